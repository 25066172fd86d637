import { withoutBrackets } from '../language/index.ts';
import type { Knowledge } from './records.ts';

/** The name by which a service or matter is offered to be chosen, in one language. */
export function shortName(knowledge: Knowledge, id: string, language: 'zh' | 'en'): string | null {
  const { cards, catalogue, dialogueWords } = knowledge;
  const label = dialogueWords.labels.find(({ service }) => service === id);
  if (label) return label[language];
  const card = cards.find((candidate) => candidate.id === id);
  const row = catalogue.find((candidate) => candidate.id === id);
  const name = card?.title[language] ?? row?.[language];
  return name === undefined ? null : withoutBrackets(name);
}

/** What is asked of a matter where an intent is not asked of one: how it is done. */
const OTHERWISE = 'procedure';

/**
 * A question that asks one thing of one service or matter, in the first wording the corpus has for the intent (商标续展多少钱); null
 * for a service or an intent that the corpus does not know.
 */
export function askAbout(knowledge: Knowledge, id: string, intent: string, language: 'zh' | 'en'): string | null {
  const name = shortName(knowledge, id, language);
  const wording = [intent, OTHERWISE]
    .map((wanted) => knowledge.intents.find((candidate) => candidate.intent === wanted))
    .flatMap((found) => found?.phrasings[language] ?? [])
    .find((phrasing) => phrasing.includes('{service}'));
  if (name === null || wording === undefined) return null;
  return wording.replaceAll('{service}', language === 'en' ? name.toLowerCase() : name);
}

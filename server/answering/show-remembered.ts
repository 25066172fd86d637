import { corpusLanguage, type UnderstoodQuestion } from '../domain/index.ts';
import { ELSEWHERE, type KnowledgeLookup } from '../knowledge/index.ts';
import { hasHan } from '../language/index.ts';
import type { Reply } from '../protocol/index.ts';

/** A reply with what is remembered of the visitor beside it, each by its name, so that it can be seen and forgotten. */
export function showRemembered(
  reply: Reply,
  { remembered, question }: UnderstoodQuestion,
  lookup: KnowledgeLookup,
): Reply {
  const language = corpusLanguage(question.language);
  const facts = Object.entries(remembered).flatMap(([slot, value]) => {
    const text = nameOf(slot, value, language, lookup);
    return text === undefined ? [] : [{ kind: 'remembered' as const, text }];
  });
  return { ...reply, notices: [...reply.notices, ...facts] };
}

/** A place by its name, the official one where it has no city pack, and none where it was not said; any other value by the first word that means it in a language. */
function nameOf(
  slot: string,
  value: string | number,
  language: 'zh' | 'en',
  { knowledge, city }: KnowledgeLookup,
): string | undefined {
  if (slot === 'city') return city(String(value))?.name[language];
  if (slot === 'place' && value === ELSEWHERE) return undefined;
  if (slot === 'place') return nameOfPlace(String(value), language, knowledge);
  const values = knowledge.slotWords.slots.find((candidate) => candidate.slot === slot)?.values ?? [];
  const words = values.find((candidate) => candidate.value === value)?.words ?? [];
  return words.find((word) => hasHan(word) === (language === 'zh'));
}

const nameOfPlace = (name: string, language: 'zh' | 'en', { places }: KnowledgeLookup['knowledge']) =>
  language === 'zh' ? name : places.find((place) => place.name === name)?.english;

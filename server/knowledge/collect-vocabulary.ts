import { cleanText, isOftenServing, type Vocabulary } from '../language/index.ts';
import type { Knowledge } from './records.ts';

const HAN_RUN = /\p{Script=Han}{2,}/gu;
const LATIN_WORD = /[a-z]{2,}/g;

/** How often a run of characters must stand in questions to count as one of their words. */
const MIN_QUESTIONS = 5;

/** Collects the words of names, those that the questions of reviewed answers share, and how people word what they ask. */
export function collectVocabulary(knowledge: Knowledge): Vocabulary {
  const names = namesOf(knowledge).map(prepare);
  const english = phrasingsOf(knowledge)
    .flatMap(({ en }) => en)
    .map(prepare);
  return {
    names: count(names.flatMap((name) => name.match(HAN_RUN) ?? [])),
    pairs: new Map([...count(questionsOf(knowledge).flatMap(pairsIn))].filter(([, times]) => times >= MIN_QUESTIONS)),
    english: count(names.flatMap((name) => name.match(LATIN_WORD) ?? [])),
    spoken: count(english.flatMap((text) => [...new Set(text.match(LATIN_WORD) ?? [])])),
    phrasings: knowledge.answers.flatMap(({ phrasings: { zh } }) => zh).map(prepare),
  };
}

const prepare = (text: string) => cleanText(text).toLowerCase();

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function namesOf({ cards, catalogue, terms, laws }: Knowledge): string[] {
  return [
    ...cards.flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases.zh, ...aliases.en]),
    ...catalogue.flatMap(({ zh, en }) => [zh, en]),
    ...terms.flatMap(({ legal, lay, english, abbreviations }) => [legal, ...lay, ...english, ...abbreviations]),
    ...laws.flatMap(({ title, short, aliases }) => [title.zh, title.en, short.zh, short.en, ...aliases]),
  ];
}

function phrasingsOf({ answers, intents, servicePhrasings }: Knowledge) {
  return [
    ...answers.map(({ phrasings }) => phrasings),
    ...intents.flatMap(({ phrasings, domains }) => [phrasings, ...domains.map((domain) => domain.phrasings)]),
    ...servicePhrasings,
  ];
}

const questionsOf = ({ answers }: Knowledge) => answers.map(({ question }) => question.zh);

const pairsIn = (text: string) =>
  [
    ...new Set(
      (text.match(HAN_RUN) ?? []).flatMap((run) =>
        Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
      ),
    ),
  ].filter((pair) => ![...pair].some(isOftenServing));

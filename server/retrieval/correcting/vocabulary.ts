import type { Knowledge } from '../../knowledge/index.ts';
import { cleanText } from '../../language/index.ts';
import { isOftenServing } from '../serving-characters.ts';

const HAN_RUN = /\p{Script=Han}{2,}/gu;
const LATIN_WORD = /[a-z]{3,}/g;

/** How often a run of characters must stand in questions to count as one of their words. */
const MIN_QUESTIONS = 5;

/** Words with in how many names or questions they stand. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words a query may have been meant to hold. */
export interface Vocabulary {
  /** Names of services, terms and laws. */
  readonly names: WordCounts;
  /** Pairs of Chinese characters that many questions share, most of which are words (材料, 多久). */
  readonly pairs: WordCounts;
  /** English words of the names. */
  readonly english: WordCounts;
}

/** Collects the words of names, and those that the questions of reviewed answers share. */
export function collectVocabulary(knowledge: Knowledge): Vocabulary {
  const names = namesOf(knowledge).map(prepare);
  return {
    names: count(names.flatMap((name) => name.match(HAN_RUN) ?? [])),
    pairs: new Map([...count(questionsOf(knowledge).flatMap(pairsIn))].filter(([, times]) => times >= MIN_QUESTIONS)),
    english: count(names.flatMap((name) => name.match(LATIN_WORD) ?? [])),
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

const questionsOf = ({ answers }: Knowledge) => answers.map(({ question }) => question.zh);

const pairsIn = (text: string) =>
  [
    ...new Set(
      (text.match(HAN_RUN) ?? []).flatMap((run) =>
        Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
      ),
    ),
  ].filter((pair) => ![...pair].some(isOftenServing));

import type { PatentYear, Slots } from '../domain/index.ts';
import type { SlotWords } from '../knowledge/index.ts';
import { findEveryWord, readOrdinals } from '../language/index.ts';

/** Every patent year a message names, each of the right named last before it, or else of the right the conversation is about. */
export function readPatentYears(text: string, { slots }: SlotWords, carried: Slots): PatentYear[] {
  const rights = slots.filter(({ slot }) => slot === 'right').flatMap(({ values }) => values);
  const named = rights.flatMap(({ value, words }) =>
    words.flatMap((word) => findEveryWord(text, word.toLowerCase()).map((at) => ({ value, at, length: word.length }))),
  );
  const years = readOrdinals(text, 'year');
  const carriedRight = typeof carried.right === 'string' ? carried.right : null;
  if (years.length === 0)
    return typeof carried.patentYear === 'number' ? [{ right: carriedRight, year: carried.patentYear }] : [];
  return years.map(({ value: year, start }) => {
    const before = named
      .filter(({ at }) => at < start)
      .sort((left, right) => right.at + right.length - (left.at + left.length) || right.length - left.length)[0];
    return { right: before?.value ?? carriedRight, year };
  });
}

import { editDistance } from './one-edit.ts';
import type { ProposeReplacements } from './replacements.ts';
import type { WordCounts } from './vocabulary.ts';

const WORD = /(?<![a-z0-9])[a-z]{5,}(?![a-z0-9])/g;

/** A word of this length may have two letters wrong; a shorter one would become another word. */
const LONG_WORD = 8;

/** A word of a single name is too rare to be meant by another one (clarity, clarify). */
const MIN_NAMES = 2;

/**
 * Prepares the correction of words that stand nowhere in the corpus.
 *
 * @param words the words of names, with in how many names each stands
 * @param isKnown whether some text of the corpus holds this word: such a word is never touched
 */
export function createCorrectEnglish(words: WordCounts, isKnown: (word: string) => boolean): ProposeReplacements {
  const candidates = [...words].map(([word, names]) => ({ word, names })).filter(({ names }) => names >= MIN_NAMES);
  const nearest = (typed: string) => {
    const most = typed.length >= LONG_WORD ? 2 : 1;
    // People seldom mistype the first letter. What goes on where a name ends is another word (office, officer).
    const near = candidates
      .filter(({ word }) => word[0] === typed[0] && !typed.startsWith(word))
      .map((candidate) => ({ ...candidate, distance: editDistance(typed, candidate.word, most) }))
      .filter(({ distance }) => distance <= most);
    near.sort((left, right) => left.distance - right.distance || right.names - left.names);
    return near[0]?.word ?? null;
  };
  return (text) =>
    [...text.matchAll(WORD)].flatMap(({ 0: typed, index: start }) => {
      const meant = isKnown(typed) || words.has(typed) ? null : nearest(typed);
      return meant === null ? [] : [{ start, typed, meant }];
    });
}

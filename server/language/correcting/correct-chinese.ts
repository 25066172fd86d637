import { type IsKnown, isInPlace, isMistyped } from './in-place.ts';
import type { Sounds } from './near-sound.ts';
import { type ProposeReplacements, type Run, replaceRuns, runsOf } from './replacements.ts';
import type { Vocabulary } from './vocabulary.ts';
import { indexByEdit, indexBySound } from './word-index.ts';

/** A shorter word is only put where some text has it beside its neighbours. */
const SHORTEST_ALONE = 4;
/** Longer texts tell a story; in those a run that no text holds is no sign of a mistake, and trying every run takes long. */
const LONGEST_QUERY = 100;

/** What Chinese words are corrected by. */
export interface CorrectChineseParts {
  readonly vocabulary: Pick<Vocabulary, 'names' | 'pairs'>;
  readonly sounds: Sounds;
  /** Whether some text of the corpus holds these characters: such a run is never touched. */
  readonly isKnown: IsKnown;
}

/** Prepares the correction: runs of the query, the longest first, are compared with every word by sound, and with names by one edit. */
export function createCorrectChinese({ vocabulary, sounds, isKnown }: CorrectChineseParts): ProposeReplacements {
  const { names, pairs } = vocabulary;
  const bySound = indexBySound([...names.keys(), ...pairs.keys()], sounds);
  const byEdit = indexByEdit([...names.keys()]);
  const isWord = (run: string) => names.has(run) || pairs.has(run);
  const worth = (word: string) => (names.get(word) ?? 0) + (pairs.get(word) ?? 0);
  const choose = (typed: string, words: readonly string[]) => chooseNearest(typed, words, worth);
  const findMeant = (text: string, run: Run): string | null => {
    const { typed } = run;
    const alike = choose(typed, bySound(typed));
    if (alike === undefined) {
      const edited = choose(typed, byEdit(typed));
      return edited !== undefined && isMistyped(text, run, edited, isKnown) ? edited : null;
    }
    if (isWord(typed) || isKnown(typed)) return null;
    return typed.length >= SHORTEST_ALONE || isInPlace(text, run, alike, isKnown) ? alike : null;
  };
  return (text) => (text.length > LONGEST_QUERY ? [] : replaceRuns(runsOf(text), (run) => findMeant(text, run)));
}

/** Of words that may be meant the one that shares most characters with what was typed, and of those the most used. */
export const chooseNearest = (
  typed: string,
  words: readonly string[],
  worth: (word: string) => number,
): string | undefined =>
  [...words].sort(
    (left, right) => countShared(right, typed) - countShared(left, typed) || worth(right) - worth(left),
  )[0];

/** How many characters two runs share at the same place. */
const countShared = (left: string, right: string) =>
  [...left].filter((character, index) => character === right[index]).length;

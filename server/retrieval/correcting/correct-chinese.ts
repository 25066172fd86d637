import type { Sounds } from './near-sound.ts';
import { neighboursOf } from './one-edit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A run of characters in a query and what was probably meant by it. */
export interface Replacement {
  readonly start: number;
  readonly typed: string;
  readonly meant: string;
}

/** Proposes what Chinese words of a query were meant to be. */
export type CorrectChinese = (text: string) => Replacement[];

/** Names longer than this are not looked for: they hold shorter ones. */
const LONGEST = 10;
/** A word of two characters must sound exactly alike: too many others sound nearly so. */
const SHORTEST_NEAR = 3;
/** Another character in place of the right one can only be told from another word inside a longer name. */
const SHORTEST_EDITED = 5;
/** A shorter word is only put where some text has it beside its neighbours. */
const SHORTEST_ALONE = 4;
/** Longer texts tell a story; in those a run that no text holds is no sign of a mistake, and trying every run takes long. */
const LONGEST_QUERY = 100;

/** What Chinese words are corrected by. */
export interface CorrectChineseParts {
  readonly vocabulary: Pick<Vocabulary, 'names' | 'pairs'>;
  readonly sounds: Sounds;
  /** Whether some text of the corpus holds these characters: such a run is never touched. */
  readonly isKnown: (run: string) => boolean;
}

/** Prepares the correction: runs of the query, the longest first, are compared with every word by sound, and with names by one edit. */
export function createCorrectChinese({ vocabulary, sounds, isKnown }: CorrectChineseParts): CorrectChinese {
  const { names, pairs } = vocabulary;
  const bySound = indexBySound([...names.keys(), ...pairs.keys()], sounds);
  const byEdit = indexByEdit([...names.keys()]);
  const isWord = (run: string) => names.has(run) || pairs.has(run);
  const worth = (word: string) => (names.get(word) ?? 0) + (pairs.get(word) ?? 0);
  const choose = (typed: string, words: readonly string[]) =>
    [...words].sort(
      (left, right) => countShared(right, typed) - countShared(left, typed) || worth(right) - worth(left),
    )[0];
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
  return (text) => (text.length > LONGEST_QUERY ? [] : replaceRuns(text, findMeant));
}

/** A run of characters and where it starts. */
interface Run {
  readonly start: number;
  readonly typed: string;
}

/** Tries every run, the longest first; what is replaced takes no part in another replacement. */
function replaceRuns(text: string, findMeant: (text: string, run: Run) => string | null): Replacement[] {
  const found: Replacement[] = [];
  for (const run of runsOf(text)) {
    const end = run.start + run.typed.length;
    if (found.some(({ start, typed }) => run.start < start + typed.length && start < end)) continue;
    const meant = findMeant(text, run);
    if (meant !== null) found.push({ ...run, meant });
  }
  return found;
}

/** How many characters two runs share at the same place. */
const countShared = (left: string, right: string) =>
  [...left].filter((character, index) => character === right[index]).length;

/** Whether no text has the mistyped characters beside their neighbours in the query: a character at its very end may as well begin another word. */
function isMistyped(text: string, { start, typed }: Run, meant: string, isKnown: (run: string) => boolean): boolean {
  const places = [...typed].map((_, at) => at).filter((at) => typed[at] !== meant[at]);
  return places.every((at) => {
    const around = text.slice(Math.max(0, start + at - 1), start + at + 2);
    return HAN_ONLY.test(around) && around.length === 3 && !isKnown(around.slice(0, 2)) && !isKnown(around.slice(1));
  });
}

/**
 * Whether a short word fits where it would stand: some text has it beside the neighbour of its changed end, or beside either when only its middle
 * changed (火星法 is no 刑法 with a 火 before it); and its last character was not typed as the beginning of the next word (保护|起来 is no 保护期 to come).
 */
function isInPlace(text: string, { start, typed }: Run, meant: string, isKnown: (run: string) => boolean): boolean {
  const [before, after] = [text[start - 1] ?? '', text[start + meant.length] ?? ''];
  const left = HAN_ONLY.test(before) ? isKnown(before + meant) : null;
  const right = HAN_ONLY.test(after) ? isKnown(meant + after) : null;
  const last = typed.at(-1) ?? '';
  const [isFirstChanged, isLastChanged] = [typed[0] !== meant[0], last !== meant.at(-1)];
  if (isLastChanged && right !== null && isKnown(last + after)) return false;
  if (isFirstChanged && left !== null) return left;
  if (isLastChanged && right !== null) return right;
  return (left === null && right === null) || left === true || right === true;
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** The runs of Chinese characters of a text, the longest first. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--)
    for (let start = 0; start + length <= text.length; start++) {
      const typed = text.slice(start, start + length);
      if (HAN_ONLY.test(typed)) runs.push({ start, typed });
    }
  return runs;
}

function indexBySound(words: readonly string[], sounds: Sounds): (typed: string) => readonly string[] {
  const soundOf = (word: string) => (word.length < SHORTEST_NEAR ? sounds.exact(word) : sounds.near(word));
  const index = groupByKeys(words, (word) => [soundOf(word)].filter((sound) => sound !== null));
  return (typed) => index.get(soundOf(typed) ?? '') ?? [];
}

function indexByEdit(names: readonly string[]): (typed: string) => readonly string[] {
  const keysOf = (word: string) => (word.length < SHORTEST_EDITED ? [] : neighboursOf(word));
  const index = groupByKeys(names, keysOf);
  return (typed) => [...new Set(keysOf(typed).flatMap((key) => index.get(key) ?? []))];
}

function groupByKeys(words: readonly string[], keysOf: (word: string) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words.filter(({ length }) => length <= LONGEST))
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group) group.push(word);
      else groups.set(key, [word]);
    }
  return groups;
}

/** A run of characters in a text and what was probably meant by it. */
export interface Replacement {
  readonly start: number;
  readonly typed: string;
  readonly meant: string;
}

/** A run of characters and where it starts. */
export interface Run {
  readonly start: number;
  readonly typed: string;
}

/** Proposes what words of a text were meant to be. */
export type ProposeReplacements = (text: string) => Replacement[];

/** A normalised text with words put right that are beyond doubt mistyped. */
export type Mend = (text: string) => string;

/** Names longer than this are not looked for: they hold shorter ones. */
export const LONGEST = 10;

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Whether a text is made of Chinese characters alone. */
export const isHanOnly = (text: string): boolean => HAN_ONLY.test(text);

/** The runs of Chinese characters of a text, the longest first. */
export function runsOf(text: string): Run[] {
  const pieces = [...text.matchAll(/\p{Script=Han}{2,}/gu)];
  const runs: Run[] = [];
  for (let length = LONGEST; length >= 2; length--)
    for (const { 0: piece, index } of pieces)
      for (let start = 0; start + length <= piece.length; start++)
        runs.push({ start: index + start, typed: piece.slice(start, start + length) });
  return runs;
}

/** Tries every run in its turn; what is replaced takes no part in another replacement. */
export function replaceRuns(runs: readonly Run[], findMeant: (run: Run) => string | null): Replacement[] {
  const found: Replacement[] = [];
  for (const run of runs) {
    const end = run.start + run.typed.length;
    if (found.some(({ start, typed }) => run.start < start + typed.length && start < end)) continue;
    const meant = findMeant(run);
    if (meant !== null) found.push({ ...run, meant });
  }
  return found;
}

/** A text with its replacements in place. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((left, right) => right.start - left.start)
    .reduce(
      (words, { start, typed, meant }) => words.slice(0, start) + meant + words.slice(start + typed.length),
      text,
    );
}

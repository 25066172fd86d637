import { isHanOnly, type Run } from './replacements.ts';

/** Whether some text of the corpus holds these characters. */
export type IsKnown = (run: string) => boolean;

/**
 * Whether a short word fits where it would stand: some text has it beside the neighbour of its changed end, or beside either when only its middle
 * changed (火星法 is no 刑法 with a 火 before it); and its last character was not typed as the beginning of the next word (保护|起来 is no 保护期 to come).
 */
export function isInPlace(text: string, { start, typed }: Run, meant: string, isKnown: IsKnown): boolean {
  const [before, after] = [text[start - 1] ?? '', text[start + meant.length] ?? ''];
  const left = isHanOnly(before) ? isKnown(before + meant) : null;
  const right = isHanOnly(after) ? isKnown(meant + after) : null;
  const last = typed.at(-1) ?? '';
  const [isFirstChanged, isLastChanged] = [typed[0] !== meant[0], last !== meant.at(-1)];
  if (isLastChanged && right !== null && isKnown(last + after)) return false;
  if (isFirstChanged && left !== null) return left;
  if (isLastChanged && right !== null) return right;
  return (left === null && right === null) || left === true || right === true;
}

/** Whether no text has the mistyped characters beside their neighbours in the text: a character at its very end may as well begin another word. */
export function isMistyped(text: string, { start, typed }: Run, meant: string, isKnown: IsKnown): boolean {
  return changedPlaces(typed, meant).every((at) => {
    const around = text.slice(Math.max(0, start + at - 1), start + at + 2);
    return isHanOnly(around) && around.length === 3 && !isKnown(around.slice(0, 2)) && !isKnown(around.slice(1));
  });
}

/** The places at which two runs of the same length differ. */
export const changedPlaces = (typed: string, meant: string): number[] =>
  Array.from(typed, (_, at) => at).filter((at) => typed[at] !== meant[at]);

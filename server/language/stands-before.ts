const CLAUSE_MARK = /[，,。；;！!？?\n]/gu;

/** How many marks that end a clause a text holds. */
export const countClauseMarks = (text: string): number => text.match(CLAUSE_MARK)?.length ?? 0;

const LATIN_WORD = /[a-z0-9]+/giu;

/** How far apart two words are by what stands between them, in characters; a word of Latin letters is as wide as two. */
export const widthOf = (between: string): number => between.replace(LATIN_WORD, 'xx').length;

/** No word and gap together are longer. */
const FARTHEST = 40;

/** Whether one of the words stands before a place in the same clause, with at most `gap` characters between. */
export function standsBefore(text: string, start: number, words: readonly string[], gap = 0): boolean {
  if (start === 0 || words.length === 0) return false;
  const before = text.slice(Math.max(0, start - FARTHEST), start).trimEnd();
  return words.some((word) => {
    const at = before.lastIndexOf(word);
    if (at < 0) return false;
    const between = before.slice(at + word.length);
    return between.length <= gap && countClauseMarks(between) === 0;
  });
}

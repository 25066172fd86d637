/** Stands for any character where one was left out of a word. */
const ANY = '*';

/**
 * Keys that two words share when one character differs between them, or two neighbours stand the other way round:
 * the word with each of its characters made any, and with each pair of neighbours in the order of their code points.
 */
export function neighboursOf(word: string): string[] {
  const places = Array.from(word, (_, at) => at);
  const replaced = places.map((at) => word.slice(0, at) + ANY + word.slice(at + 1));
  const swapped = places.slice(1).map((at) => {
    const [left = '', right = ''] = [word[at - 1], word[at]];
    return `${word.slice(0, at - 1)}~${left < right ? left + right : right + left}${word.slice(at + 1)}`;
  });
  return [...replaced, ...swapped];
}

/** Edits from one word to another: a letter more, less, other, or two neighbours the other way round (Damerau 1964); more than `most` count as infinite. */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return Number.POSITIVE_INFINITY;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: right.length + 1 }, (_, n) => n)];
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > most) return Number.POSITIVE_INFINITY;
    [before, last] = [last, current];
  }
  return last[right.length] ?? 0;
}

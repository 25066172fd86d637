import type { KeywordIndexData } from './keyword-index-data.ts';
import type { QueryTerms } from './query-terms.ts';
import { skipTo } from './skip-to.ts';

/** Told of a posting: the place of its position in the wanted list, that of its term in the query, its own in the index. */
export type VisitPosting = (row: number, term: number, posting: number) => void;

/** Visits each posting of the query's terms (of those wanted) in the wanted positions, term by term: whichever list is shorter is walked, and looked up in the other. */
export function visitPostings(
  { positions }: KeywordIndexData,
  { count, starts, ends }: QueryTerms,
  wanted: readonly number[],
  visit: VisitPosting,
  isWanted: (term: number) => boolean = () => true,
): void {
  const rows = sortRows(wanted);
  const sorted = Uint32Array.from(rows, (row) => wanted[row] as number);
  for (let term = 0; term < count; term++) {
    if (!isWanted(term)) continue;
    const [start, end] = [starts[term] as number, ends[term] as number];
    if (end - start > sorted.length) {
      let cursor = start;
      for (let at = 0; at < sorted.length; at++) {
        const position = sorted[at] as number;
        cursor = skipTo(positions, cursor, end, position);
        if (cursor < end && positions[cursor] === position) visit(rows[at] as number, term, cursor);
      }
    } else {
      let at = 0;
      for (let posting = start; posting < end; posting++) {
        const position = positions[posting] as number;
        at = skipTo(sorted, at, sorted.length, position);
        for (; at < sorted.length && sorted[at] === position; at++) visit(rows[at] as number, term, posting);
      }
    }
  }
}

/** The places of the wanted positions, by rising position. */
function sortRows(wanted: readonly number[]): Uint32Array {
  const rows = Uint32Array.from(wanted.keys());
  const isRising = wanted.every((position, at) => at === 0 || position >= (wanted[at - 1] as number));
  return isRising ? rows : rows.sort((left, right) => (wanted[left] as number) - (wanted[right] as number));
}

import { createBestSoFar } from './best-so-far.ts';
import type { KeywordIndexData, KeywordMatch } from './keyword-index-data.ts';
import type { QueryTerms } from './query-terms.ts';
import { skipTo } from './skip-to.ts';
import type { CommonTerms } from './spread-common-terms.ts';

/** Positions scored at a time: their scores stay in the nearest cache. */
const WINDOW = 4096;

/** Finds positions for one query at a time; scores are whole numbers in the unit of the query. */
export type SearchPostings = (query: QueryTerms, limit: number, allowed: Uint8Array | null) => readonly KeywordMatch[];

/** A window of positions being scored, and how far each term's list was read. */
interface Window {
  readonly data: KeywordIndexData;
  readonly query: QueryTerms;
  readonly common: CommonTerms;
  readonly cursors: Uint32Array;
  /** The score of each position of the window. */
  readonly scores: Int32Array;
  /** Places in the window of those that may still be among the best. */
  readonly candidates: Uint32Array;
  base: number;
  end: number;
}

/**
 * Prepares searching: the best `limit` of the positions that `allowed` marks with 1 (null: of all), exactly those of scoring everything. MaxScore
 * (Turtle & Flood 1995) window by window, as Lucene does: once `limit` texts are known, the longest lists, which together cannot lift a text over the
 * worst of them, are only looked into for texts that the other terms found.
 */
export function createSearchPostings(data: KeywordIndexData, common: CommonTerms): SearchPostings {
  const scores = new Int32Array(WINDOW);
  // One more than there are places: a place is written first, and counted only if it is wanted.
  const candidates = new Uint32Array(WINDOW + 1);
  return (query, limit, allowed) => {
    const best = createBestSoFar(limit);
    const cursors = query.starts.slice();
    const window: Window = { data, common, query, cursors, scores, candidates, base: 0, end: 0 };
    while (moveOn(window)) {
      const skipped = countSkipped(query, best.threshold);
      if (skipped === query.count) break;
      for (let term = skipped; term < query.count; term++) addList(window, term);
      let count = collectCandidates(window, allowed, best.threshold - (query.boundsBefore[skipped] as number));
      for (let term = skipped - 1; term >= 0 && count > 0; term--)
        count = addToCandidates(window, term, count, best.threshold - (query.boundsBefore[term] as number));
      for (let index = 0; index < count; index++) {
        const place = candidates[index] as number;
        const score = scores[place] as number;
        if (score > best.threshold) best.offer(window.base + place, score);
      }
    }
    scores.fill(0);
    return best.ranked();
  };
}

/** Goes on to the next window; false when there is none. */
function moveOn(window: Window): boolean {
  window.base = window.end;
  window.end = Math.min(window.base + WINDOW, window.data.size);
  window.scores.fill(0);
  return window.base < window.end;
}

/** How many of the terms with the longest lists cannot, together, bring a text among the best. */
function countSkipped({ count, boundsBefore }: QueryTerms, threshold: number): number {
  let skipped = 0;
  while (skipped < count && (boundsBefore[skipped + 1] as number) <= threshold) skipped++;
  return skipped;
}

/** Adds what a term counts in each text of the window. */
function addList({ data: { positions, strengths }, query, cursors, scores, base, end }: Window, term: number): void {
  const last = query.ends[term] as number;
  const weight = query.weights[term] as number;
  let cursor = skipTo(positions, cursors[term] as number, last, base);
  for (; cursor < last; cursor++) {
    const position = positions[cursor] as number;
    if (position >= end) break;
    const place = position - base;
    scores[place] = (scores[place] as number) + weight * (strengths[cursor] as number);
  }
  cursors[term] = cursor;
}

/** Lists the places whose score is above `floor` and that may be found; returns how many. */
function collectCandidates(window: Window, allowed: Uint8Array | null, floor: number): number {
  const { scores, candidates, base, end } = window;
  let count = 0;
  for (let place = 0; place < end - base; place++) {
    candidates[count] = place;
    count += isAbove(scores[place] as number, floor);
  }
  if (allowed === null) return count;
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = candidates[index] as number;
    candidates[kept] = place;
    kept += allowed[base + place] as number;
  }
  return kept;
}

/** 1 where a score is above `floor`, both below 2^31, else 0: the sign of the difference, since a branch that goes either way at random is slow. */
const isAbove = (score: number, floor: number) => (floor - score) >>> 31;

/** Adds what a term counts in the candidates, and keeps those whose score is above `floor`; returns how many. */
function addToCandidates(window: Window, term: number, count: number, floor: number): number {
  const { query, scores, candidates, common, base } = window;
  const row = common.get(query.ids[term] as number);
  const weight = query.weights[term] as number;
  if (!row) addByPlace(window, term, count);
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = candidates[index] as number;
    const score = (scores[place] as number) + (row ? weight * (row[base + place] as number) : 0);
    scores[place] = score;
    candidates[kept] = place;
    kept += isAbove(score, floor);
  }
  return kept;
}

/** Looks each candidate up in the list of a term. */
function addByPlace(
  { data: { positions, strengths }, query, cursors, scores, candidates, base }: Window,
  term: number,
  count: number,
): void {
  const last = query.ends[term] as number;
  const weight = query.weights[term] as number;
  let cursor = cursors[term] as number;
  for (let index = 0; index < count; index++) {
    const place = candidates[index] as number;
    cursor = skipTo(positions, cursor, last, base + place);
    if (cursor < last && positions[cursor] === base + place)
      scores[place] = (scores[place] as number) + weight * (strengths[cursor] as number);
  }
  cursors[term] = cursor;
}

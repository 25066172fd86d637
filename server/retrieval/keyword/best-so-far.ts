import type { KeywordMatch } from './keyword-index-data.ts';

/** The best `limit` of the positions offered so far. */
export interface BestSoFar {
  /** What a score must exceed to be among them; 0 until they are `limit`. */
  readonly threshold: number;
  /** Offers a position with a score above the threshold. Positions are offered in rising order, so that of equal scores the earlier stays. */
  offer(position: number, score: number): void;
  /** Best first, ties by position. */
  ranked(): KeywordMatch[];
}

/** A binary heap whose root is the worst: the lower score, of equal ones the later position. */
export function createBestSoFar(limit: number): BestSoFar {
  const heap: Heap = { positions: [], scores: [] };
  return {
    get threshold() {
      return heap.scores.length < limit ? 0 : (heap.scores[0] as number);
    },
    offer(position, score) {
      const isFull = heap.scores.length === limit;
      const place = isFull ? 0 : heap.scores.length;
      heap.positions[place] = position;
      heap.scores[place] = score;
      if (isFull) sink(heap);
      else rise(heap);
    },
    ranked: () =>
      heap.positions
        .map((position, at) => ({ position, score: heap.scores[at] as number }))
        .sort((left, right) => right.score - left.score || left.position - right.position),
  };
}

interface Heap {
  readonly positions: number[];
  readonly scores: number[];
}

function rise(heap: Heap): void {
  for (let child = heap.scores.length - 1; child > 0; ) {
    const parent = (child - 1) >> 1;
    if (!isWorse(heap, child, parent)) return;
    swap(heap, child, parent);
    child = parent;
  }
}

function sink(heap: Heap): void {
  const count = heap.scores.length;
  for (let parent = 0; ; ) {
    let worst = parent;
    const left = 2 * parent + 1;
    if (left < count && isWorse(heap, left, worst)) worst = left;
    if (left + 1 < count && isWorse(heap, left + 1, worst)) worst = left + 1;
    if (worst === parent) return;
    swap(heap, worst, parent);
    parent = worst;
  }
}

function isWorse({ positions, scores }: Heap, left: number, right: number): boolean {
  const difference = (scores[left] as number) - (scores[right] as number);
  return difference < 0 || (difference === 0 && (positions[left] as number) > (positions[right] as number));
}

function swap({ positions, scores }: Heap, left: number, right: number): void {
  [positions[left], positions[right]] = [positions[right] as number, positions[left] as number];
  [scores[left], scores[right]] = [scores[right] as number, scores[left] as number];
}

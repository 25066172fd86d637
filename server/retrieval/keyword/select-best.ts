/** The `limit` positions with the highest positive scores, best first, ties by position: a heap of the best so far, one pass. */
export function selectBest(scores: Float32Array, limit: number): { position: number; score: number }[] {
  if (limit <= 0) return [];
  const heap: number[] = [];
  const isWorse = (left: number, right: number) => {
    const [a, b] = [scores[left] ?? 0, scores[right] ?? 0];
    return a < b || (a === b && left > right);
  };
  for (let position = 0; position < scores.length; position++) {
    const score = scores[position] ?? 0;
    if (score <= 0) continue;
    if (heap.length === limit && !isWorse(heap[0] ?? 0, position)) continue;
    if (heap.length < limit) {
      heap.push(position);
      siftUp(heap, isWorse);
    } else {
      heap[0] = position;
      siftDown(heap, isWorse);
    }
  }
  return heap
    .sort((left, right) => (isWorse(left, right) ? 1 : -1))
    .map((position) => ({ position, score: scores[position] ?? 0 }));
}

type IsWorse = (left: number, right: number) => boolean;

function siftUp(heap: number[], isWorse: IsWorse): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!isWorse(heap[child] ?? 0, heap[parent] ?? 0)) return;
    [heap[child], heap[parent]] = [heap[parent] ?? 0, heap[child] ?? 0];
    child = parent;
  }
}

function siftDown(heap: number[], isWorse: IsWorse): void {
  let parent = 0;
  for (;;) {
    let worst = parent;
    for (const child of [2 * parent + 1, 2 * parent + 2])
      if (child < heap.length && isWorse(heap[child] ?? 0, heap[worst] ?? 0)) worst = child;
    if (worst === parent) return;
    [heap[parent], heap[worst]] = [heap[worst] ?? 0, heap[parent] ?? 0];
    parent = worst;
  }
}

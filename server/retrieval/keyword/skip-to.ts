/** The first place from `start` on (below `end`) whose value is at least `wanted`, in rising values: in doubling steps, then by halves. */
export function skipTo(values: Uint32Array, start: number, end: number, wanted: number): number {
  let [low, step] = [start, 1];
  while (low + step < end && (values[low + step] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

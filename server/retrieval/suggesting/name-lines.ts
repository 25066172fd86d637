/** Names one to a line in one string: looking for words in it is far quicker than looking at name after name. */
export interface NameLines {
  /** The numbers of the lines that begin with `words`, in order. */
  beginning(words: string): Iterable<number>;
  /** The numbers of the lines that hold `words`, in order, each once. */
  holding(words: string): Iterable<number>;
}

/** Joins lines, none of which holds a line end. */
export function joinNames(lines: readonly string[]): NameLines {
  const text = `\n${lines.join('\n')}\n`;
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach((line, n) => {
    starts[n + 1] = (starts[n] ?? 0) + line.length + 1;
  });
  /** The line in which a place lies: the last that starts at it or before it. */
  const lineAt = (place: number) => {
    let [low, high] = [0, lines.length];
    while (low < high - 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  };
  function* linesWith(words: string): Generator<number> {
    for (let place = text.indexOf(words); place >= 0 && place < text.length - 1; ) {
      const line = lineAt(place);
      yield line;
      place = text.indexOf(words, starts[line + 1]);
    }
  }
  return { beginning: (words) => linesWith(`\n${words}`), holding: linesWith };
}

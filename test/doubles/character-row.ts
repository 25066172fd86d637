/** A text as how often each character stands in it, over 64 numbers: texts that share characters are close. */
export function characterRow(text: string): number[] {
  const row = new Array<number>(64).fill(0);
  for (const character of text) {
    const place = (character.codePointAt(0) ?? 0) % row.length;
    row[place] = (row[place] ?? 0) + 1;
  }
  return row;
}

/** A table in Markdown. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

/** A page with what stands between `<!-- NAME -->` and `<!-- end of NAME -->` written anew. Throws RangeError where that place is missing. */
export function replaceBetween(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new RangeError(`the page has no place for ${name}`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n${page.slice(to)}`;
}

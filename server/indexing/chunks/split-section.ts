import type { TextSplitter } from '../../ports/index.ts';

/** Parts of a section, none longer than `maxCharacters` where its lines allow: prose is cut at sentence ends, a table between its rows, each part under the table's head. */
export async function splitSection(text: string, splitter: TextSplitter, maxCharacters: number): Promise<string[]> {
  const parts: string[] = [];
  for (const block of blocksOf(text))
    parts.push(
      ...(block.isTable
        ? await cutTable(block.lines, splitter, maxCharacters)
        : await splitter.split(block.lines.join('\n'), maxCharacters)),
    );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

interface TextBlock {
  readonly isTable: boolean;
  readonly lines: string[];
}

/** Runs of lines that are rows of a table, and what stands between them. */
function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const isTable = line.trimStart().startsWith('|');
    const last = blocks.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else blocks.push({ isTable, lines: [line] });
  }
  return blocks;
}

const RULE = /^\s*\|[\s:|-]+$/;

/** A row this many times as long as a part is none that people read: it is cut like prose. */
const LONGEST_ROW = 4;

/** Rows in groups, each under the head of the table; a row longer than the limit stays whole within reason. Under a head beyond reason nothing is repeated. */
async function cutTable(
  lines: readonly string[],
  splitter: TextSplitter,
  maxCharacters: number,
): Promise<readonly string[]> {
  const longest = maxCharacters * LONGEST_ROW;
  const headLines = RULE.test(lines[1] ?? '') ? 2 : 1;
  const head = lines.slice(0, headLines).join('\n');
  if (head.length > longest) return splitter.split(lines.join('\n'), maxCharacters);
  const groups: string[] = [];
  for (const line of lines.slice(headLines))
    for (const row of line.length > longest ? await splitter.split(line, maxCharacters) : [line]) {
      const last = groups.length - 1;
      const grown = `${groups[last]}\n${row}`;
      if (last >= 0 && grown.length <= maxCharacters) groups[last] = grown;
      else groups.push(`${head}\n${row}`);
    }
  return groups.length > 0 ? groups : [head];
}

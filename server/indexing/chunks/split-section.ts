import type { TextSplitter } from '../../ports/index.ts';

/** A part of a section, and the character of the section (from 0) at which its words begin. */
export interface SectionPart {
  readonly text: string;
  readonly offset: number;
}

/** Parts of a section, none longer than `maxCharacters` where its lines allow: prose is cut at sentence ends, a table between its rows, each part under the table's head. */
export async function splitSection(
  text: string,
  splitter: TextSplitter,
  maxCharacters: number,
): Promise<SectionPart[]> {
  const split = async (words: string) => placePieces(words, await splitter.split(words, maxCharacters));
  const parts: SectionPart[] = [];
  for (const { isTable, lines, offset } of blocksOf(text)) {
    const cut = isTable ? await cutTable(lines, split, maxCharacters) : await split(lines.join('\n'));
    for (const part of cut) parts.push({ text: part.text.trim(), offset: offset + part.offset });
  }
  return parts.filter((part) => part.text !== '');
}

interface TextBlock {
  readonly isTable: boolean;
  readonly lines: string[];
  readonly offset: number;
}

/** Runs of lines that are rows of a table, and what stands between them. */
function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const isTable = line.trimStart().startsWith('|');
    const last = blocks.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else blocks.push({ isTable, lines: [line], offset });
    offset += line.length + 1;
  }
  return blocks;
}

/** The pieces a text was cut into with the places at which they begin; a splitter may drop white space between them. */
function placePieces(words: string, pieces: readonly string[]): SectionPart[] {
  let from = 0;
  return pieces.map((text) => {
    const found = words.indexOf(text.trim(), from);
    const offset = found < 0 ? from : found;
    from = offset + text.trim().length;
    return { text, offset };
  });
}

const RULE = /^\s*\|[\s:|-]+$/;

/** A row this many times as long as a part is none that people read: it is cut like prose. */
const LONGEST_ROW = 4;

/** Rows in groups, each under the head of the table; a row longer than the limit stays whole within reason. Under a head beyond reason nothing is repeated. */
async function cutTable(
  lines: readonly string[],
  split: (words: string) => Promise<SectionPart[]>,
  maxCharacters: number,
): Promise<SectionPart[]> {
  const longest = maxCharacters * LONGEST_ROW;
  const headLines = RULE.test(lines[1] ?? '') ? 2 : 1;
  const head = lines.slice(0, headLines).join('\n');
  if (head.length > longest) return split(lines.join('\n'));
  const groups: { text: string; offset: number }[] = [];
  let offset = head.length + 1;
  for (const line of lines.slice(headLines)) {
    for (const row of line.length > longest ? await split(line) : [{ text: line, offset: 0 }]) {
      const last = groups.at(-1);
      if (last && last.text.length + 1 + row.text.length <= maxCharacters) last.text += `\n${row.text}`;
      else groups.push({ text: `${head}\n${row.text}`, offset: offset + row.offset });
    }
    offset += line.length + 1;
  }
  return groups.length > 0 ? groups : [{ text: head, offset: 0 }];
}

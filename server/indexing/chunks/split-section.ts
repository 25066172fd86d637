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
  const parts: SectionPart[] = [];
  for (const { isTable, lines, offset } of blocksOf(text)) {
    const words = lines.join('\n');
    const cut = isTable
      ? cutTable(lines, maxCharacters)
      : placePieces(words, await splitter.split(words, maxCharacters));
    parts.push(...cut.map((part) => ({ text: part.text.trim(), offset: offset + part.offset })));
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

const RULE = /^\s*\|[\s:|-]+\|?\s*$/;

/** Rows in groups, each under the head of the table; a single row longer than the limit stays whole. */
function cutTable(lines: readonly string[], maxCharacters: number): SectionPart[] {
  const headLines = RULE.test(lines[1] ?? '') ? 2 : 1;
  const head = lines.slice(0, headLines).join('\n');
  const groups: { text: string; offset: number }[] = [];
  let offset = head.length + 1;
  for (const row of lines.slice(headLines)) {
    const last = groups.at(-1);
    if (last && last.text.length + 1 + row.length <= maxCharacters) last.text += `\n${row}`;
    else groups.push({ text: `${head}\n${row}`, offset });
    offset += row.length + 1;
  }
  return groups.length > 0 ? groups : [{ text: head, offset: 0 }];
}

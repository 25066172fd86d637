import type { Block } from './markdown.ts';
import { parseInline } from './parse-inline.ts';

const BULLET = /^\s{0,3}[-*•]\s+(.*)$/;
// A full stop needs a space after it: 1.5 at the start of a line is an amount, not a list.
const NUMBERED = /^\s{0,3}(\d{1,3})(?:[.)]\s+|、\s*)(\S.*)$/;

interface OpenBlock {
  readonly kind: 'paragraph' | 'bullets' | 'numbers';
  readonly start: number;
  readonly lines: string[];
}

/** Reads restricted Markdown: paragraphs, flat lists, bold, http(s) links, [n]. Everything else is plain text. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: OpenBlock[] = [];
  let isAfterGap = true;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.trim() === '') {
      isAfterGap = true;
      continue;
    }
    addLine(blocks, line, isAfterGap);
    isAfterGap = false;
  }
  return blocks.map(closeBlock);
}

function addLine(blocks: OpenBlock[], line: string, isAfterGap: boolean): void {
  const last = blocks.at(-1);
  const bullet = BULLET.exec(line)?.[1];
  const numbered = NUMBERED.exec(line);
  if (bullet !== undefined) {
    if (last?.kind === 'bullets') last.lines.push(bullet);
    else blocks.push({ kind: 'bullets', start: 1, lines: [bullet] });
  } else if (numbered) {
    const words = numbered[2] ?? '';
    if (last?.kind === 'numbers') last.lines.push(words);
    else blocks.push({ kind: 'numbers', start: Number(numbered[1]), lines: [words] });
  } else if (last && !isAfterGap) {
    last.lines.push(`${last.lines.pop() ?? ''}\n${line.trim()}`);
  } else {
    blocks.push({ kind: 'paragraph', start: 1, lines: [line.trim()] });
  }
}

function closeBlock({ kind, start, lines }: OpenBlock): Block {
  if (kind === 'paragraph') return { kind, children: parseInline(lines.join('\n')) };
  return { kind: 'list', isOrdered: kind === 'numbers', start, items: lines.map(parseInline) };
}

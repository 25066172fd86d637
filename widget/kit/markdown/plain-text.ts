import type { Block, Inline } from './markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Restricted Markdown as plain text, for the clipboard and for screen readers. */
export function plainText(markdown: string): string {
  return parseMarkdown(markdown).map(writeBlock).join('\n\n');
}

function writeBlock(block: Block): string {
  if (block.kind === 'paragraph') return block.children.map(writeInline).join('');
  return block.items
    .map((item, index) => `${block.isOrdered ? `${block.start + index}.` : '-'} ${item.map(writeInline).join('')}`)
    .join('\n');
}

function writeInline(piece: Inline): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'break') return '\n';
  if (piece.kind === 'strong') return piece.children.map(writeInline).join('');
  if (piece.kind === 'citation') return `[${piece.number}]`;
  return piece.text === piece.href ? piece.href : `${piece.text} (${piece.href})`;
}

import type { ComponentChildren } from 'preact';
import type { Block, Inline } from './markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** What the view needs to draw: the text, and how a citation marker looks where it is met. */
export interface MarkdownViewProperties {
  readonly text: string;
  readonly renderCitation?: (number: number) => ComponentChildren;
}

/** Draws restricted Markdown as elements; no text ever becomes markup. */
export function MarkdownView({ text, renderCitation }: MarkdownViewProperties) {
  const cite = renderCitation ?? ((number: number) => `[${number}]`);
  return <>{parseMarkdown(text).map((block) => drawBlock(block, cite))}</>;
}

type Cite = (number: number) => ComponentChildren;

function drawBlock(block: Block, cite: Cite) {
  if (block.kind === 'paragraph') return <p>{drawAll(block.children, cite)}</p>;
  const items = block.items.map((item) => <li>{drawAll(item, cite)}</li>);
  return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

const drawAll = (pieces: readonly Inline[], cite: Cite) => pieces.map((piece) => drawInline(piece, cite));

function drawInline(piece: Inline, cite: Cite): ComponentChildren {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{drawAll(piece.children, cite)}</strong>;
    case 'citation':
      return cite(piece.number);
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      );
  }
}

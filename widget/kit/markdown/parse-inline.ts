import type { Inline } from './markdown.ts';
import { safeLink } from './safe-link.ts';

// In order: [1], [words](address), **words**, a bare address. No nested quantifiers: time stays linear in the text.
const MARK =
  /\[([1-9]\d?)\](?!\()|\[([^[\]\n]{1,200})\]\(([^()\s]{1,2000})\)|\*\*([^*\n]{1,500})\*\*|(https?:\/\/[A-Za-z0-9\-._~:/?#@!$&*+,;=%]{1,2000})/g;

/** Reads the marks of one paragraph or list item. What is not a mark, or not an allowed one, stays text. */
export function parseInline(text: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const piece = readMark(match);
    if (!piece) continue;
    const before = text.slice(end, match.index);
    // A marker stands against the word it belongs to; its own margin sets it off.
    pieces.push(...parseText(piece.inline.kind === 'citation' ? before.trimEnd() : before), piece.inline);
    end = match.index + piece.length;
  }
  return [...pieces, ...parseText(text.slice(end))];
}

function readMark(match: RegExpMatchArray): { readonly inline: Inline; readonly length: number } | null {
  const [whole, citation, label, address, strong, bare] = match;
  if (citation !== undefined) return { inline: { kind: 'citation', number: Number(citation) }, length: whole.length };
  if (strong !== undefined) {
    // Bold words may hold citations and links, but the expression lets no bold stand within bold.
    return { inline: { kind: 'strong', children: parseInline(strong) }, length: whole.length };
  }
  const shown = bare === undefined ? (label ?? '') : bare.replace(/[.,;:!?*]+$/, '');
  const href = safeLink(bare === undefined ? (address ?? '') : shown);
  if (href === null) return null;
  return { inline: { kind: 'link', text: shown, href }, length: bare === undefined ? whole.length : shown.length };
}

function parseText(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
    ]);
}

import type { Citation, Reply } from '../../server/protocol/index.ts';
import { fill } from '../kit/fill.ts';
import { plainText } from '../kit/markdown/plain-text.ts';
import type { PanelStrings } from './catalogue.ts';

/** A reply as plain text to take away: never without its sources and its label. */
export function replyAsText(reply: Reply, strings: PanelStrings): string {
  const { result } = reply.calculation ?? {};
  const sources = reply.citations.map((citation) => `[${citation.number}] ${sourceLine(citation, strings)}`);
  return [
    plainText(reply.text),
    result === undefined ? '' : `${strings.result}${strings.colon}${plainText(result)}`,
    ...reply.notices.map(({ text }) => plainText(text)),
    sources.length === 0 ? '' : [strings.sources, ...sources].join('\n'),
    reply.aiLabel,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function sourceLine(citation: Citation, strings: PanelStrings): string {
  const parts = [citation.article ?? citation.title, citation.version, effectiveDates(citation, strings), citation.url];
  return parts.filter((part) => part !== null).join(' | ');
}

/** From when to when a source applies, in words; null when nothing is known. */
export function effectiveDates(
  { effectiveFrom, effectiveTo }: Pick<Citation, 'effectiveFrom' | 'effectiveTo'>,
  strings: PanelStrings,
): string | null {
  if (effectiveFrom && effectiveTo) return fill(strings.dateFromTo, { from: effectiveFrom, to: effectiveTo });
  if (effectiveFrom) return fill(strings.dateFrom, { from: effectiveFrom });
  return effectiveTo ? fill(strings.dateTo, { to: effectiveTo }) : null;
}

import type { Citation, Reply } from '../server/protocol/index.ts';

/** A reply as a person reads it on a terminal: the text, what it rests on, what else to know, what it is. */
export function printReply(reply: Reply, explain: boolean): string {
  const inEnglish = reply.language === 'en';
  const blocks = [
    reply.text,
    reply.citations.map((citation) => printCitation(citation, inEnglish)).join('\n'),
    reply.notices.map(({ text }) => `${inEnglish ? 'Note' : '提示'}：${text}`.replace('Note：', 'Note: ')).join('\n'),
    reply.suggestions.map(({ question }) => `> ${question}`).join('\n'),
    `— ${reply.aiLabel}`,
    explain ? printExplanation(reply) : '',
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function printCitation(
  { number, title, article, version, effectiveFrom, effectiveTo, url, quote, digest }: Citation,
  inEnglish: boolean,
): string {
  const force = inEnglish
    ? [effectiveFrom ? `in force from ${effectiveFrom}` : '', effectiveTo ? `to ${effectiveTo}` : '']
        .filter(Boolean)
        .join(' ')
    : `${effectiveFrom ? `自${effectiveFrom}起` : ''}${effectiveTo ? `至${effectiveTo}` : ''}`;
  const head = [article ?? title, article === null ? null : title, version, force, url]
    .filter((part) => part)
    .join(' · ');
  const kind =
    quote === null
      ? inEnglish
        ? 'Digest (not the official text): '
        : '条文要点（非原文）：'
      : inEnglish
        ? 'Official text: '
        : '原文：';
  const words = quote ?? digest;
  return `[${number}] ${head}${words === null ? '' : `\n    ${kind}${words.replaceAll('\n', '\n    ')}`}`;
}

function printExplanation({
  intent,
  intentConfidence,
  service,
  matter,
  slots,
  parts,
  status,
  origin,
  timings,
  corpusGeneration,
}: Reply): string {
  return JSON.stringify(
    { status, origin, intent, intentConfidence, service, matter, slots, parts, timings, corpusGeneration },
    null,
    2,
  );
}

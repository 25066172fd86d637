import type { Citation, Reply } from '../server/protocol/index.ts';

/** A reply as a person reads it on a terminal: the text, what it rests on, what else to know, what it is. */
export function printReply(reply: Reply, explain: boolean): string {
  const inEnglish = reply.language === 'en';
  const blocks = [
    reply.text,
    reply.citations.map((citation) => printCitation(citation, inEnglish)).join('\n'),
    [...printNotices(reply, inEnglish), ...printRemembered(reply, inEnglish)].join('\n'),
    printForm(reply),
    printSuggestions(reply),
    `— ${reply.aiLabel}`,
    explain ? printExplanation(reply) : '',
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const printNotices = ({ notices }: Reply, inEnglish: boolean): string[] =>
  notices
    .filter(({ kind }) => kind !== 'remembered')
    .map(({ text }) => (inEnglish ? `Note: ${text}` : `提示：${text}`));

function printRemembered({ notices }: Reply, inEnglish: boolean): string[] {
  const facts = notices.filter(({ kind }) => kind === 'remembered').map(({ text }) => text);
  return facts.length === 0 ? [] : [`${inEnglish ? 'Remembered: ' : '已记住：'}${facts.join(' · ')}`];
}

/** What is asked for, why, and its choices with the numbers by which they may be answered. */
function printForm({ form }: Reply): string {
  if (form === null) return '';
  const choices = form.choices.map(({ label }, index) => `${index + 1}. ${label}`);
  return [`? ${form.question}`, form.why, ...choices].join('\n');
}

/** Choices are numbered, as they may be answered by their number. */
const printSuggestions = ({ kind, suggestions }: Reply): string =>
  suggestions
    .map(({ label, question }, index) => (kind === 'clarification' ? `${index + 1}. ${label}` : `> ${question}`))
    .join('\n');

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

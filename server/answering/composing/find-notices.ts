import { addDays, type Chunk, type LocalDate, type Statement } from '../../domain/index.ts';
import { type Card, statutoryRemark, writeFigure } from '../../knowledge/index.ts';
import type { ReplyNotice } from '../../protocol/index.ts';
import type { Composing } from './composing-parts.ts';
import { findPlaceNotices } from './place-notices.ts';

/** How long before a change of law it is announced. */
const ANNOUNCE_DAYS = 180;

/** What a reader must know beside the answer: a change of law ahead, a rate from a third party or not yet published, the provenance of the notice, a place of which nothing is held. */
export function findNotices(
  statements: readonly Statement[],
  cards: readonly Card[],
  composing: Composing,
): ReplyNotice[] {
  const chunks = [...new Set(statements.flatMap((statement) => statement.chunks))];
  return [
    ...statutoryMaterials(cards, composing),
    ...periodChanges(statements, cards, composing),
    ...lawChanges(chunks, composing),
    ...lawNotes(chunks, composing),
    ...rateNotices(chunks, composing),
    ...provenance(chunks, composing),
    ...findPlaceNotices(composing),
  ];
}

/** Materials taken from the law alone, where materials were asked for: a counter may ask for more. */
function statutoryMaterials(cards: readonly Card[], { understood, language }: Composing): ReplyNotice[] {
  const isAsked = understood.parts.some(({ intent }) => intent === 'materials');
  const remark = isAsked ? cards.map((card) => statutoryRemark(card, language)).find((text) => text !== null) : null;
  return remark ? [{ kind: 'unverified', text: remark }] : [];
}

/** A figure of the answer that will be another one within half a year: says which, from when, by which article. */
function periodChanges(
  statements: readonly Statement[],
  cards: readonly Card[],
  { lookup, language, date }: Composing,
): ReplyNotice[] {
  const periods = cards.flatMap((card) => (card.periods.status === 'known' ? card.periods.items : []));
  return periods.flatMap((period) => {
    const isShown = statements.some(({ text }) => text.startsWith(period.name[language]));
    const now = lookup.figureInForce(period.figures, date);
    const next = nextFigure(period.figures, composingDate(date), lookup.lawVersion, lookup.figure);
    if (!isShown || now === null || next === null || next.figure === now.figure) return [];
    const [before, after] = [writeFigure(now.figure, language), writeFigure(next.figure, language)];
    const text =
      language === 'zh'
        ? `“${period.name.zh}”自${next.from}起由${before}改为${after}。期限跨过这一天的，新法没有写明过渡办法，请按较早的日期办理，并以官方公告为准。`
        : `“${period.name.en}” changes from ${before} to ${after} on ${next.from}. Where a period crosses that day the new law is silent: act by the earlier date; the official announcement applies.`;
    return [{ kind: 'law-change' as const, text }];
  });
}

const composingDate = (date: LocalDate) => ({ after: date, until: addDays(date, ANNOUNCE_DAYS) });

function nextFigure(
  keys: readonly string[],
  { after, until }: { after: LocalDate; until: LocalDate },
  lawVersion: Composing['lookup']['lawVersion'],
  figure: Composing['lookup']['figure'],
): { from: LocalDate; figure: string } | null {
  for (const key of keys) {
    const from = lawVersion(key.split('#')[0] ?? '')?.effectiveFrom;
    const value = figure(key);
    if (from !== undefined && value !== null && from > after && from <= until) return { from, figure: value };
  }
  return null;
}

/** A cited version of a law that ends within half a year: names the one that follows. */
function lawChanges(chunks: readonly Chunk[], { lookup, language, date }: Composing): ReplyNotice[] {
  const laws = new Set(chunks.filter(({ kind }) => kind === 'article').map(({ key }) => key.split('@')[0] ?? ''));
  return [...laws].flatMap((id) => {
    const law = lookup.law(id);
    const next = law?.versions.find(
      ({ effectiveFrom }) => effectiveFrom > date && effectiveFrom <= addDays(date, ANNOUNCE_DAYS),
    );
    if (!law || !next) return [];
    const text =
      language === 'zh'
        ? `《${law.short.zh}》${next.label.zh}本自${next.effectiveFrom}起施行，届时条号和部分规则会变，请以办理当日适用的文本为准。`
        : `The ${law.short.en} ${next.label.en} applies from ${next.effectiveFrom}; article numbers and some rules change then.`;
    return [{ kind: 'law-change' as const, text }];
  });
}

/** What the law list says must stand with every answer that cites a version, from a day on. */
function lawNotes(chunks: readonly Chunk[], { lookup, language, date }: Composing): ReplyNotice[] {
  const versions = new Set(chunks.filter(({ kind }) => kind === 'article').map(({ key }) => lookup.lawVersion(key)));
  return [...versions]
    .flatMap((version) => version?.notes ?? [])
    .filter(({ from }) => from <= date)
    .map(({ text }) => ({ kind: 'law-change' as const, text: text[language] }));
}

function rateNotices(chunks: readonly Chunk[], { lookup, language, date }: Composing): ReplyNotice[] {
  const rates = chunks
    .filter(({ kind }) => kind === 'rate')
    .flatMap(({ key }) => lookup.rates(key.slice('rate:'.length), date).slice(0, 1));
  const thirdParty = rates.find(({ status }) => status === 'third-party');
  const unpublished = rates.find(({ status }) => status === 'not-published');
  const channel = (rate: { url: string | null }) =>
    rate.url === null ? '' : language === 'zh' ? `官方渠道：${rate.url}` : ` Official channel: ${rate.url}`;
  return [
    ...(thirdParty
      ? [
          {
            kind: 'not-official' as const,
            text:
              language === 'zh'
                ? `收费标准据公开转载整理，以官方公布为准。${channel(thirdParty)}`
                : `These fees are taken from republished announcements; the official announcement applies.${channel(thirdParty)}`,
          },
        ]
      : []),
    ...(unpublished
      ? [
          {
            kind: 'not-published' as const,
            text:
              language === 'zh'
                ? `这一时段的收费标准尚未公布，以官方公布为准。${channel(unpublished)}`
                : `The fees for that time are not published yet; the official announcement applies.${channel(unpublished)}`,
          },
        ]
      : []),
  ];
}

function provenance(chunks: readonly Chunk[], { language, lookup }: Composing): ReplyNotice[] {
  const id = chunks
    .find(({ kind }) => kind === 'notice')
    ?.key.split('#')[0]
    ?.slice('notice:'.length);
  const notice = lookup.knowledge.notices.find((candidate) => candidate.id === id);
  return notice?.provenance ? [{ kind: 'provenance', text: notice.provenance[language] }] : [];
}

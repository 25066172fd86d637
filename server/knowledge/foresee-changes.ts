import { type ArticleKey, addDays, type LocalDate } from '../domain/index.ts';
import { writeFigure } from './figure.ts';
import type { KnowledgeLookup } from './lookup.ts';
import type { Card, Rate } from './records.ts';

/** How long before a change of law it is announced. */
const ANNOUNCE_DAYS = 180;

/** The day and the language in which something is announced. */
export interface ChangeScope {
  readonly lookup: KnowledgeLookup;
  readonly language: 'zh' | 'en';
  readonly date: LocalDate;
}

/** What must stand beside figures, fees and articles: a change of law ahead, a rate that is not official or not published. */
export interface ChangeNotice {
  readonly kind: 'law-change' | 'not-official' | 'not-published';
  readonly text: string;
}

type Period = Extract<Card['periods'], { status: 'known' }>['items'][number];

/** A period that will be another one within half a year: says which, from when; null where it stays. */
export function foreseePeriod(period: Period, scope: ChangeScope): ChangeNotice | null {
  const { lookup, language, date } = scope;
  const now = lookup.figureInForce(period.figures, date);
  const next = nextFigure(period.figures, scope);
  if (now === null || next === null || next.figure === now.figure) return null;
  const [before, after] = [writeFigure(now.figure, language), writeFigure(next.figure, language)];
  const text =
    language === 'zh'
      ? `“${period.name.zh}”自${next.from}起由${before}改为${after}。期限跨过这一天的，新法没有写明过渡办法，请按较早的日期办理，并以官方公告为准。`
      : `“${period.name.en}” changes from ${before} to ${after} on ${next.from}. Where a period crosses that day the new law is silent: act by the earlier date; the official announcement applies.`;
  return { kind: 'law-change', text };
}

function nextFigure(
  keys: readonly string[],
  { lookup, date }: ChangeScope,
): { from: LocalDate; figure: string } | null {
  const until = addDays(date, ANNOUNCE_DAYS);
  for (const key of keys) {
    const from = lookup.lawVersion(key.split('#')[0] ?? '')?.effectiveFrom;
    const figure = lookup.figure(key);
    if (from !== undefined && figure !== null && from > date && from <= until) return { from, figure };
  }
  return null;
}

/** A law whose version in force ends within half a year: names the version that follows; null for the others. */
export function foreseeLaw(id: string, { lookup, language, date }: ChangeScope): ChangeNotice | null {
  const law = lookup.law(id);
  const next = law?.versions.find(
    ({ effectiveFrom }) => effectiveFrom > date && effectiveFrom <= addDays(date, ANNOUNCE_DAYS),
  );
  if (!law || !next) return null;
  const text =
    language === 'zh'
      ? `《${law.short.zh}》${next.label.zh}本自${next.effectiveFrom}起施行，届时条号和部分规则会变，请以办理当日适用的文本为准。`
      : `The ${law.short.en} ${next.label.en} applies from ${next.effectiveFrom}; article numbers and some rules change then.`;
  return { kind: 'law-change', text };
}

/** What the law list says must stand with everything that cites a version of these articles, from a day on. */
export function notesOnArticles(keys: readonly ArticleKey[], { lookup, language, date }: ChangeScope): ChangeNotice[] {
  return [...new Set(keys.map((key) => lookup.lawVersion(key)))]
    .flatMap((version) => version?.notes ?? [])
    .filter(({ from }) => from <= date)
    .map(({ text }) => ({ kind: 'law-change' as const, text: text[language] }));
}

/** What must stand beside fees: that one is taken from a republished announcement, that one is not published yet. */
export function remarkOnRates(rates: readonly Rate[], { language }: Pick<ChangeScope, 'language'>): ChangeNotice[] {
  const thirdParty = rates.find(({ status }) => status === 'third-party');
  const unpublished = rates.find(({ status }) => status === 'not-published');
  return [
    ...(thirdParty
      ? [{ kind: 'not-official' as const, text: THIRD_PARTY[language] + channelOf(thirdParty, language) }]
      : []),
    ...(unpublished
      ? [{ kind: 'not-published' as const, text: UNPUBLISHED[language] + channelOf(unpublished, language) }]
      : []),
  ];
}

const THIRD_PARTY = {
  zh: '收费标准据公开转载整理，以官方公布为准。',
  en: 'These fees are taken from republished announcements; the official announcement applies.',
} as const;

const UNPUBLISHED = {
  zh: '这一时段的收费标准尚未公布，以官方公布为准。',
  en: 'The fees for that time are not published yet; the official announcement applies.',
} as const;

const channelOf = ({ url }: Rate, language: 'zh' | 'en') =>
  url === null ? '' : language === 'zh' ? `官方渠道：${url}` : ` Official channel: ${url}`;

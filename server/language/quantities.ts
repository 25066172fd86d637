import { readChineseNumeral, readEnglishNumber } from './numerals.ts';

/** The kinds of quantity law speaks of. `count` is any number of things: items, pages, copies, classes, persons. */
type Unit = 'year' | 'month' | 'day' | 'working-day' | 'week' | 'hour' | 'percent' | 'yuan' | 'times' | 'count';

const CHINESE_UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^个?工作日/, 'working-day'],
  [/^个月/, 'month'],
  [/^年/, 'year'],
  [/^[日天]/, 'day'],
  [/^周/, 'week'],
  [/^个?小时/, 'hour'],
  [/^元/, 'yuan'],
  [/^倍/, 'times'],
  [/^%/, 'percent'],
  [/^[项页份类件人名]/, 'count'],
];
const ENGLISH_UNITS: Readonly<Record<string, Unit>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  'working day': 'working-day',
  week: 'week',
  hour: 'hour',
  percent: 'percent',
  'per cent': 'percent',
  '%': 'percent',
  yuan: 'yuan',
  times: 'times',
};
/** Calendar days and years name a day; they measure nothing. */
const CALENDAR =
  /\d{4}-\d{2}-\d{2}|(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/gu;
const CHINESE_NUMBER =
  /(百分之)?(第)?(\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿]+)\s?([万亿]?)(个半)?(?=([^\d,.]{0,4}))/gu;
const ENGLISH_QUANTITY =
  /\b(?:CNY|RMB|yuan)\s?(\d[\d,]*(?:\.\d+)?)|\b(\d[\d,]*(?:\.\d+)?|[a-z]+)[\s-]?(working[\s-]days?|years?|months?|days?|weeks?|hours?|per\s?cent|%|yuan|times)/giu;

const write = (value: number, unit: Unit) => `${value} ${unit}`;
const digits = (text: string) => Number(text.replaceAll(',', ''));

/**
 * Every quantity of a Chinese or English text, as `3 month`, `15 day`, `85 percent`, `100000 yuan`, `2 count`: numerals of both scripts compare
 * as numbers. Days of the calendar and ordinals (第三年, 第8项) are no quantities.
 */
export function readQuantities(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(CALENDAR, ' ');
  return new Set([...readChinese(plain, () => []), ...readEnglish(plain)]);
}

/**
 * What an official text lets its readers say: its quantities; its ordinals as quantities (第五十年 is 50 years, 从第11项起 is beyond 10 items);
 * and how many items it lists （一） to （八）.
 */
export function readStatedQuantities(text: string): Set<string> {
  const plain = text.normalize('NFKC');
  const beyond = (value: number, unit: Unit) => [
    write(value, unit),
    ...(unit === 'count' ? [write(value - 1, unit)] : []),
  ];
  const items = [...plain.matchAll(/^\s*\(([一二三四五六七八九十]+)\)/gmu)].map(
    ([, item = '']) => readChineseNumeral(item) ?? 0,
  );
  return new Set([
    ...readQuantities(text),
    ...readChinese(plain.replace(CALENDAR, ' '), beyond),
    ...items.map((n) => write(n, 'count')),
  ]);
}

/** @param ordinal what an ordinal with this value and unit counts as */
function readChinese(text: string, ordinal: (value: number, unit: Unit) => string[]): string[] {
  const found: string[] = [];
  for (const [, percent, isOrdinal, number = '', scale, half, after = ''] of text.matchAll(CHINESE_NUMBER)) {
    const plain = /^\d/.test(number) ? digits(number) : readChineseNumeral(number);
    if (plain === null) continue;
    const value = Math.round(plain * (scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1) * 1e6) / 1e6;
    const unit = percent ? 'percent' : half && after.startsWith('月') ? 'month' : unitBefore(after);
    if (unit === null) continue;
    const whole = half ? value + 0.5 : value;
    found.push(...(isOrdinal ? ordinal(whole, unit) : [write(whole, unit)]));
  }
  return found;
}

const unitBefore = (after: string): Unit | null => CHINESE_UNITS.find(([pattern]) => pattern.test(after))?.[1] ?? null;

function readEnglish(text: string): string[] {
  return [...text.matchAll(ENGLISH_QUANTITY)].flatMap(([, money, number = '', unit = '']) => {
    if (money !== undefined) return [write(digits(money), 'yuan')];
    const value = /^\d/.test(number) ? digits(number) : readEnglishNumber(number);
    const name = unit
      .toLowerCase()
      .replace(/[\s-]+/g, ' ')
      .replace(/^(working day|year|month|day|week|hour)s$/, '$1');
    const known = ENGLISH_UNITS[name];
    return value === null || known === undefined ? [] : [write(value, known)];
  });
}

import { type Unit, unitAt } from './units.ts';
import { CHINESE_NUMBER, DIGITS, ENGLISH_NUMBER, ENGLISH_ORDINAL, readWritten } from './written-numbers.ts';

/** A number in a text, with the unit behind it and what the words before it make of it. */
export interface NumberToken {
  readonly value: number;
  readonly start: number;
  /** Where it ends, its unit included. */
  readonly end: number;
  readonly unit: (Unit & { readonly words: string }) | null;
  /** `nth` for ordinals, `percent`, a currency, or `article`, `nth-class`, `nth-year`, where the words before the number say so. */
  readonly lead: string | null;
  /** Whether it is written in figures. */
  readonly isFigure: boolean;
  /** Whether words that write it assert a number: 三个月 does, 统一 does not. */
  readonly isAssertive: boolean;
}

/** What stands before a number and says what it is, and how many of it are one. */
const LEADS: readonly (readonly [words: RegExp, lead: string, times: number])[] = [
  [/^第\(?$/u, 'nth', 1],
  [/^百分之$/u, 'percent', 1],
  [/^千分之$/u, 'percent', 0.1],
  [/^万分之$/u, 'percent', 0.01],
  [/^(?:[¥￥]|(?:cny|rmb|yuan) ?)$/iu, 'yuan', 1],
  [/^(?:us\$|\$|usd) ?$/iu, 'usd', 1],
  [/^chf ?$/iu, 'chf', 1],
  [/^(?:€|eur) ?$/iu, 'eur', 1],
  [/^(?:articles?|arts?\.) $/iu, 'article', 1],
  [/^(?:paragraphs?) $/iu, 'nth-paragraph', 1],
  [/^class(?:es)? $/iu, 'nth-class', 1],
  [/^years? $/iu, 'nth-year', 1],
];
const LEAD =
  '第\\(?|[百千万]分之|[¥￥€]|us\\$ ?|\\$ ?|\\b(?:cny|rmb|yuan|usd|chf|eur) ?|\\b(?:articles?|arts?\\.|paragraphs?|class(?:es)?|years?) ';
const TOKEN = new RegExp(
  `(?<lead>${LEAD})?(?:(?<digits>${DIGITS})(?:(?<nth>st|nd|rd|th)\\b)?(?<scale>[百千万亿])?|(?<chinese>${CHINESE_NUMBER})|\\b(?<english>${ENGLISH_NUMBER})\\b|\\b(?<ordinal>${ENGLISH_ORDINAL})\\b(?=[ -]years?\\b))`,
  'giu',
);
/** Behind a number and before its unit: 30多天, 一个半月, (三)项. */
const BEHIND = /[多余来几]?\)?(?<half>个半(?=月|小时|钟头|星期))?\s?/uy;
const ALSO_HALF = /半(?!数|年|导|成)| and a half/uy;
/** Before 一 these make a word of it (统一, 同一), or say that it is any one (任一). */
const WORD_BEFORE_ONE = /[统唯单划专逐同任每某这那哪另其之进万]$/u;
const ABOUT_BEFORE = /[数几上好]$/u;

/** The numbers of a text in their order. */
export function readTokens(text: string): NumberToken[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const { lead: before, digits, nth, scale, chinese, english, ordinal } = match.groups ?? {};
    const written = digits ?? chinese ?? english ?? ordinal ?? '';
    const value = readWritten(written, scale);
    // 万 alone is no number: 数万元.
    if (value === null || (value === 0 && chinese !== undefined && !/^[零〇]/u.test(chinese))) return [];
    const { unit, half, end } = readBehind(text, match.index + match[0].length);
    const named = LEADS.find(([words]) => before !== undefined && words.test(before));
    const isNth = nth !== undefined || ordinal !== undefined;
    return [
      {
        value: (value + half) * (named?.[2] ?? 1),
        start: match.index,
        end,
        unit,
        lead: named?.[1] ?? (isNth ? 'nth' : null),
        isFigure: digits !== undefined,
        isAssertive: isAssertive(match, value, isCounted(unit) || (named !== undefined && named[1] !== 'nth')),
      },
    ];
  });
}

/** 第一点 names a place in a list, 三点 a time or a list of three. */
const isCounted = (unit: NumberToken['unit']) => unit !== null && unit.kind !== 'clock';

function readBehind(text: string, place: number) {
  BEHIND.lastIndex = place;
  const match = BEHIND.exec(text);
  const half = match?.groups?.half === undefined ? 0 : 0.5;
  const found = unitAt(text, place + (match?.[0].length ?? 0)) ?? unitAt(text, place);
  if (found === null) return { unit: null, half, end: place };
  ALSO_HALF.lastIndex = found.end;
  const also = ALSO_HALF.exec(text)?.[0] ?? '';
  const { kind, times, end, words } = found;
  return { unit: { kind, times, words }, half: half + (also === '' ? 0 : 0.5), end: end + also.length };
}

function isAssertive(
  { index = 0, input = '', groups = {} }: RegExpMatchArray,
  value: number,
  hasUnit: boolean,
): boolean {
  const before = input.slice(Math.max(0, index - 1), index);
  if (groups.digits !== undefined) return true;
  if (groups.chinese === undefined) return value !== 1 || hasUnit;
  if (!hasUnit || ABOUT_BEFORE.test(before)) return false;
  return !(groups.chinese === '一' && groups.lead === undefined && WORD_BEFORE_ONE.test(before));
}

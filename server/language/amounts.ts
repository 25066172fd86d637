import { readChineseNumeral } from './numerals.ts';

/** A sum of money a text names, in yuan, and where. */
export interface Amount {
  readonly yuan: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** 5万 without 元 is money unless things are counted: 5万件, 3万人. */
const COUNTED = '[件个人家次项张份本页字户台款套批部名种号台平米公里吨克斤株亩]';
const AMOUNT = new RegExp(
  [
    `(?<![\\d.第])(?<figure>${DIGITS})\\s*(?:(?<scale>[千万亿])\\s*(?:多|来)?\\s*(?:块钱|块|元|圆)?(?!${COUNTED}|[分之余多几])|(?:多|来)?(?:块钱|块|元|圆)(?![旦素件月]))`,
    '(?<![几数上])(?<numeral>[一二两三四五六七八九十百][零一二两三四五六七八九十百千万亿]*)(?:多|来)?(?:块钱|块|元|圆)(?![旦素件月])',
    `(?:\\b(?:rmb|cny)|[¥￥])\\s*(?<coded>${DIGITS})(?:\\s*(?<codedScale>[千万亿])元?)?`,
    `\\b(?<english>${DIGITS})\\s*(?:yuan|rmb|cny)\\b`,
  ].join('|'),
  'giu',
);
const SCALES: Readonly<Record<string, number>> = { 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** The sums of money a text names, in half width and simplified characters: 3500元, 两千块, 1.2万, RMB 500, CNY 2,500, ¥500. 一块 alone is also "together". */
export function readAmounts(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const { figure, scale, numeral, coded, codedScale, english } = match.groups ?? {};
    const words = match[0].trim();
    if (numeral === '一' && words === '一块') return [];
    const plain =
      numeral === undefined
        ? Number((figure ?? coded ?? english ?? '').replaceAll(',', ''))
        : readChineseNumeral(numeral);
    if (plain === null || plain <= 0) return [];
    // 1.2 × 10000 is not exact in binary.
    const yuan = Math.round(plain * (SCALES[scale ?? codedScale ?? ''] ?? 1) * 100) / 100;
    return [{ yuan, words, start: match.index, end: match.index + words.length }];
  });
}

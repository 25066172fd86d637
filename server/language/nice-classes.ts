import { readChineseNumeral } from './numerals.ts';

/** A class of goods or services that a text names. */
export interface NiceClass {
  readonly number: number;
  /** Whether there is such a class: 1 to 45 (Nice Agreement concerning the International Classification of Goods and Services). */
  readonly exists: boolean;
  /** Whether it may as well be how many classes are meant: 9类 without 第. */
  readonly isCount: boolean;
  readonly words: string;
  readonly start: number;
}

const LAST_CLASS = 45;
const NUMBER = '\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const JOINT = '\\s*(?:、|,|，|和|及|与|跟|到|至|-|/|and|&)\\s*';
/** Other things that are of a first, second or third class. */
const OTHERS = '(?!情形|情况|人|主体|事项|案件|纠纷|材料|申请人|医疗器械|精神药品|麻醉药品|疫苗|易制毒|企业|问题|专利)';
const CLASSES = new RegExp(
  [
    // 第9类, 第35、42类, 第35类和第42类; the classifying numeral may be Chinese only after 第.
    `第\\s*(?<ordinal>(?:${NUMBER})(?:${JOINT}第?(?:${NUMBER}))*)\\s*类${OTHERS}`,
    // 9类, 35和42类: figures only, and no count (共3类, 3个类, 每类).
    `(?<![\\d.第共计满超每于加另了])(?<bare>\\d{1,3}(?:${JOINT}\\d{1,3})*)\\s*类${OTHERS}`,
    `\\bclass(?:es)?\\s+(?:no\\.?\\s*)?(?<english>\\d{1,3}(?:${JOINT}(?:class\\s+)?\\d{1,3})*)(?!\\d)`,
  ].join('|'),
  'giu',
);
const ONE = new RegExp(NUMBER, 'gu');

/** The classes of the Nice classification a text names: 第9类, 35和42类, class 9. A class that does not exist is given too, and says so. */
export function readNiceClasses(text: string): NiceClass[] {
  return [...text.matchAll(CLASSES)].flatMap((match) => {
    const { ordinal, bare, english } = match.groups ?? {};
    const list = ordinal ?? bare ?? english ?? '';
    return [...list.matchAll(ONE)].flatMap(([digits]) => {
      const number = /^\d/.test(digits) ? Number(digits) : readChineseNumeral(digits);
      if (number === null) return [];
      const exists = number >= 1 && number <= LAST_CLASS;
      return [{ number, exists, isCount: bare !== undefined, words: match[0].trim(), start: match.index }];
    });
  });
}

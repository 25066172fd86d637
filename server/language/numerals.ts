const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const CHINESE = '零〇一二两三四五六七八九十百千万亿';

/** The value of a Chinese numeral up to 亿 (三十七 = 37, 一百零五 = 105, 二〇二六 = 2026), or null when it is not one. */
export function readChineseNumeral(text: string): number | null {
  const characters = [...text];
  if (characters.length === 0 || characters.some((character) => !CHINESE.includes(character))) return null;
  if (characters.every((character) => character in DIGITS))
    return Number(characters.map((character) => DIGITS[character]).join(''));
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    if (character in DIGITS) digit = DIGITS[character] ?? 0;
    else if (character in SCALES) {
      section += (digit ?? 1) * (SCALES[character] ?? 1);
      digit = null;
    } else {
      // 万 raises what stands before it since the last 亿; 亿 raises all before it.
      const raised = section + (digit ?? 0);
      if (character === '万') tenThousands += raised * 10_000;
      else {
        hundredMillions = (hundredMillions + tenThousands + raised) * 100_000_000;
        tenThousands = 0;
      }
      section = 0;
      digit = null;
    }
  }
  return hundredMillions + tenThousands + section + (digit ?? 0);
}

/** The numeral Chinese uses for an article number: 40 = 四十, 105 = 一百零五. Whole numbers from 1 to 9999. */
export function writeChineseNumeral(value: number): string {
  const names = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  const digits = String(value).split('').map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    const unit = units[digits.length - 1 - index] ?? '';
    if (digit !== 0) text += (names[digit] ?? '') + unit;
    else if (!text.endsWith('零')) text += '零';
  });
  text = text.replace(/零+$/, '');
  return value >= 10 && value < 20 ? text.replace(/^一十/, '十') : text;
}

const ENGLISH_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

/** The value of a small English number word (three = 3), or null when it is not one. */
export const readEnglishNumber = (word: string): number | null => ENGLISH_NUMBERS[word.toLowerCase()] ?? null;

const NUMBER = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)\\s*([万亿])?|百分之([${CHINESE}]+)|([${CHINESE}]+)|\\b(${Object.keys(ENGLISH_NUMBERS).join('|')})\\b`,
  'giu',
);

/**
 * Every number in a text as a value: Arabic (10,000), mixed (10万), Chinese (三个月 has 3), per cent (百分之八十五 has 85) and small
 * English words. Words that only look like numerals (一般, 万一, 统一...) are harmless here: they add values, and an answer's own words
 * are compared by the figures it asserts.
 */
export function readNumbers(text: string): number[] {
  const values: number[] = [];
  for (const [, digits, scale, percent, chinese, english] of text.normalize('NFKC').matchAll(NUMBER)) {
    if (digits !== undefined) values.push(readDigits(digits, scale));
    else if (english !== undefined) values.push(ENGLISH_NUMBERS[english.toLowerCase()] ?? 0);
    else values.push(...[readChineseNumeral(percent ?? chinese ?? '')].filter((value) => value !== null));
  }
  return values;
}

/** 0.57 and 万 give 5700: rounded, since 0.57 × 10000 is not exact in binary. */
function readDigits(digits: string, scale: string | undefined): number {
  const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1;
  return Math.round(Number(digits.replaceAll(',', '')) * factor * 1e6) / 1e6;
}

const URL_TEXT = /https?:\/\/[\u0021-\u007e]+/g;
// A Chinese numeral asserts a figure where a unit follows it; elsewhere it may be part of a word (一般, 统一).
const ASSERTED = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)\\s*([万亿])?|百分之([${CHINESE}]+)|([${CHINESE}]+)(?=个?(?:年|月|日|天|周|小时|元|倍|项|类|份|页|条|款|岁|人|名|次|工作日))`,
  'gu',
);

/** Every figure a text asserts, as a value: numbers in digits outside addresses, and Chinese numerals before a unit. */
export function readAssertedNumbers(text: string): number[] {
  return [...text.normalize('NFKC').replace(URL_TEXT, '').matchAll(ASSERTED)].flatMap(
    ([, digits, scale, percent, chinese]) => {
      if (digits !== undefined) return [readDigits(digits, scale)];
      const value = readChineseNumeral(percent ?? chinese ?? '');
      return value === null ? [] : [value];
    },
  );
}

const ARTICLE = new RegExp(`第([${CHINESE}]+|\\d+)条(?:之([${CHINESE}]))?`, 'gu');

/** A text parted into the articles it names (as values: 第四十条 = "40", 第五十七条之一 = "57-1") and the rest, in which its figures stand. */
export function splitArticleNumbers(text: string): { readonly articles: readonly string[]; readonly figures: string } {
  const articles = [...text.matchAll(ARTICLE)].map(([, main = '', inserted]) => {
    const value = /^\d+$/.test(main) ? Number(main) : readChineseNumeral(main);
    return inserted === undefined ? String(value) : `${value}-${readChineseNumeral(inserted)}`;
  });
  return { articles, figures: text.replace(ARTICLE, '') };
}

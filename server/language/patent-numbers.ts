/** The kinds of patent, by the digit that stands for them in an application number. */
const RIGHTS: Readonly<Record<string, 'invention' | 'utility-model' | 'design'>> = {
  1: 'invention',
  2: 'utility-model',
  3: 'design',
  // International applications under the Patent Cooperation Treaty that entered the national phase.
  8: 'invention',
  9: 'utility-model',
};
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** A Chinese patent or application number as written, and what its check digit says of it. */
export interface PatentNumber {
  /** The number without prefix, its check digit after a point where it has one: 202610123456.7. */
  readonly number: string;
  readonly right: 'invention' | 'utility-model' | 'design';
  /** Whether the check digit is right; null where none was written. */
  readonly isChecked: boolean | null;
  /** Whether a prefix or the point before the check digit says that it is one. */
  readonly isMarked: boolean;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The check digit of the 12 digits (since 1 October 2003) or 8 digits (before) of a Chinese patent application number: their sum, weighted
 * 2 to 9 and 2 to 5, modulo 11, where 10 is written X. Source: ZC 0006-2003, 专利申请号标准.
 */
export function patentCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return '0123456789X'[sum % 11] ?? '';
}

const LONG =
  /(?<![a-z\d.])(?:(?<prefix>zl|cn)[\s.:]{0,2})?(?<year>20\d{2})\s?(?<kind>[12389])\s?(?<serial>\d{7})(?:(?<point>\s?\.\s?)?(?<check>[\dx]))?(?![\dx])/giu;
/** Old numbers have eight digits, as others do: only a prefix or the point before the check digit tells them. */
const SHORT =
  /(?<![a-z\d.])(?:(?<prefix>zl|cn)[\s.:]{0,2})?(?<year>8[5-9]|9\d|0[0-3])(?<kind>[12389])(?<serial>\d{5})(?<point>\.)(?<check>[\dx])(?![\dx])/giu;
const FIRST_LONG_YEAR = 2003;

/** The Chinese patent application and patent numbers of a text, with whether their check digits are right. Longer numbers (cards, identity) hold none. */
export function readPatentNumbers(text: string): PatentNumber[] {
  return [LONG, SHORT].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { prefix, year = '', kind = '', serial = '', point, check } = match.groups ?? {};
      const right = RIGHTS[kind];
      if (right === undefined || (year.length === 4 && Number(year) < FIRST_LONG_YEAR)) return [];
      const digits = `${year}${kind}${serial}`;
      return [
        {
          number: check === undefined ? digits : `${digits}.${check.toUpperCase()}`,
          right,
          isChecked: check === undefined ? null : check.toUpperCase() === patentCheckDigit(digits),
          isMarked: prefix !== undefined || point !== undefined,
          words: match[0].trim(),
          start: match.index,
          end: match.index + match[0].length,
        },
      ];
    }),
  );
}

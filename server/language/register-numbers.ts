/** The registers and publications whose numbers can be told by their form. */
export type RegisterKind = 'patent-publication' | 'layout-design' | 'software' | 'international-trademark';

/** A number of a register as written; `number` has it in one form. */
export interface RegisterNumber {
  readonly kind: RegisterKind;
  readonly number: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const FORMS: readonly (readonly [RegisterKind, RegExp, (...groups: string[]) => string])[] = [
  // CN 1 (invention), 2 (utility model), 3 (design) and eight digits, or seven before 2007, with the kind of document (ZC 0007-2012).
  [
    'patent-publication',
    /(?<![a-z\d])cn\s?([123]\d{8}|[123]\d{6})\s?([abcsuy]\d?)(?![a-z\d])/giu,
    (number, kind) => `CN${number}${kind}`,
  ],
  ['layout-design', /(?<![a-z\d])bs\.?\s?(\d{8})\.?([\dx])(?![a-z\d])/giu, (number, check) => `BS.${number}.${check}`],
  ['software', /软著登字第?\s?(\d{6,8})\s?号?/giu, (number) => `软著登字第${number}号`],
  ['software', /(?<![a-z\d])(20\d{2}|19\d{2})\s?sr\s?(\d{5,7})(?![a-z\d])/giu, (year, number) => `${year}SR${number}`],
  ['international-trademark', /(?<![a-z\d])g\s?(\d{5,7}[a-z]?)(?![a-z\d])/giu, (number) => `G${number}`],
];

/** The numbers of published patents, layout designs, registered software and international trademarks in a text, by their form alone. */
export function readRegisterNumbers(text: string): RegisterNumber[] {
  return FORMS.flatMap(([kind, pattern, write]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      number: write(...match.slice(1).map((group) => group.toUpperCase())),
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** A run of digits that could be the number of a trademark; what it is, the words beside it say. */
export interface DigitRun {
  readonly digits: string;
  /** How many digits it has, a letter at its end not counted. */
  readonly length: number;
  /** Whether it is written as the number of a mark is: 第1234567号商标. */
  readonly isOfMark: boolean;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /(?<![a-z\d.,-])(第)?\s?(\d{5,})([a-z])?\s?(号)?(?![\d.-])/giu;
const MARK_BEHIND = /^[“"「]?[^，。？!]{0,8}商标/u;

/** The runs of five and more digits of a text. */
export function readDigitRuns(text: string): DigitRun[] {
  return [...text.matchAll(RUN)].map((match) => {
    const [whole, opening, digits = '', letter = '', closing] = match;
    const end = match.index + whole.length;
    return {
      digits: `${digits}${letter.toUpperCase()}`,
      length: digits.length,
      isOfMark: opening !== undefined && closing !== undefined && MARK_BEHIND.test(text.slice(end, end + 12)),
      words: whole.trim(),
      start: match.index + whole.length - whole.trimStart().length,
      end,
    };
  });
}

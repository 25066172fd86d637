import { findInRuns, type Span } from './digit-runs.ts';

/** The first two digits of a place in GB/T 2260: provinces, 71 and 81 to 83 for Taiwan, Hong Kong and Macao, 9x for foreigners who live here. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const DAY_OF_BIRTH = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: the weighted sum of the first 17 digits decides the 18th. */
function hasIdentityCheck(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** Identity numbers of 18 places with a place, a day of birth and the right check character, however they are grouped. */
export const findDatedIdentityNumbers = (text: string): Span[] =>
  findInRuns(
    text,
    [18],
    (number) => hasIdentityCheck(number) && PROVINCE.test(number) && DAY_OF_BIRTH.test(number.slice(6, 14)),
  );

/** Numbers of 18 places with the check character of an identity number, written together or as 6 + 8 + 4. */
export const findIdentityNumbers = (text: string): Span[] =>
  findInRuns(text, [18], (number, groups) => isGrouped(groups, [[18], [6, 8, 4]]) && hasIdentityCheck(number));

/** The old identity numbers of 15 places (until 1999): a place and a day of birth, without a check. */
export const findOldIdentityNumbers = (text: string): Span[] =>
  findInRuns(
    text,
    [15],
    (number, groups) =>
      isGrouped(groups, [[15], [6, 6, 3]]) &&
      PROVINCE.test(number) &&
      number[0] !== '9' &&
      DAY_OF_BIRTH.test(`19${number.slice(6, 12)}`),
  );

/** Bank cards. */
export const findBankCards = (text: string): Span[] =>
  findInRuns(
    text,
    [19, 18, 17, 16],
    (number, groups) => (isFours(groups) || groups.length === 1) && isBankCard(number),
  );

const isFours = (groups: readonly number[]) =>
  groups.every((size, index) => (index < groups.length - 1 ? size === 4 : size <= 4)) || isSpelt(groups);

/** ISO/IEC 7812-1 annex B (Luhn), for Chinese cards, which begin with 3 to 6 or 9 and have 16 to 19 digits. */
function isBankCard(digits: string): boolean {
  if (!/^[34569]\d{15,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const value = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** How people group a mobile number. Other groupings are two numbers side by side. */
const MOBILE_GROUPS = [[11], [3, 4, 4], [4, 3, 4], [4, 4, 3], [3, 3, 5], [3, 8], [5, 6], [7, 4]];
const COUNTRY = /^(?:00)?86/;

/** Mobile numbers, with the code of the country (86, 0086) or without. */
export const findMobiles = (text: string): Span[] =>
  findInRuns(text, [15, 13, 11], (number, groups) => {
    const code = number.length === 11 ? 0 : (COUNTRY.exec(number)?.[0].length ?? -1);
    if (code !== number.length - 11 || !/^1[3-9]\d{9}$/.test(number.slice(code))) return false;
    return isGrouped(withoutFirst(groups, code), MOBILE_GROUPS) || isSpelt(groups);
  }).map(({ start, end }) => ({ start: text[start - 1] === '+' ? start - 1 : start, end }));

/** The groups without the first digits, which may be a group of their own or part of one. */
function withoutFirst(groups: readonly number[], digits: number): number[] {
  const [first = 0, ...rest] = groups;
  if (digits === 0) return [...groups];
  return first <= digits ? withoutFirst(rest, digits - first) : [first - digits, ...rest];
}

const isGrouped = (groups: readonly number[], shapes: readonly (readonly number[])[]) =>
  shapes.some((shape) => shape.length === groups.length && shape.every((size, index) => size === groups[index]));

/** Every digit for itself. */
const isSpelt = (groups: readonly number[]) => groups.every((size) => size === 1);

const DOCUMENT =
  /(?:护照|護照|通行证|通行證|回乡证|回鄉證|台胞证|台胞證|居留证|居留許可|军官证|身份证|身份證|passport|permit)(?:\s*(?:的|号码|號碼|号|號|no\.?|number|is|是|为|為|#|:|：)){0,4}\s*([A-Za-z]{1,3}\d{6,10}(?:[（(]?[\dA-Za-z][)）])?|(?<=通行证.{0,8}|台胞证.{0,8})\d{8,10})(?![0-9A-Za-z])/gi;

/** Numbers of passports, travel permits of Hong Kong, Macao and Taiwan residents and the like, where they are called so. */
export const findDocumentNumbers = (text: string): Span[] =>
  [...text.matchAll(DOCUMENT)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1]?.length ?? 0), end };
  });

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Addresses of e-mail. */
export const findEmails = (text: string): Span[] =>
  [...text.matchAll(EMAIL)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

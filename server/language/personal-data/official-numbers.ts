import { patentCheckDigit } from '../patent-numbers.ts';
import type { Span } from './digit-runs.ts';

const hasPatentCheck = (number: string) => patentCheckDigit(number.slice(0, -1)) === number.at(-1)?.toUpperCase();

const PATENT =
  /(?<![0-9A-Za-z])(ZL|CN)?[ .]?((?:19|20)\d{2}[ ]?[12389][ ]?\d{7}[ ]?\.?[ ]?[\dXx]|\d{8}[ ]?\.[ ]?[\dXx])(?![0-9A-Za-z])/gi;
const NAMED =
  /(?:[注註][册冊][号號]|[执執]照[号號]?[码碼]?|[申专專][请請利][号號]|流水[号號]|受理[号號]|[发發]文(?:序列|序)?[号號]|[订訂][单單][号號]|票[据據][号號]|登[记記][号號])(?:[码碼]|是|为|為|:|：|\s){0,3}(\d{5,9}|\d{12,13}|\d{15,17})(?![\d.])/g;

/** Numbers of applications, registrations and papers, which are no personal data: patents by their check character or their name, others where they are called so. */
export function findOfficialNumbers(text: string): Span[] {
  const patents = [...text.matchAll(PATENT)].filter(
    ([, prefix, number = '']) => prefix !== undefined || hasPatentCheck(number.replace(/[ .]/g, '')),
  );
  const named = [...text.matchAll(NAMED)];
  return [...patents, ...named].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The characters of GB 32100-2015, by their values: no I, O, Z, S, V. */
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015: 31 less the weighted sum of the first 17 characters, modulo 31, is the 18th. */
function hasCreditCheck(code: string): boolean {
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CODE_CHARACTERS.indexOf(code[index] ?? ''),
    0,
  );
  return CODE_CHARACTERS[(31 - (sum % 31)) % 31] === code[17];
}

const CODE =
  /(?<![0-9A-Za-z])[1-9AN-Y][1-9A-HJ-NPQRTUWXY][ -]?\d{2}[ -]?\d{4}[ -]?(?:[0-9A-HJ-NPQRTUWXY][ -]?){9}[0-9A-HJ-NPQRTUWXY](?![0-9A-Za-z])/gi;
const CODE_NAME = /(?:信用代[码碼]|税号|稅號|credit code)\W{0,6}(?:[是为為]|is)?\W{0,3}$/iu;
/** As far back as the name of a number may stand. */
const NAME_CHARACTERS = 24;

/** Unified social credit codes: by their check character, or where they are called so. One of digits alone must begin as those of companies do. */
export function findCreditCodes(text: string): Span[] {
  return [...text.matchAll(CODE)]
    .filter(({ index, 0: found }) => {
      const code = found.replace(/[ -]/g, '').toUpperCase();
      const isNamed = CODE_NAME.test(text.slice(Math.max(0, index - NAME_CHARACTERS), index));
      return isNamed || (hasCreditCheck(code) && (/[A-Z]/.test(code.slice(0, -1)) || code.startsWith('9')));
    })
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskForKeeping } from '../../../server/language/index.ts';
import { findCreditCodes, findOfficialNumbers } from '../../../server/language/personal-data/official-numbers.ts';

/** ZC 0006-2003, by the definition: weights 2 to 9, then from 2 again. */
function patentCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 + (index % 8)), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** GB 32100-2015, by powers of three modulo 31 in place of the table of weights. */
function creditCheck(first17: string): string {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const sum = [...first17].reduce((total, character, index) => {
    const weight = Number(3n ** BigInt(index) % 31n);
    return total + weight * characters.indexOf(character);
  }, 0);
  return characters[(31 - (sum % 31)) % 31] ?? '';
}

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));
const patentNumber = fc
  .tuple(fc.integer({ min: 2003, max: 2040 }), fc.constantFrom('1', '2', '3', '8', '9'), digits(7))
  .map((parts) => parts.map(String));

describe('numbers of patent applications', () => {
  it('are known by their check character', () => {
    expect(findOfficialNumbers('200310102344.5')).toEqual([{ start: 0, end: 14 }]);
  });

  it('are not by a wrong one, unless they are called so', () => {
    expect([findOfficialNumbers('200310102344.6'), findOfficialNumbers('ZL200310102344.6')]).toEqual([
      [],
      [{ start: 0, end: 16 }],
    ]);
  });

  it('survive masking, however they are grouped and whatever stands beside them', () => {
    const forms = fc.constantFrom(
      ([year, kind, serial]: string[], check: string) => `${year}${kind}${serial}.${check}`,
      ([year, kind, serial]: string[], check: string) => `ZL ${year} ${kind} ${serial}.${check}`,
      ([year, kind, serial]: string[], check: string) => `${year}${kind}${serial}${check}`,
    );
    fc.assert(
      fc.property(patentNumber, forms, fc.constantFrom('', '，电话13800138000'), (parts, write, beside) => {
        const number = write(parts, patentCheck(parts.join('')));
        expect(maskForKeeping(`专利${number}交年费${beside}`)).toContain(`专利${number}交年费`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('unified social credit codes', () => {
  const first17 = fc
    .tuple(
      fc.constantFrom('91110000', '92310115', '52440000', '12100000'),
      fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 9, maxLength: 9 }),
    )
    .map(([head, tail]) => `${head}${tail.join('')}`)
    .filter((code) => /[A-Z]/.test(code));

  it('are known by their check character', () => {
    fc.assert(
      fc.property(first17, (code) => {
        expect(findCreditCodes(`代码${code}${creditCheck(code)}，`)).toEqual([{ start: 2, end: 20 }]);
      }),
    );
  });

  it('are not by another one, unless they are called so', () => {
    expect([findCreditCodes('91310000MA1FL12345'), findCreditCodes('信用代码：91310000MA1FL12345')]).toEqual([
      [],
      [{ start: 5, end: 23 }],
    ]);
  });
});

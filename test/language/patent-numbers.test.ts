import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patentCheckDigit, readPatentNumbers } from '../../server/language/index.ts';

const serials = fc.record({
  year: fc.integer({ min: 2004, max: 2026 }),
  kind: fc.constantFrom('1', '2', '3', '8', '9'),
  serial: fc.integer({ min: 0, max: 9_999_999 }).map((number) => String(number).padStart(7, '0')),
});

describe('patentCheckDigit', () => {
  // 2×2+0×3+1×4+7×5+1×6+0×7+6×8+0×9+1×2+8×3+6×4+2×5 = 157 = 14×11 + 3; 9×2+5×3+1×4+1×5+5×6+6×7+0×8+8×9 = 186 = 16×11 + 10.
  it.each([
    ['201710601862', '3'],
    ['95115608', 'X'],
  ])('is the weighted sum of %s modulo 11', (digits, check) => {
    expect(patentCheckDigit(digits)).toBe(check);
  });

  it('finds every single digit that is mistyped', () => {
    fc.assert(
      fc.property(serials, fc.nat(11), fc.integer({ min: 1, max: 9 }), ({ year, kind, serial }, place, step) => {
        const digits = `${year}${kind}${serial}`;
        const wrong = (Number(digits[place]) + step) % 10;
        const mistyped = `${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`;
        expect(patentCheckDigit(mistyped)).not.toBe(patentCheckDigit(digits));
      }),
    );
  });
});

describe('readPatentNumbers', () => {
  it('reads any number with its check digit, with and without prefix, point and spaces', () => {
    fc.assert(
      fc.property(serials, ({ year, kind, serial }) => {
        const check = patentCheckDigit(`${year}${kind}${serial}`);
        const number = `${year}${kind}${serial}.${check}`;
        for (const text of [
          number,
          `ZL${number}`,
          `CN${number.replace('.', '')}`,
          `zl ${year} ${kind} ${serial}.${check}`,
        ])
          expect(readPatentNumbers(`号码${text}。`)).toMatchObject([{ number, isChecked: true }]);
      }),
    );
  });

  it.each([
    ['201710601862.3', 'invention'],
    ['200420012345.0', 'utility-model'],
    ['200430012345.0', 'design'],
    ['200480012345.0', 'invention'],
    ['200490012345.0', 'utility-model'],
  ])('tells the kind of patent from %s', (text, right) => {
    expect(readPatentNumbers(text)).toMatchObject([{ right }]);
  });

  it('tells a check digit that is wrong from one that is not written', () => {
    expect(readPatentNumbers('zl201710601862.4')).toMatchObject([{ isChecked: false, isMarked: true }]);
    expect(readPatentNumbers('201710601862')).toMatchObject([{ isChecked: null, isMarked: false }]);
  });

  it('reads the numbers of eight digits that were given before October 2003', () => {
    expect(readPatentNumbers('zl95115608.x')).toMatchObject([
      { number: '95115608.X', right: 'invention', isChecked: true },
    ]);
  });

  it.each([
    '13812345678',
    '6222021234567890123',
    '110101199003071234',
    '201740601862.3',
    '95115608',
    '1700000000000',
    '2017年10月6日',
  ])('finds none in %s', (text) => {
    expect(readPatentNumbers(text)).toEqual([]);
  });
});

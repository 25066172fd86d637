import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../../server/language/index.ts';

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));

/** GB 11643-1999, by the residues of powers of two: another way to the same check character than the weights of the source. */
function identityCheck(first17: string): string {
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  const check = (12 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The digit that makes the Luhn sum of a card number a multiple of ten. */
function luhnCheck(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.trunc(value / 10) + (value % 10);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

describe('maskPersonalData of identity numbers', () => {
  it('masks the specimen number of the standard', () => {
    expect(maskPersonalData('身份证11010519491231002X，谢谢')).toEqual({
      text: '身份证［身份证号］，谢谢',
      found: ['identity-number'],
    });
  });

  it.each(['¹¹⁰¹⁰⁵¹⁹⁴⁹¹²³¹⁰⁰²X', '₁₁₀₁₀₅₁₉₄₉₁₂₃₁₀₀₂X'])('masks the raised and lowered digits of %s', (number) => {
    expect(maskPersonalData(`证号${number}`).text).toBe('证号［身份证号］');
  });

  it('masks a number written in groups', () => {
    expect(maskPersonalData('110105 19491231 002X').found).toEqual(['identity-number']);
  });

  it('masks the small x as well', () => {
    expect(maskPersonalData('11010519491231002x').text).toBe('［身份证号］');
  });

  it('masks a number exactly when its check character is right', () => {
    const checks = fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X');
    fc.assert(
      fc.property(digits(16), checks, (tail, check) => {
        const first17 = `1${tail}`;
        const { found } = maskPersonalData(`证号${first17}${check}。`);
        expect(found).toEqual(check === identityCheck(first17) ? ['identity-number'] : []);
      }),
      { numRuns: 300 },
    );
  });

  it('looks for none inside a longer run of digits', () => {
    expect(maskPersonalData('211010519491231002X').found).toEqual([]);
  });
});

/** An identity number of a place and a day of birth that there may be. */
const identityNumber = fc
  .tuple(
    fc.constantFrom('110105', '310115', '440106', '650102', '710000', '810000', '320121'),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    digits(3),
  )
  .map(([place, born, serial]) => `${place}${born.toISOString().slice(0, 10).replaceAll('-', '')}${serial}`)
  .map((first17) => first17 + identityCheck(first17));

describe('maskPersonalData of identity numbers written as people write them', () => {
  it('masks every one, whatever parts its digits', () => {
    const marks = fc.array(fc.constantFrom('', '', ' ', '-', '.', '·', '_', ' - ', '\u200b', '\u3000'), {
      minLength: 17,
      maxLength: 17,
    });
    fc.assert(
      fc.property(
        identityNumber,
        marks,
        fc.constantFrom('', '身份证', '注册号', '申请号：'),
        (number, between, name) => {
          const written = [...number].map((digit, index) => digit + (between[index] ?? '')).join('');
          const { text } = maskPersonalData(`${name}${written}，续展多少钱`);
          expect(text).toBe(`${name}［身份证号］，续展多少钱`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('masks every one in digits of full width or spelt out', () => {
    const wide = (number: string) =>
      number.replace(/[\dX]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const spelt = (number: string) => number.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '');
    fc.assert(
      fc.property(identityNumber, fc.constantFrom(wide, spelt), (number, write) => {
        expect(maskPersonalData(write(number)).found).toEqual(['identity-number']);
      }),
    );
  });

  it('masks one of the old form, of 15 digits with a place and a day of birth', () => {
    expect(maskPersonalData('老身份证110105491231002').text).toBe('老身份证［身份证号］');
  });

  it.each(['110105491331002', '990105491231002', '注册号110105491231002'])('leaves %s, which is none', (number) => {
    expect(maskPersonalData(number).found).toEqual([]);
  });
});

describe('maskPersonalData of bank cards', () => {
  it('masks a card whose Luhn digit is right and no other', () => {
    const body = fc.oneof(digits(14), digits(15), digits(17)).map((tail) => `6${tail}`);
    fc.assert(
      fc.property(body, fc.nat(9), (number, last) => {
        const { found } = maskPersonalData(`卡号${number}${last}`);
        expect(found).toEqual(String(last) === luhnCheck(number) ? ['bank-card'] : []);
      }),
      { numRuns: 300 },
    );
  });

  it('masks a card written in groups', () => {
    const card = `622202100111222${luhnCheck('622202100111222')}`;
    const grouped = card.replace(/(\d{4})(?=\d)/g, '$1 ');
    expect(maskPersonalData(`卡号 ${grouped} 转账`).text).toBe('卡号 ［银行卡号］ 转账');
  });
});

describe('maskPersonalData of mobile numbers and addresses', () => {
  it.each([
    '13800138000',
    '138.0013.8000',
    '1380 013 8000',
    '1 3 8 0 0 1 3 8 0 0 0',
    '138-0013-8000',
    '138 0013 8000',
    '+86 13800138000',
    '86-13800138000',
    '19900000000',
  ])('masks the mobile %s', (mobile) => {
    expect(maskPersonalData(`电话${mobile}，请回电`)).toEqual({ text: '电话［手机号］，请回电', found: ['mobile'] });
  });

  it.each([
    '１３８００１３８０００',
    '幺三八零零一三八零零零',
    '一三八〇〇一三八〇〇〇',
    '①③⑧⓪⓪①③⑧⓪⓪⓪',
    '008613800138000',
    '138\u200b00138000',
  ])('masks the mobile hidden as %j', (mobile) => {
    expect(maskPersonalData(mobile)).toEqual({ text: '［手机号］', found: ['mobile'] });
  });

  it.each(['name@example.com', 'first.last+tag@mail.example.com.cn'])('masks the e-mail address %s', (address) => {
    expect(maskPersonalData(`发到${address} 谢谢`).found).toEqual(['email']);
  });

  it('masks every number of a message and names each kind once', () => {
    expect(maskPersonalData('13800138000或13900139000，a@example.com')).toEqual({
      text: '［手机号］或［手机号］，［邮箱］',
      found: ['mobile', 'email'],
    });
  });

  it.each(['010-62356655', '12345678901', '12800138000', '138001380001', '1380013800'])(
    'leaves %s, which is no mobile number',
    (number) => {
      expect(maskPersonalData(`电话${number}`)).toEqual({ text: `电话${number}`, found: [] });
    },
  );
});

describe('maskPersonalData of other papers', () => {
  it.each([
    '护照号E12345678',
    '港澳通行证号码C12345678',
    '台胞证 12345678',
    '護照：EA1234567',
    'passport number G12345678',
  ])('masks the number where it is called so: %s', (text) => {
    expect(maskPersonalData(text).found).toEqual(['document-number']);
  });

  it.each(['E12345678', 'G1234567号国际注册', '通行证怎么办'])('leaves %s, which names none', (text) => {
    expect(maskPersonalData(text).found).toEqual([]);
  });
});

describe('maskPersonalData leaves', () => {
  it.each([
    '申请号202310123456.7',
    '申请号202310123456X',
    'ZL 2023 1 0123456.7',
    '申请号85100001.X',
    '商标注册号38123456',
    '注册号38123456 38123407',
    '第８年\u3000多少钱？',
    'G1234567号国际注册',
    'PCT/CN2026/123456',
    '软著登字第1234567号，2026SR0123456',
    '2026年12月31日之前缴1,200元',
    '统一社会信用代码91310000MA1FL12345',
    '税号 9111 0000 1000 0015 8X',
    '公司地址在北京市朝阳区望京街10号1号楼A座1201室',
    '张三 一二三四五六七八九十',
    '第一、第二、第三类',
    '第13类、第38类和第45类',
  ])('%s as it is', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, found: [] });
  });

  it('every patent application number as it is', () => {
    const applicationNumber = fc
      .tuple(
        fc.integer({ min: 2004, max: 2099 }),
        fc.constantFrom('1', '2', '3', '8', '9'),
        digits(7),
        fc.constantFrom('', '.'),
        fc.constantFrom('0', '5', '9', 'X'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(applicationNumber, (number) => {
        expect(maskPersonalData(`专利${number}交年费`).found).toEqual([]);
      }),
    );
  });

  it('the number of a registered trademark as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        expect(maskPersonalData(`注册号${number}续展`).found).toEqual([]);
      }),
    );
  });
});

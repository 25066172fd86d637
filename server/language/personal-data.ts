/** A kind of personal data that is masked before anything is stored. */
export type PersonalDataKind = 'identity-number' | 'mobile' | 'bank-card' | 'email';

/** A text in which personal data was replaced by ［kind］ marks, and the kinds that were found. */
export interface MaskedText {
  readonly text: string;
  readonly found: readonly PersonalDataKind[];
}

const LABELS: Readonly<Record<PersonalDataKind, string>> = {
  'identity-number': '［身份证号］',
  mobile: '［手机号］',
  'bank-card': '［银行卡号］',
  email: '［邮箱］',
};

/**
 * Masks identity numbers (GB 11643-1999 checksum), bank cards (Luhn), mobile numbers and e-mail addresses, however they are
 * grouped or widened (１３８…, 138 0013 8000). Application and registration numbers of marks and patents fail the checks and stay.
 * A text without any is returned as it was.
 */
export function maskPersonalData(text: string): MaskedText {
  const found = new Set<PersonalDataKind>();
  const mark = (kind: PersonalDataKind) => {
    found.add(kind);
    return LABELS[kind];
  };
  const masked = narrow(text)
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => mark('email'))
    .replace(/(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?!\d)/g, (number) =>
      isIdentityNumber(number.replace(/[ -]/g, '')) ? mark('identity-number') : number,
    )
    .replace(/(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?!\d)/g, (number) =>
      isBankCard(number.replace(/\D/g, '')) ? mark('bank-card') : number,
    )
    .replace(/(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, () => mark('mobile'));
  return { text: found.size === 0 ? text : masked, found: [...found] };
}

// Zero-width characters between digits hide a number from a pattern and show nothing to a reader.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const WIDE_SPACE = /[\u00a0\u2000-\u200a\u3000]/g;
const WIDE = /[０-９Ａ-Ｚａ-ｚ＠．＋－]/g;

/** A text with its digits, letters and the marks of addresses in half width, the rest as it was written. */
function narrow(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(WIDE_SPACE, ' ')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** GB 11643-1999: the weighted sum of the first 17 digits decides the 18th. */
function isIdentityNumber(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** ISO/IEC 7812-1 annex B (Luhn), for Chinese cards, which begin with 3 to 6 or 9 and have 16 to 19 digits. */
function isBankCard(digits: string): boolean {
  if (!/^[34569]\d{15,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const value = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

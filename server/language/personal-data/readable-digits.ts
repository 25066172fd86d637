// Zero-width characters between digits hide a number from a pattern and show nothing to a reader.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const WIDE_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const WIDE = /[！-～﹫⁰¹²³⁴-⁹₀-₉①-⑨⓪]|(?![0-9])\p{Nd}/gu;
/** Marks that keep their width: they end sentences and hold the labels of what was masked. */
const KEPT = new Set([...'！，：；？（）［］']);

const DIGITS = '〇零○一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖';
const VALUES = '0001234567891' + '122334566789';
/** Eleven and more of them in a row are a number that was spelt out: a mobile, an identity number. */
const SPELT = new RegExp(`(?:[${DIGITS}\\d][ \\-—.·]?){10,}[${DIGITS}\\dXx]`, 'g');

/** A text in which every digit is one of 0 to 9, whatever it was written with (１, ①, ¹, 幺 in a long row), and nothing invisible stands between; the rest as it was. */
export function readableDigits(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(WIDE_SPACE, ' ')
    .replace(WIDE, (wide) => (KEPT.has(wide) ? wide : narrow(wide)))
    .replace(SPELT, (row) => (countSpelt(row) < LEAST_SPELT ? row : readRow(row)));
}

/** 张三 13800138000 is a name beside a number. */
const LEAST_SPELT = 6;

const countSpelt = (row: string) => [...row].filter((character) => DIGITS.includes(character)).length;
const readRow = (row: string) => [...row].map((character) => VALUES[DIGITS.indexOf(character)] ?? character).join('');

/** NFKC knows the wide and the circled digits; those of other scripts are told by their place in their row of ten. */
function narrow(wide: string): string {
  const plain = wide.normalize('NFKC');
  if (/^[\x20-\x7e]+$/.test(plain)) return plain;
  const code = plain.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++)
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) return String(value);
  return wide;
}

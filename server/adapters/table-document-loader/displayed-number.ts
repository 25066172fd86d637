/** The forms that Excel gives numbers by their id alone; a workbook spells out the others. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};
/** Digits after which a number in a file is no longer what was typed but what a computer made of it. */
const TYPED_DIGITS = 15;

/** The form of a number format: as spelt out in the workbook, else the one of its id. */
export const formOf = (id: number, spelt: string | undefined): string => spelt ?? BUILT_IN[id] ?? 'General';

/** A number as a sheet shows it: per cent, decimals, separators and units (0.00%, #,##0"元") as its form says; a form of another kind leaves it as it is. */
export function displayedNumber(raw: string, form: string): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  const plain = String(Number(value.toPrecision(TYPED_DIGITS)));
  const [positive = '', negative] = form.split(';');
  const isOwnForm = value < 0 && negative !== undefined;
  const [before, digits, after] = partsOf(isOwnForm ? negative : positive);
  if (digits === undefined || before === undefined || after === undefined) return plain;
  const decimals = /\.([0#?]*)/u.exec(digits)?.[1] ?? '';
  const shown = Math.abs(value) * (`${before}${after}`.includes('%') ? 100 : 1);
  const number = new Intl.NumberFormat('en-US', {
    useGrouping: digits.includes(','),
    minimumFractionDigits: decimals.replace(/#/gu, '').length,
    maximumFractionDigits: decimals.length,
  }).format(Number(shown.toPrecision(TYPED_DIGITS)));
  return `${value < 0 && !isOwnForm ? '-' : ''}${before}${number}${after}`.trim();
}

/** What stands before the digits of a form, the digits, and what stands behind them; nothing for a form that shows no plain number. */
function partsOf(form: string): string[] {
  const plain = form
    .replace(/\[\$([^\]-]*)[^\]]*\]/gu, '"$1"')
    .replace(/\[[^\]]*\]|[_*]./gu, '')
    .replace(/\\(.)/gu, '"$1"');
  const words = '((?:"[^"]*"|[¥$￥€%() +-])*)';
  const match = new RegExp(`^${words}([#0?][#0?,]*(?:\\.[#0?]*)?)${words}$`, 'u').exec(plain);
  return match ? match.slice(1, 4).map((part) => part.replaceAll('"', '')) : [];
}

import type { Form } from './flow-form.ts';

/** What a field of a form takes. */
export type FieldKind = Form['input'];

/** Why what stands in a field is not sent, by the catalogue string that says so. */
export type FieldFault = 'dateMissing' | 'dateOutside' | 'amountMissing' | 'textMissing';

/** Before there was a trademark or patent law, and further ahead than any term runs, no date is meant. */
const FIRST_DAY = '1980-01-01';
const YEARS_AHEAD = 20;

/** The days that a date can be, by the day the conversation is held. */
export function fieldDays(asOf: string): { readonly from: string; readonly to: string } {
  return { from: FIRST_DAY, to: `${Number(asOf.slice(0, 4)) + YEARS_AHEAD}-12-31` };
}

/** What stands in a field as words to send: a day stays YYYY-MM-DD. A fault where it cannot be meant. */
export function readField(
  kind: FieldKind,
  value: string,
  asOf: string,
): { readonly words: string } | { readonly fault: FieldFault } {
  const words = value.normalize('NFKC').trim();
  if (kind === 'date') {
    const { from, to } = fieldDays(asOf);
    if (words === '') return { fault: 'dateMissing' };
    return words >= from && words <= to ? { words } : { fault: 'dateOutside' };
  }
  if (kind === 'amount') return /\d/.test(words) ? { words } : { fault: 'amountMissing' };
  return words === '' ? { fault: 'textMissing' } : { words };
}

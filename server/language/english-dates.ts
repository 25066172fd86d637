import { type DateForm, type DateSense, dayOf, monthOf, withYear } from './date-reading.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const YEAR = '(?<year>(?:19|20)\\d{2})\\b';
const DAY = '(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?';
/** Words before which a month stands: "may" and "march" are verbs elsewhere. */
const LEAD = '(?<lead>\\b(?:on|by|before|since|after|until|till|from|dated|received|filed|next|last|this)\\s+)?';

const monthNumber = (name: string | undefined) => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
const isVerb = ({ groups = {} }: RegExpMatchArray) =>
  /^(?:may|march|mar)$/i.test(groups.month ?? '') && groups.lead === undefined && groups.ordinal === undefined;

const SENSES: Readonly<Record<string, DateSense>> = { next: 'future', last: 'past' };
const senseOf = ({ groups = {} }: RegExpMatchArray) => SENSES[(groups.lead ?? '').trim().toLowerCase()] ?? 'nearest';

/** The day that "next" or "last" chose is not chosen again by what kind of date it is. */
function readWithoutYear(match: RegExpMatchArray, asOf: Parameters<DateForm['read']>[1]) {
  if (isVerb(match)) return null;
  const sense = senseOf(match);
  const found = withYear(monthNumber(match.groups?.month), Number(match.groups?.day), asOf, sense);
  if (found === null || found.precision === 'fault' || sense === 'nearest') return found;
  return { precision: found.precision, value: found.value, assumed: true };
}

/** Dates in English words: 5 November 2026, Nov 5th, 2026, November 2026, March 1, next March 1. */
export const ENGLISH_FORMS: readonly DateForm[] = [
  {
    holds: MONTHS,
    pattern: new RegExp(`\\b${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}`, 'giu'),
    read: ({ groups = {} }) => dayOf(Number(groups.year), monthNumber(groups.month), Number(groups.day)),
  },
  {
    holds: MONTHS,
    pattern: new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'giu'),
    read: ({ groups = {} }) => dayOf(Number(groups.year), monthNumber(groups.month), Number(groups.day)),
  },
  {
    holds: MONTHS,
    pattern: new RegExp(`\\b${MONTH},?\\s+(?:of\\s+)?${YEAR}`, 'giu'),
    read: ({ groups = {} }) => monthOf(Number(groups.year), monthNumber(groups.month)),
  },
  {
    holds: MONTHS,
    pattern: new RegExp(`${LEAD}\\b${MONTH}\\s+${DAY}\\b(?!\\s*(?:classes|items|%|yuan|,\\d))`, 'giu'),
    read: readWithoutYear,
  },
  {
    holds: MONTHS,
    pattern: new RegExp(`${LEAD}\\b(?:the\\s+)?${DAY}(?:\\s+of)?\\s+${MONTH}`, 'giu'),
    read: readWithoutYear,
  },
];

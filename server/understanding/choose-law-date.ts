import { isInForce, type LocalDate, parseLocalDate, type SlotReading } from '../domain/index.ts';
import type { Law } from '../knowledge/index.ts';
import { makesBound, readYears } from '../language/index.ts';

/**
 * The day whose law answers a question (design section 2): a version it names (新商标法) is asked for on its first day, or on its last
 * when it has ended; a year, month or day to come is asked for on its first day, unless a right merely ends then; otherwise the law is that of the turn before
 * it, or of `asOf`. What is past is mostly the date of an event, and leaves the law as it is.
 *
 * @param readings the dates that the text tells
 */
export function chooseLawDate(
  text: string,
  laws: readonly Law[],
  asOf: LocalDate,
  carried: LocalDate | null = null,
  readings: readonly SlotReading[] = [],
): LocalDate {
  const named = laws
    .flatMap(({ versions }) => versions)
    .find(({ aliases }) => aliases.some((alias) => text.includes(alias.toLowerCase())));
  if (named && isInForce(named, asOf)) return asOf;
  if (named) return named.effectiveTo !== null && named.effectiveTo < asOf ? named.effectiveTo : named.effectiveFrom;
  const [toCome] = readings.flatMap((reading) => dayToCome(reading, text, asOf)).sort();
  if (toCome !== undefined) return toCome;
  const year = Math.max(0, ...readYears(text));
  const thisYear = Number(asOf.slice(0, 4));
  if (year > thisYear) return parseLocalDate(`${year}-01-01`) ?? asOf;
  return year === thisYear ? asOf : (carried ?? asOf);
}

/** Whether a slot holds a date on which something is done, as against the one on which a right ends. */
const isOfEvent = (slot: string) => (slot.endsWith('Date') || slot.endsWith('Month')) && !slot.startsWith('expiry');

/** The first day of a month, or the day, that lies ahead. A day whose year was only assumed says nothing of the law. */
function dayToCome({ slot, value, words, start, assumed }: SlotReading, text: string, asOf: LocalDate): LocalDate[] {
  if (!isOfEvent(slot) || assumed || makesBound(text.slice(start + words.length))) return [];
  const day = parseLocalDate(slot.endsWith('Month') ? `${value}-01` : String(value));
  return day !== null && day > asOf ? [day] : [];
}

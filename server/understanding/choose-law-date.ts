import { isInForce, type LocalDate, parseLocalDate } from '../domain/index.ts';
import type { Law } from '../knowledge/index.ts';
import { readYears } from '../language/index.ts';

/**
 * The day whose law answers a question (design section 2): a version it names (新商标法) is asked for on its first day, or on its last
 * when it has ended; a year to come is asked for on its first day; otherwise the law is that of the turn before it, or of `asOf`. A past year is mostly the date
 * of an event, and leaves the law as it is.
 */
export function chooseLawDate(
  text: string,
  laws: readonly Law[],
  asOf: LocalDate,
  carried: LocalDate | null = null,
): LocalDate {
  const named = laws
    .flatMap(({ versions }) => versions)
    .find(({ aliases }) => aliases.some((alias) => text.includes(alias.toLowerCase())));
  if (named && isInForce(named, asOf)) return asOf;
  if (named) return named.effectiveTo !== null && named.effectiveTo < asOf ? named.effectiveTo : named.effectiveFrom;
  const year = Math.max(0, ...readYears(text));
  const thisYear = Number(asOf.slice(0, 4));
  if (year > thisYear) return parseLocalDate(`${year}-01-01`) ?? asOf;
  return year === thisYear ? asOf : (carried ?? asOf);
}

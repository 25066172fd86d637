import type { LocalDate } from '../domain/index.ts';
import { ABSOLUTE_FORMS } from './absolute-dates.ts';
import { type DateReading, matchForms } from './date-reading.ts';
import { ENGLISH_FORMS } from './english-dates.ts';
import { LUNAR_FORMS } from './lunar-dates.ts';
import { RELATIVE_FORMS } from './relative-dates.ts';

const FORMS = [...LUNAR_FORMS, ...ABSOLUTE_FORMS, ...RELATIVE_FORMS, ...ENGLISH_FORMS];

/**
 * The dates a message names, in their order, in half width and simplified characters: absolute, in figures or words, and reckoned from `asOf`.
 * Where two forms lie over each other the longer is meant. What names no day is given as a fault, not left out.
 */
export function readDates(text: string, asOf: LocalDate): DateReading[] {
  const found = matchForms(text, FORMS, asOf).sort(
    (left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start,
  );
  const kept: DateReading[] = [];
  for (const reading of found)
    if (kept.every(({ start, end }) => reading.end <= start || end <= reading.start)) kept.push(reading);
  return kept.sort((left, right) => left.start - right.start);
}

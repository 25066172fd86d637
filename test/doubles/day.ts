import { type LocalDate, parseLocalDate } from '../../server/domain/index.ts';

/** A day for a test; a day that does not exist is a fault of the test and throws. */
export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`${text} is not a day`);
  return date;
}

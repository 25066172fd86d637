/** Most characters a question may have; the server's limit, which the widget may not import as a value. */
export const QUESTION_CHARACTERS = 500;

/** Characters left from which on the counter shows. */
const COUNTER_FROM = 60;

/** How a text stands against the limit, counted in characters as people see them, not in UTF-16 units. */
export interface QuestionLength {
  readonly isEmpty: boolean;
  readonly isTooLong: boolean;
  /** Characters left, negative when over; null while there is no need to mention it. */
  readonly left: number | null;
}

/** Measures what stands in the composer. */
export function measureQuestion(text: string): QuestionLength {
  const left = QUESTION_CHARACTERS - [...text.trim()].length;
  return { isEmpty: text.trim() === '', isTooLong: left < 0, left: left <= COUNTER_FROM ? left : null };
}

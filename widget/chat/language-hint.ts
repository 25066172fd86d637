import type { Language } from '../kit/language.ts';

/** The interface language for a question whose own language cannot be told (numbers, dates); otherwise none. */
export const languageHint = (question: string, language: Language): Language | null =>
  /\p{L}/u.test(question) ? null : language;

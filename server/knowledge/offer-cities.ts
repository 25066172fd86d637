import type { City, SlotQuestions } from './records.ts';

/** The choice of who is in no city that has a pack, or does not say: as the value of the slot `place`. */
export const ELSEWHERE = 'elsewhere';

/** The questions for values, with the cities that have packs before the choices of the one that asks for a city: a pack adds its city to it. */
export function offerCities(slotQuestions: SlotQuestions, cities: readonly City[]): SlotQuestions {
  const choices = cities
    .filter(({ pilot }) => pilot)
    .map(({ id, name, aliases }) => ({ value: id, label: name, words: aliases }));
  return {
    ...slotQuestions,
    questions: slotQuestions.questions.map((question) =>
      question.slot === 'city' && question.input === 'choice'
        ? { ...question, choices: [...choices, ...question.choices] }
        : question,
    ),
  };
}

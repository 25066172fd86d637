import { corpusLanguage, type UnderstoodQuestion } from '../domain/index.ts';
import { needsCity } from '../guidance/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { Reply } from '../protocol/index.ts';
import { thresholds } from './thresholds.ts';

/** Intents that ask where or to whom one goes. */
const ASKS_WHERE = new Set(['channel', 'navigate']);
/** The slot, and by what its form is told from those of calculations and flows. */
const CITY = 'city';

/**
 * The question for the city, where one asks where to go with a matter for which that differs and no place is known; null where it makes no
 * difference, was said before, or a guided flow asks its own question.
 */
export function askForCity(understood: UnderstoodQuestion, lookup: KnowledgeLookup): Reply['form'] {
  const { parts, question } = understood;
  const [{ intent, serviceConfidence, service, matter }] = parts;
  const isInFlow = question.state?.flow?.isDone === false;
  const subject = matter ?? service;
  if (isInFlow || !ASKS_WHERE.has(intent) || subject === null || serviceConfidence < thresholds.service) return null;
  return formForCity(subject, understood, lookup);
}

/** The question for the city at the end of a way to a matter; null where it makes no difference or was said before. */
export function formForCity(
  subject: string,
  { question, slots, remembered }: UnderstoodQuestion,
  lookup: KnowledgeLookup,
): Reply['form'] {
  const isKnown = question.city !== null || slots.place !== undefined || remembered.place !== undefined;
  const asked = lookup.knowledge.slotQuestions.questions.find(({ slot }) => slot === CITY);
  if (isKnown || asked === undefined || !needsCity(subject, lookup)) return null;
  const language = corpusLanguage(question.language);
  return {
    flow: CITY,
    slot: CITY,
    question: asked.ask[language],
    why: asked.why[language],
    input: asked.input,
    choices: asked.choices.map(({ value, label }) => ({ value, label: label[language] })),
    step: 1,
    of: 1,
  };
}

import { corpusLanguage, type UnderstoodQuestion } from '../domain/index.ts';
import { isPatentRight, isWithinTerm } from '../guidance/index.ts';
import type { KnowledgeLookup, SlotQuestion } from '../knowledge/index.ts';
import type { Reply } from '../protocol/index.ts';
import { type MissingSlots, missingSlots } from '../understanding/index.ts';
import { thresholds } from './thresholds.ts';

/** The question for the next value that the calculation asked for lacks; null where none is asked for, or nothing is missing. */
export function askForValue(understood: UnderstoodQuestion, lookup: KnowledgeLookup): Reply['form'] {
  const lacking = findLacking(understood, lookup);
  const question = lacking?.questions[0];
  return lacking && question ? writeForm(question, lacking, understood) : null;
}

/** The question for a value anew that was told and cannot be: a year in which that kind of patent lives no more. Null where all is well. */
export function askAnew(understood: UnderstoodQuestion, lookup: KnowledgeLookup): Reply['form'] {
  const { right, patentYear } = understood.slots;
  const lacking = findLacking(understood, lookup);
  if (!lacking || understood.patentYears.length !== 1 || typeof patentYear !== 'number') return null;
  if (!isPatentRight(right) || isWithinTerm(right, patentYear, lookup)) return null;
  const question = lookup.knowledge.slotQuestions.questions.find(({ slot }) => slot === 'patentYear');
  return question ? writeForm(question, { ...lacking, questions: [question] }, understood) : null;
}

/** What the first part lacks that asks for a calculation. What names its article, law or task is answered by that. */
function findLacking(understood: UnderstoodQuestion, { knowledge }: KnowledgeLookup): MissingSlots | null {
  const { parts, slots, slotReadings: readings, slotAnswer, namedKeys, namedLaws } = understood;
  if (namedKeys.length > 0 || namedLaws.length > 0) return null;
  return (
    parts
      .filter(({ serviceConfidence }) => serviceConfidence >= thresholds.service)
      .map((part) => missingSlots(part, { slots, readings }, knowledge, slotAnswer?.skipped))
      .find((missing) => missing !== null) ?? null
  );
}

function writeForm(
  { slot, ask, why, input, choices }: SlotQuestion,
  { calculation, questions, of }: MissingSlots,
  { question }: UnderstoodQuestion,
): NonNullable<Reply['form']> {
  const language = corpusLanguage(question.language);
  return {
    flow: calculation,
    slot,
    question: ask[language],
    why: why[language],
    input,
    choices: choices.map(({ value, label }) => ({ value, label: label[language] })),
    step: of - questions.length + 1,
    of,
  };
}

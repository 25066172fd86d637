import { corpusLanguage, type UnderstoodQuestion } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { Reply } from '../protocol/index.ts';
import { missingSlots } from '../understanding/index.ts';

/**
 * An answer with the question for the next value that a calculation asked for lacks; the answer alone where nothing lacks or nothing is
 * calculated. What is known is never asked for.
 */
export function askForSlot(reply: Reply, understood: UnderstoodQuestion, lookup: KnowledgeLookup): Reply {
  return reply.calculation === null ? { ...reply, form: writeForm(understood, lookup) } : reply;
}

function writeForm({ parts, slots, question }: UnderstoodQuestion, lookup: KnowledgeLookup): Reply['form'] {
  const { slotQuestions } = lookup.knowledge;
  const missing = missingSlots(parts[0], slots, slotQuestions);
  const [next] = missing?.questions ?? [];
  if (missing === null || next === undefined) return null;
  const language = corpusLanguage(question.language);
  const needs = slotQuestions.calculations.find(({ id }) => id === missing.calculation)?.needs ?? [];
  return {
    flow: missing.calculation,
    slot: next.slot,
    question: next.ask[language],
    why: next.why[language],
    input: next.input,
    choices: next.choices.map(({ value, label }) => ({ value, label: label[language] })),
    step: needs.indexOf(next.slot) + 1,
    of: needs.length,
  };
}

import type { QuestionPart, Slots } from '../../domain/index.ts';
import type { Knowledge, SlotQuestion, SlotQuestions } from '../../knowledge/index.ts';
import { findCalculations, type KnownValues } from './calculation-inputs.ts';

/** A calculation that is asked for, and the questions for what it lacks, in the order in which they are asked. */
export interface MissingSlots {
  readonly calculation: string;
  readonly questions: readonly SlotQuestion[];
  /** How many values the calculation needs in all. */
  readonly of: number;
}

type Asked = Pick<QuestionPart, 'intent' | 'service'> & { readonly matter?: string | null };

/**
 * What the calculation asked for lacks: nothing that the message or the turns before it said is asked for again, nor what was left
 * unanswered. Null where no calculation is asked for.
 */
export function missingSlots(
  part: Asked,
  known: KnownValues,
  { slotQuestions, calculations }: Pick<Knowledge, 'slotQuestions' | 'calculations'>,
  skipped: readonly string[] = [],
): MissingSlots | null {
  return (
    missingAlways(part, known.slots, slotQuestions, skipped) ??
    missingOne(part, known, { slotQuestions, calculations }, skipped)
  );
}

/** What is asked for even where nothing was named for the calculation yet. */
function missingAlways(
  { intent, service }: Asked,
  slots: Slots,
  { calculations, questions }: SlotQuestions,
  skipped: readonly string[],
): MissingSlots | null {
  const asked = calculations.find(
    (calculation) =>
      calculation.service === service &&
      calculation.intents.includes(intent) &&
      !calculation.unless.some((slot) => slots[slot] !== undefined),
  );
  if (!asked) return null;
  const missing = asked.needs.filter((slot) => !isKnown(slot, slots, questions) && !skipped.includes(slot));
  return {
    calculation: asked.id,
    questions: missing.flatMap((slot) => questions.filter((question) => question.slot === slot)),
    of: asked.needs.length,
  };
}

/** The one value that is lacking beside a date or a number that was named. With all known, or more than one lacking, nothing is asked for. */
function missingOne(
  part: Asked,
  known: KnownValues,
  { slotQuestions, calculations }: Pick<Knowledge, 'slotQuestions' | 'calculations'>,
  skipped: readonly string[],
): MissingSlots | null {
  const [nearest] = findCalculations(part, known, calculations);
  const [lacking, more] = nearest?.lacking ?? [];
  if (!nearest || !lacking || more || lacking.ask === null || skipped.includes(lacking.ask)) return null;
  const questions = slotQuestions.questions.filter(({ slot }) => slot === lacking.ask);
  return { calculation: nearest.rule.calculator, questions, of: nearest.needed };
}

/** A value that is none of the choices (商标 for the kind of patent) is not known. */
function isKnown(slot: string, slots: Slots, questions: readonly SlotQuestion[]): boolean {
  const choices = questions.find((question) => question.slot === slot)?.choices ?? [];
  return slots[slot] !== undefined && (choices.length === 0 || choices.some(({ value }) => value === slots[slot]));
}

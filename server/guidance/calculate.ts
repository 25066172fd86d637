import { corpusLanguage, type Language, type LocalDate } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { ScriptConverter } from '../ports/index.ts';
import type { Outcome } from './calculators/calculator.ts';
import { findCalculator } from './calculators/calculators.ts';
import { createWorkingDays } from './working-days.ts';

/** What is put into a calculator, not looked at yet, and how the outcome is wanted. */
export interface CalculationAsked {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly asOf: LocalDate;
  readonly language: Language;
}

/** Computes by the calculator of this id; null when there is none. */
export type Calculate = (id: string, asked: CalculationAsked) => Outcome | null;

/** The calculators over the tables of one generation. */
export function createCalculate(lookup: KnowledgeLookup, scripts: ScriptConverter): Calculate {
  const calendar = createWorkingDays(lookup.knowledge.calendars);
  return (id, { inputs, asOf, language }) => {
    const outcome = findCalculator(id)?.compute(inputs, { lookup, calendar, asOf, language: corpusLanguage(language) });
    if (!outcome) return null;
    return language === 'zh-Hant' ? inTraditional(outcome, scripts.toTraditional) : outcome;
  };
}

function inTraditional(outcome: Outcome, convert: (text: string) => string): Outcome {
  if (outcome.kind === 'refused') return { ...outcome, reason: convert(outcome.reason) };
  const { calculation, sentence, notices, dates } = outcome;
  return {
    ...outcome,
    calculation: { ...calculation, steps: calculation.steps.map(convert), result: convert(calculation.result) },
    sentence: convert(sentence),
    notices: notices.map(({ kind, text }) => ({ kind, text: convert(text) })),
    dates: dates.map((date) => ({ ...date, title: convert(date.title) })),
  };
}

import type { QuestionPart, Statement } from '../../domain/index.ts';
import { type Computed, findCalculator, type Refused } from '../../guidance/index.ts';
import type { Calculation, ReplyNotice } from '../../protocol/index.ts';
import { findCalculations } from '../../understanding/index.ts';
import { thresholds } from '../thresholds.ts';
import { type Composing, chunksAnyDay } from './composing-parts.ts';

/** Articles beside one sentence: the period’s own stand first, and the general rule behind it needs the other citations. */
const MAX_BASIS = 2;
/** Steps shown in the text; all of them stand in the calculation. */
const MAX_STEPS = 6;

/** What was computed for a part, before the general rule is told. */
export interface ComposedCalculation {
  readonly statements: readonly Statement[];
  /** Null where nothing could be computed and the statement says why. */
  readonly calculation: Calculation | null;
  readonly notices: readonly ReplyNotice[];
}

/**
 * The calculation that a part asks for and whose inputs the conversation gives, as `intents/calculations.yaml` says; null where there is none,
 * or a value is lacking. An input that cannot be is told in the calculator’s words.
 */
export function composeCalculation(part: QuestionPart, composing: Composing): ComposedCalculation | null {
  const { understood, lookup, calendar, language } = composing;
  const { slots, slotReadings: readings, question } = understood;
  const isSure = part.serviceConfidence >= thresholds.service;
  const asked = findCalculations(part, { slots, readings }, lookup.knowledge.calculations).filter(
    ({ rule, lacking }) => lacking.length === 0 && (isSure || rule.subjects.length === 0),
  );
  for (const { rule, inputs } of asked) {
    const outcome = findCalculator(rule.calculator)?.compute(inputs, {
      lookup,
      calendar,
      asOf: question.asOf,
      language,
    });
    if (outcome?.kind === 'computed') return tellComputed(outcome, composing);
    if (outcome && outcome.code !== 'missing') return tellRefused(outcome, composing);
  }
  return null;
}

function tellComputed({ sentence, calculation, notices }: Computed, composing: Composing): ComposedCalculation {
  const { steps, result, basis } = calculation;
  const chunks = chunksAnyDay(basis, composing).slice(0, MAX_BASIS);
  const figuresFrom = [sentence, result, ...steps];
  const shown = writeSteps(steps, composing.language);
  return {
    statements: [
      { text: sentence, form: 'sentence', chunks, figuresFrom, core: true, lawBy: 'event' },
      ...(shown === null
        ? []
        : [{ text: shown, form: 'item' as const, chunks, figuresFrom, core: false, lawBy: 'event' as const }]),
    ],
    calculation,
    notices,
  };
}

function writeSteps(steps: readonly string[], language: 'zh' | 'en'): string | null {
  if (steps.length === 0) return null;
  const shown = steps.slice(0, MAX_STEPS).map((step) => step.replace(/[。.]$/u, ''));
  const isCut = steps.length > MAX_STEPS;
  return language === 'zh'
    ? `怎么算：${shown.join('；')}。${isCut ? '其余步骤见计算过程。' : ''}`
    : `How it is counted: ${shown.join('; ')}.${isCut ? ' The other steps are in the calculation.' : ''}`;
}

/** Why nothing was computed rests on the table of the calculator, not on a Chunk. */
function tellRefused({ reason }: Refused, { language }: Composing): ComposedCalculation {
  const text = /[。.]$/u.test(reason) ? reason : `${reason}${language === 'zh' ? '。' : '.'}`;
  return {
    statements: [{ text, form: 'sentence', chunks: [], figuresFrom: [text], core: false }],
    calculation: null,
    notices: [],
  };
}

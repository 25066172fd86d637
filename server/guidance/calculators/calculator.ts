import type { Bilingual, LocalDate } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { Calculation, ReplyNotice } from '../../protocol/index.ts';
import type { WorkingDays } from '../working-days.ts';

/** One value a calculator takes. */
export interface CalculatorInput {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: 'date' | 'integer' | 'amount' | 'choice' | 'flag' | 'list';
  readonly choices?: readonly { readonly value: string; readonly label: Bilingual }[];
  readonly optional?: boolean;
  /** Why it is asked for, for whoever is asked. */
  readonly why?: Bilingual;
}

/** What a calculation is made with. */
export interface CalculatorContext {
  readonly lookup: KnowledgeLookup;
  readonly calendar: WorkingDays;
  /** The day for which is asked: today unless another was named. */
  readonly asOf: LocalDate;
  readonly language: 'zh' | 'en';
}

/** A value that came out: a day, yuan, a count, a word, yes or no; null where there is none. */
export type CalculatedValue = LocalDate | string | number | boolean | null;

/** Why nothing was computed. `not-published`: a rule or table for that day is not held. `out-of-law`: there was no such law then. */
export type RefusalCode = 'missing' | 'impossible' | 'not-published' | 'out-of-law';

/** A computation that was not made. */
export interface Refused {
  readonly kind: 'refused';
  /** The input that is wrong; null when it is no input but a rule or table that is not published. */
  readonly input: string | null;
  readonly reason: string;
  readonly code: RefusalCode;
}

/** A computation, as it is shown. */
export interface Computed {
  readonly kind: 'computed';
  readonly values: Readonly<Record<string, CalculatedValue>>;
  readonly calculation: Calculation;
  /** The result in one sentence, days in words. */
  readonly sentence: string;
  readonly notices: readonly ReplyNotice[];
  /** Days for a calendar: each the last on which it is safe to act. */
  readonly dates: readonly { readonly name: string; readonly title: string; readonly date: LocalDate }[];
}

/** What came of a calculation. A refusal is a value, not an error. */
export type Outcome = Computed | Refused;

/** A pure function over dated tables, and what it takes. */
export interface Calculator {
  readonly id: string;
  readonly title: Bilingual;
  readonly service: string;
  readonly inputs: readonly CalculatorInput[];
  /** Computes from inputs that nobody has looked at yet. */
  compute(inputs: Readonly<Record<string, unknown>>, context: CalculatorContext): Outcome;
}

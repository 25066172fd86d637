import type { Bilingual, LocalDate } from '../../domain/index.ts';
import type { ReplyNotice } from '../../protocol/index.ts';
import type { PeriodEnd } from '../period-end.ts';
import type { CalculatedValue, RefusalCode } from './calculator.ts';

/** Something the reader must know beside the result, in both languages. */
export interface BilingualNotice {
  readonly kind: ReplyNotice['kind'];
  readonly text: Bilingual;
}

/** What a calculator worked out, before it is put into the language asked for. */
export interface Computation {
  readonly kind: 'computed';
  readonly values: Readonly<Record<string, CalculatedValue>>;
  readonly steps: readonly Bilingual[];
  /** The result in a few words, days with their weekday. */
  readonly result: Bilingual;
  readonly sentence: Bilingual;
  /** Periods that were counted: their articles, tables and calendars are named, and unproven moves are told, of themselves. */
  readonly ends: readonly PeriodEnd[];
  /** Article keys and `rate:` keys beside those of the periods. */
  readonly basis?: readonly string[];
  /** Tables beside the periods, each with its first day. */
  readonly tables?: readonly string[];
  readonly notices?: readonly BilingualNotice[];
  /** Days to enter in a calendar. */
  readonly dates?: readonly { readonly name: string; readonly title: Bilingual; readonly date: LocalDate }[];
}

/** Why nothing was computed, in both languages. */
export interface Refusal {
  readonly kind: 'refused';
  readonly input: string | null;
  readonly code: RefusalCode;
  readonly reason: Bilingual;
}

/** Refuses for an input that cannot be. */
export const impossible = (input: string, zh: string, en: string): Refusal => ({
  kind: 'refused',
  input,
  code: 'impossible',
  reason: { zh, en },
});

/** Refuses since an input that is needed here was left out. */
export const missing = (input: string, zh: string, en: string): Refusal => ({
  kind: 'refused',
  input,
  code: 'missing',
  reason: { zh, en },
});

/** Refuses since no rule or table for that day is held. */
export const notPublished = (zh: string, en: string): Refusal => ({
  kind: 'refused',
  input: null,
  code: 'not-published',
  reason: { zh, en },
});

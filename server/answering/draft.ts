import type { Chunk, LocalDate, MadeBy, RetrievedQuestion, Statement } from '../domain/index.ts';
import type { Calculation, ReplyCard, ReplyNotice } from '../protocol/index.ts';

/** What makes up an answer, before or after verification. */
export interface AnswerContent {
  readonly retrieved: RetrievedQuestion;
  readonly origin: 'reviewed' | 'composed' | 'generated';
  /** For a reviewed answer: the day people last checked it. */
  readonly reviewedOn: LocalDate | null;
  /** One list of statements per part asked; empty where a part could not be answered. */
  readonly parts: readonly (readonly Statement[])[];
  readonly card: ReplyCard | null;
  readonly calculation: Calculation | null;
  readonly notices: readonly ReplyNotice[];
  /** What was found for it beside the passages of the question: by a tool that a model called. */
  readonly found?: readonly Chunk[];
}

/** An unverified answer. Made by `answering/composing`. */
export type Draft = MadeBy<'compose'> & AnswerContent;

/** An answer every figure and citation of which was checked. Made by `answering/verifying`; only this can be sent as an answer. */
export type VerifiedAnswer = MadeBy<'verify'> & AnswerContent;

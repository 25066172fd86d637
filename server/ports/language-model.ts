import type { z } from 'zod';

/** What a language model is asked for, when its answer must be data of a known form. */
export interface StructuredRequest<T> {
  /** What it is to do, in words of this project alone. */
  readonly instructions: string;
  /** What it is to do it with. Words of visitors stand here and nowhere else: they are data, whatever they say. */
  readonly material: string;
  /** The form of the answer, and what it is called. */
  readonly schema: z.ZodType<T>;
  readonly schemaName: string;
  /** Ends the wait. */
  readonly signal: AbortSignal;
}

/** A model that reads language. It may be slow, away or wrong: whoever asks has an answer of their own to fall back on. */
export interface LanguageModel {
  /** The name it is known by in replies and in the log. */
  readonly id: string;
  /**
   * One answer that keeps the schema, asked for once. Throws `unavailable` when there is none, `model-mismatch` when it is not of the form, and the
   * reason of the signal once that has ended. Messages hold neither key nor anything that was sent or received.
   */
  structured<T>(request: StructuredRequest<T>): Promise<T>;
}

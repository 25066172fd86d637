import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.ts';
import { refiningPrompt } from './refining-prompt.ts';

/** How a language model reads a question: ids of the corpus, and how sure it is. */
export interface Reading {
  readonly intent: string;
  /** The id of a service or matter; null when the question is about none. */
  readonly service: string | null;
  readonly confidence: number;
}

/** What a model is told and the form of its reading, both drawn from the corpus: an id that is not there breaks the form. */
export interface ReadingForm {
  readonly instructions: string;
  readonly schema: z.ZodType<Reading>;
  readonly schemaName: string;
}

/** Writes the form for one state of the corpus. The instructions are the same for every question, so that services can keep them at hand. */
export function describeReading({
  intentCatalogue,
  catalogue,
}: Pick<Knowledge, 'intentCatalogue' | 'catalogue'>): ReadingForm {
  return {
    instructions: [
      refiningPrompt.task,
      refiningPrompt.intents,
      ...intentCatalogue.map(({ id, zh, meaning }) => `${id}：${zh}；${meaning}`),
      refiningPrompt.services,
      ...catalogue.map(({ id, zh, en }) => `${id}：${zh}；${en}`),
    ].join('\n'),
    schema: z.strictObject({
      intent: z.enum(intentCatalogue.map(({ id }) => id)),
      service: z.enum(catalogue.map(({ id }) => id)).nullable(),
      confidence: z.number().min(0).max(1),
    }),
    schemaName: 'reading',
  };
}

import { z } from 'zod';
import { replyKindSchema, replyStatusSchema } from './status.ts';

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A numbered pointer to a Chunk found for this question, by search or by key. */
export const citationSchema = z.strictObject({
  number: z.number().int().min(1).max(5),
  chunkId: z.string(),
  title: z.string(),
  article: z.string().nullable(),
  url: z.string().nullable(),
  version: z.string().nullable(),
  effectiveFrom: daySchema.nullable(),
  effectiveTo: daySchema.nullable(),
  quote: z.string().nullable(),
  digest: z.string().nullable(),
  quoteKind: z.enum(['official', 'digest']).nullable(),
});

const cardSectionSchema = z.strictObject({ id: z.string(), title: z.string(), items: z.array(z.string()) });

/** A service card as it is shown under an answer. */
export const replyCardSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  url: z.string().nullable(),
  sections: z.array(cardSectionSchema),
});

/** One question of a guided flow, waiting for its answer. */
export const formSchema = z.strictObject({
  flow: z.string(),
  slot: z.string(),
  question: z.string(),
  why: z.string(),
  input: z.enum(['choice', 'date', 'amount', 'text']),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  step: z.number().int().positive(),
  of: z.number().int().positive(),
});

/** What a calculator computed, with what it was given and what it rests on. */
export const calculationSchema = z.strictObject({
  id: z.string(),
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  steps: z.array(z.string()),
  result: z.string(),
  basis: z.array(z.string()),
  tableVersion: z.string(),
});

/** Something the reader must know beside the answer; `condition` is what a calculated result holds under, `remembered` names one thing that answers take for granted of the visitor. */
export const noticeSchema = z.strictObject({
  kind: z.enum([
    'law-change',
    'not-official',
    'not-published',
    'unverified',
    'city',
    'provenance',
    'condition',
    'calendar',
    'personal-data',
    'remembered',
  ]),
  text: z.string(),
});

/** How much of what was asked is answered. */
export const completenessSchema = z.enum(['complete', 'partial', 'none']);

/**
 * Why a language model that was wanted took no part in a reply: it took too long; it could not be reached, refused, or is left alone after failures;
 * its answer was not of the form asked for.
 */
export const fallbackReasonSchema = z.enum(['model_late', 'model_unavailable', 'model_invalid']);

/** Whatever is sent back for one question (design section 6). */
export const replySchema = z.strictObject({
  id: z.string(),
  conversationId: z.string().nullable(),
  kind: replyKindSchema,
  status: replyStatusSchema,
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  text: z.string().min(1),
  intent: z.string(),
  intentConfidence: z.number().min(0).max(1),
  service: z.string().nullable(),
  matter: z.string().nullable(),
  slots: z.record(z.string(), z.union([z.string(), z.number()])),
  parts: z.array(
    z.strictObject({ intent: z.string(), service: z.string().nullable(), completeness: completenessSchema }),
  ),
  citations: z.array(citationSchema).max(5),
  card: replyCardSchema.nullable(),
  form: formSchema.nullable(),
  calculation: calculationSchema.nullable(),
  suggestions: z.array(z.strictObject({ label: z.string(), question: z.string() })),
  notices: z.array(noticeSchema),
  completeness: completenessSchema,
  origin: z.enum(['reviewed', 'composed', 'generated', 'fixed', 'staff']),
  fallback: fallbackReasonSchema.nullable(),
  aiLabel: z.string().min(1),
  asOf: daySchema,
  city: z.string().nullable(),
  model: z.string().nullable(),
  corpusGeneration: z.string(),
  timings: z.strictObject({
    understandMs: z.number(),
    retrieveMs: z.number(),
    composeMs: z.number(),
    totalMs: z.number(),
  }),
});

export type Citation = z.infer<typeof citationSchema>;
export type ReplyCard = z.infer<typeof replyCardSchema>;
export type Calculation = z.infer<typeof calculationSchema>;
export type ReplyNotice = z.infer<typeof noticeSchema>;
export type Completeness = z.infer<typeof completenessSchema>;
export type Reply = z.infer<typeof replySchema>;
export type FallbackReason = z.infer<typeof fallbackReasonSchema>;

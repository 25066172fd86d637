import { z } from 'zod';

/** Most characters a question may have; a longer one is refused, never cut. */
export const MAX_QUESTION_CHARACTERS = 500;

/** The remedy for a question that is too long, for whoever wrote it. */
const HOW_TO_SHORTEN =
  'ask the most important part first in a few sentences; of a notice quote only the sentence you ask about, and send the rest after it' +
  `（超过${MAX_QUESTION_CHARACTERS}字：请先用几句话问最要紧的一件事；通知书只摘要问的那一句，其余的随后再发）`;

// Control characters other than tab and line breaks mean that something binary was sent.
const BINARY = /[^\P{Cc}\t\n\r]|\ufffd/u;

const textOf = (name: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? `${name} is missing` : `${name} must be text`) })
    .refine((text) => text.trim() !== '', { error: `${name} is empty; write what you would like to know`, abort: true })
    .refine((text) => [...text].length <= MAX_QUESTION_CHARACTERS, {
      error: `${name} is longer than ${MAX_QUESTION_CHARACTERS} characters; ${HOW_TO_SHORTEN}`,
      abort: true,
    })
    .refine((text) => !BINARY.test(text), `${name} holds control characters; send plain text (UTF-8)`);

/** A question as a person may send it. */
export const questionTextSchema = textOf('question');

/** What a person may search for. */
export const searchTextSchema = textOf('q');

const asOfSchema = z
  .string()
  .refine(isDay, { error: (issue) => `asOf "${String(issue.input)}" is not a day that exists; write it YYYY-MM-DD` });

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1900-01-01';
}

/** The day and the place asked for. */
export const askingShape = { asOf: asOfSchema.optional(), city: z.string().max(64).optional() };

/** The language and script of a question and its reply. */
export const languageSchema = z.enum(['zh-Hans', 'zh-Hant', 'en']);

const slotValueSchema = z.union([z.string().max(100), z.number()]);

/** A guided flow that is asked for by its id (a button, a link), with the values that are known. One that is not there is left out. */
export const flowRequestSchema = z.strictObject({
  flow: z.string().min(1).max(64),
  values: z
    .record(z.string().max(64), slotValueSchema)
    .refine((values) => Object.keys(values).length <= 20, 'values holds more than 20 values')
    .optional(),
});

/** An address without query and fragment: what changes from visit to visit is nobody's business here. */
function plainAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The page a question comes from: its service or matter by id, or its address. The assistant opens on that matter. */
export const pageSchema = z.strictObject({
  service: z.string().max(64).optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'page.url must be an address of the web' })
    .max(2000)
    .transform(plainAddress)
    .optional(),
});

/** Where a message comes from and what it asks for, beside its words. */
export const openingShape = { flow: flowRequestSchema.optional(), page: pageSchema.optional() };

/** Body of `POST /api/v1/ask`. */
export const askRequestSchema = z.strictObject({
  question: questionTextSchema,
  conversationId: z.uuid({ error: 'conversationId must be the id of a conversation' }).optional(),
  ...askingShape,
  ...openingShape,
  language: languageSchema.optional(),
});

const lineIdSchema = z.union([z.string().min(1), z.number()]);

/** The least a line of `ask --jsonl` must have for an error to name it. */
export const askLineIdSchema = z.looseObject({ id: lineIdSchema });

/** A line of `ask --jsonl`: one question, or the turns of one conversation. */
export const askLineSchema = z.union([
  z.strictObject({ id: lineIdSchema, question: questionTextSchema, ...askingShape }),
  z.strictObject({ id: lineIdSchema, turns: z.array(questionTextSchema).min(1).max(50), ...askingShape }),
]);

/** What a message says of the flow it asks for and the page it comes from. */
export type Opening = Pick<z.infer<typeof askRequestSchema>, 'flow' | 'page'>;

export type AskRequest = z.infer<typeof askRequestSchema>;
export type AskLine = z.infer<typeof askLineSchema>;

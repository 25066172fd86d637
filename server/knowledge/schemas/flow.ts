import { z } from 'zod';
import { articleKeySchema, bilingualSchema, idSchema, phrasingsSchema, textSchema } from './texts.ts';

/** The name of a value: those that understanding fills by itself (`patentYear`, `city`) are written as it writes them. */
const slotSchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*(?:-[a-z0-9]+)*$/, 'must be a slot: letters and digits, words joined by hyphens')
  .describe('the name of a value, one for each meaning over all flows');

const choiceSchema = z.strictObject({
  value: idSchema.describe('what the slot gets'),
  label: bilingualSchema,
  words: z
    .array(textSchema)
    .default([])
    .describe(
      'other words by which it is chosen, Chinese and English; written once, they hold wherever the slot has this value',
    ),
  early: z
    .array(textSchema)
    .default([])
    .describe(
      'words that name it beyond doubt in the message by which the flow is entered, whatever else that says: the question is not asked then; they hold wherever the slot has this value',
    ),
  next: idSchema.describe('the question or outcome that follows'),
});

const questionSchema = z.strictObject({
  ask: bilingualSchema,
  why: bilingualSchema.describe('why it is asked'),
  slot: slotSchema,
  input: z.enum(['choice', 'date', 'amount', 'text']).describe('how it is answered'),
  choices: z.array(choiceSchema).default([]),
  whole: z
    .strictObject({ from: z.number().int(), to: z.number().int() })
    .optional()
    .describe('for a text that is a whole number: the least and the greatest'),
  next: idSchema.optional().describe('for a typed value: what follows'),
});

/** An input of a calculation: a slot of the flow, or a value that is always the same there. */
const inputSchema = z.union([
  slotSchema,
  z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]).describe('the same on every path') }),
]);

const checklistItemSchema = z.strictObject({
  do: bilingualSchema.describe('one thing to do'),
  service: idSchema.optional().describe('the service or matter that does it'),
  when: z
    .record(slotSchema, z.array(z.string()).min(1))
    .optional()
    .describe('shown where every slot named has one of the values'),
});

const outcomeSchema = z.strictObject({
  service: idSchema.describe('the service or matter to go to'),
  text: bilingualSchema.describe('what is said with it; no figures, those are computed or stand on the card'),
  basis: z
    .array(articleKeySchema)
    .default([])
    .describe('articles it rests on; the ones in force on the day asked are shown'),
  calculate: z
    .strictObject({
      calculator: idSchema.describe('what is computed'),
      with: z.record(z.string(), inputSchema).default({}).describe('its inputs by name'),
    })
    .optional(),
  checklist: z.array(checklistItemSchema).default([]).describe('what to do, in order'),
});

/** `flows/<id>.yaml`: a guided flow: question, choices, branch, outcome. */
export const flowSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  entry: phrasingsSchema.describe('messages that ask for this flow'),
  start: idSchema.describe('the first question'),
  questions: z.record(idSchema, questionSchema).describe('at most six on any path'),
  outcomes: z.record(idSchema, outcomeSchema),
});

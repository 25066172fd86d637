import { z } from 'zod';
import { idSchema, textSchema } from './texts.ts';

const slotSchema = textSchema.describe('the name of a slot');
const valueSchema = z.union([textSchema, z.number(), z.boolean()]);
const valuesBySlot = z.record(slotSchema, z.array(idSchema).min(1));

/** Where an input of a calculator comes from: the first of its sources that is known. */
const inputSchema = z.strictObject({
  slots: z.array(slotSchema).default([]).describe('slots whose value it takes, the first that is known'),
  only: z.array(idSchema).default([]).describe('values of the slot that it takes; any when none stands here'),
  whenKnown: z
    .array(z.strictObject({ slot: slotSchema, value: valueSchema }))
    .default([])
    .describe('values it has where a slot is known, the first that is'),
  namedClasses: z.boolean().default(false).describe('otherwise how many classes of goods are named by their number'),
  one: z
    .record(textSchema, z.union([z.strictObject({ slot: slotSchema }), z.strictObject({ value: valueSchema })]))
    .optional()
    .describe(
      'where the calculator takes a list of things: the one that is spoken of, part by part, each a slot or a value',
    ),
  list: z.boolean().default(false).describe('whether the calculator takes a list, of which one thing is said'),
  otherwise: valueSchema.optional().describe('what it is where nothing says so'),
  optional: z.boolean().default(false).describe('whether the calculator does without it'),
  ask: slotSchema.optional().describe('the slot that is asked for where nothing else is lacking'),
});

const inputsSchema = z.record(textSchema, inputSchema);

/** `intents/calculations.yaml`: which calculator answers which question, and where each of its inputs comes from. */
export const calculationsSchema = z.strictObject({
  shared: z.record(idSchema, inputsSchema).default({}).describe('inputs that several calculations take alike, by name'),
  calculations: z.array(
    z
      .strictObject({
        calculator: idSchema.describe('the calculator'),
        subjects: z.array(idSchema).default([]).describe('asked of one of these services or matters; of any when none'),
        intents: z.array(idSchema).min(1).describe('with one of these intents'),
        when: valuesBySlot.default({}).describe('slots that must have one of these values'),
        unless: valuesBySlot.default({}).describe('slots that must not have one of these values'),
        shared: idSchema.optional().describe('inputs of this name of `shared`'),
        inputs: inputsSchema.default({}).describe('inputs of the calculator by name'),
      })
      .refine(({ subjects, when }) => subjects.length > 0 || Object.keys(when).length > 0, {
        message: 'asked of any service, a calculation needs a slot that says it is asked for',
        path: ['subjects'],
      }),
  ),
});

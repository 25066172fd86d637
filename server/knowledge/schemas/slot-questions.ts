import { z } from 'zod';
import { bilingualSchema, idSchema, textSchema } from './texts.ts';

/** `intents/slot-questions.yaml`: how a value that a calculation lacks is asked for, one at a time. */
export const slotQuestionsSchema = z.strictObject({
  questions: z.array(
    z
      .strictObject({
        slot: textSchema.describe('the value the answer gives'),
        ask: bilingualSchema.describe('the question'),
        why: bilingualSchema.describe('why it is asked'),
        input: z.enum(['choice', 'date', 'amount', 'text']).describe('how it is answered'),
        choices: z
          .array(z.strictObject({ value: idSchema, label: bilingualSchema, words: z.array(textSchema).default([]) }))
          .default([])
          .describe('what can be chosen, by number, label or words'),
        whole: z
          .strictObject({ from: z.number().int(), to: z.number().int() })
          .optional()
          .describe('for a text that is a whole number: the least and the greatest'),
      })
      .refine(({ input, choices }) => (input === 'choice') === choices.length > 0, {
        message: 'choices belong to a choice',
        path: ['input'],
      }),
  ),
  calculations: z
    .array(
      z.strictObject({
        id: idSchema.describe('the calculation'),
        service: idSchema.describe('asked of this service'),
        intents: z.array(idSchema).min(1).describe('with one of these intents'),
        needs: z.array(textSchema).min(1).describe('the slots it needs, in the order in which they are asked for'),
        unless: z.array(textSchema).default([]).describe('slots that make it another question'),
      }),
    )
    .default([]),
});

import { z } from 'zod';
import { idSchema, textSchema } from './texts.ts';

/** `intents/slot-words.yaml`: the words by which people name the value of a slot. The longest word that occurs decides. */
export const slotWordsSchema = z.strictObject({
  slots: z.array(
    z.strictObject({
      slot: idSchema.describe('right, applicant...'),
      values: z.array(
        z.strictObject({
          value: idSchema.describe('the value the words mean'),
          words: z.array(textSchema).min(1).describe('words, Chinese and English'),
        }),
      ),
    }),
  ),
  fillers: z.array(textSchema).describe('words that may stand around a value in a follow-up that changes nothing else'),
  servicesByRight: z
    .array(z.record(idSchema, idSchema))
    .describe('services of which there is one for each kind of right, by right'),
});

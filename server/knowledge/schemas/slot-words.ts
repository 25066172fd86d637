import { z } from 'zod';
import { idSchema, textSchema } from './texts.ts';

/** `intents/question-words.yaml`: the words by which a clause asks something, in Chinese and English. */
export const questionWordsSchema = z.strictObject({
  anywhere: z.array(textSchema).min(1).describe('words that ask wherever they stand'),
  opening: z.array(textSchema).describe('words that ask at the beginning of a clause'),
  closing: z.array(textSchema).describe('words that ask at the end of a clause'),
  joining: z.array(textSchema).describe('words that begin the next thing asked'),
  continuing: z.array(textSchema).describe('words by which a clause goes on with the one before it'),
});

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

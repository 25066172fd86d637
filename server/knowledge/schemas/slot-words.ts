import { z } from 'zod';
import { bilingualSchema, idSchema, textSchema } from './texts.ts';

const wordsSchema = z.array(textSchema);

/** `intents/question-words.yaml`: the words by which a clause asks something, in Chinese and English. */
export const questionWordsSchema = z.strictObject({
  anywhere: z.array(textSchema).min(1).describe('words that ask wherever they stand'),
  opening: z.array(textSchema).describe('words that ask at the beginning of a clause'),
  closing: z.array(textSchema).describe('words that ask at the end of a clause'),
  joining: z.array(textSchema).describe('words that begin the next thing asked'),
  continuing: z.array(textSchema).describe('words by which a clause goes on with the one before it'),
  telling: z
    .array(textSchema)
    .describe('words by which a clause without asking words tells something, and is no key word'),
});

/** `intents/slot-words.yaml`: the words by which people name the value of a slot. The longest word that occurs decides. */
export const slotWordsSchema = z.strictObject({
  slots: z.array(
    z.strictObject({
      slot: idSchema.describe('right, applicant...'),
      alone: z
        .boolean()
        .default(true)
        .describe('whether a message of nothing but a value asks the question before again'),
      notAfter: wordsSchema.default([]).describe('words behind which a value is asked about, not given'),
      values: z.array(
        z.strictObject({
          value: idSchema.describe('the value the words mean'),
          words: wordsSchema.min(1).describe('words, Chinese and English'),
        }),
      ),
    }),
  ),
  fillers: wordsSchema.describe('words that may stand around a value in a follow-up that changes nothing else'),
  servicesByRight: z
    .array(z.record(idSchema, idSchema))
    .describe('services of which there is one for each kind of right, by right'),
  dateKinds: z
    .array(
      z.strictObject({
        kind: idSchema.describe('receipt, filing...; the slot is it with Date or Month behind'),
        name: bilingualSchema.describe('as a reader knows it'),
        sense: z.enum(['past', 'future']).describe('which day is meant where the year is left out'),
        names: wordsSchema.describe('names of such a day, on either side of it; a message gives one once'),
        words: wordsSchema.describe('other words on either side that say it is of this kind'),
        after: wordsSchema.describe('words that say so only behind it'),
      }),
    )
    .default([]),
  numberKinds: z
    .array(
      z.strictObject({
        slot: z.enum(['applicationNumber', 'registrationNumber']).describe('what a number beside the words is'),
        words: wordsSchema.min(1),
      }),
    )
    .default([]),
  countKinds: z
    .array(
      z.strictObject({
        slot: textSchema.describe('what is counted: claims, pages...'),
        behind: wordsSchema.default([]).describe('words directly behind the number (12项权利要求, 12 claims)'),
        before: wordsSchema.default([]).describe('words shortly before the number (权利要求12项)'),
        units: wordsSchema.default([]).describe('what the number then counts by'),
      }),
    )
    .default([]),
  claims: wordsSchema.default([]).describe('words with which a value is said of oneself'),
  corrections: wordsSchema.default([]).describe('words that take back what was said before them'),
  negations: wordsSchema.default([]).describe('words behind which a value is said not to be'),
  plans: wordsSchema.default([]).describe('words of what is still to be done'),
  alternatives: wordsSchema.default([]).describe('words with which two values for one slot contradict nothing'),
});

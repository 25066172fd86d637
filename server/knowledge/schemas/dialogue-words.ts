import { z } from 'zod';
import { idSchema, textSchema } from './texts.ts';

const wordsOf = (meaning: string) => z.array(textSchema).describe(`${meaning}; Chinese and English`);

/** `intents/dialogue-words.yaml`: words that say how a message is to be read against what was said before it. They decide no intent and no service. */
export const dialogueWordsSchema = z.strictObject({
  correction: wordsOf('what comes after them replaces what was said before'),
  denial: wordsOf('a clause that begins with one says what was not meant'),
  interjections: wordsOf('a sound that may stand before a correction and changes nothing'),
  return: wordsOf('an earlier subject is taken up again'),
  restart: wordsOf('the conversation begins anew; while a flow asks its questions, the flow does'),
  back: wordsOf('the question before is asked again, in a flow'),
  continue: wordsOf('the flow that was left is gone on with'),
  forget: wordsOf('one thing that was remembered is forgotten'),
  skip: wordsOf('what was asked back is left unanswered'),
  cancel: wordsOf('what was asked back is dropped'),
  neither: wordsOf('none of the choices is meant'),
  ordinals: z
    .array(z.array(textSchema).min(1))
    .max(4)
    .describe('words for the first, second... of what was offered, in this order'),
  last: wordsOf('the last of what was offered'),
  languages: z
    .array(
      z.strictObject({
        language: z.enum(['zh-Hans', 'zh-Hant', 'en']).describe('the language and script asked for'),
        words: z.array(textSchema).min(1).describe('how it is asked for'),
      }),
    )
    .describe('the same is asked for in another language'),
  pointers: wordsOf('words that point at what was spoken of before'),
  self: wordsOf('a visitor speaks of themselves: the kind of applicant they name is remembered'),
  kinds: z
    .array(
      z.strictObject({
        kind: idSchema.describe('what the ids of its services begin with'),
        words: z.array(textSchema).min(1).describe('words, Chinese and English'),
      }),
    )
    .describe('names of kinds of right at large'),
  offered: z
    .array(idSchema)
    .max(4)
    .describe('services offered to be chosen where a message hints at none, ids of services/catalogue.csv'),
  labels: z
    .array(
      z.strictObject({
        service: idSchema.describe('id of services/catalogue.csv'),
        zh: textSchema.describe('short name in Chinese'),
        en: textSchema.describe('short name in English'),
      }),
    )
    .describe('what stands on a choice in place of a long official name'),
  fillers: wordsOf('words that may stand around any of these and change nothing'),
});

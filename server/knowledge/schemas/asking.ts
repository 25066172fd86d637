import { z } from 'zod';
import { replyStatusSchema } from '../../protocol/index.ts';
import {
  articleKeySchema,
  bilingualSchema,
  dateSchema,
  figureSchema,
  idSchema,
  phrasingsSchema,
  textSchema,
  upkeepShape,
} from './texts.ts';

/** `intents/<intent>.yaml`: how people word one intent. `{service}` in a phrasing stands for any service's name. */
export const intentSchema = z.strictObject({
  intent: idSchema.describe('id of intents/catalogue.csv'),
  phrasings: phrasingsSchema,
  domains: z
    .array(
      z.strictObject({
        id: idSchema,
        name: bilingualSchema,
        matters: phrasingsSchema
          .default({ zh: [], en: [] })
          .describe(
            'what people handle there: a phrasing of any intent with one of these in place of {service} is out of scope',
          ),
        phrasings: phrasingsSchema,
      }),
    )
    .default([])
    .describe('for out-of-scope: the neighbouring domains and whose business they are'),
});

/** `intents/services/*.yaml`: how people word a matter without its official name. */
export const servicePhrasingsSchema = z.strictObject({
  services: z.array(
    z.strictObject({
      service: idSchema.describe('id of services/catalogue.csv, of a service or a matter'),
      zh: z.array(textSchema).describe('Chinese phrasings'),
      en: z.array(textSchema).describe('English phrasings'),
    }),
  ),
});

/** `intents/asked/*.csv`: questions as people ask them, each with what is wanted and of which service. */
export const askedQuestionSchema = z.strictObject({
  text: textSchema.describe('the question, Chinese or English'),
  intent: idSchema.describe('id of intents/catalogue.csv'),
  service: z
    .preprocess((value) => (value === '' ? null : value), idSchema.nullable())
    .describe('id of services/catalogue.csv, of a service or a matter; empty: nothing is learnt of the service'),
});

/** `intents/situations/*.csv`: what people tell of what they are in, each with the guided flow that leads them on. */
export const situationSchema = z.strictObject({
  text: textSchema.describe('the message, Chinese or English'),
  flow: z
    .preprocess((value) => (value === '' ? null : value), idSchema.nullable())
    .describe('id of a flow; empty: near to one, but asks one thing that an answer serves better'),
});

/** `intents/catalogue.csv`: every intent by id. */
export const intentRowSchema = z.strictObject({
  id: idSchema.describe('never changed'),
  zh: textSchema.describe('how it sounds, in Chinese'),
  meaning: textSchema.describe('what is wanted'),
  reply: textSchema.describe('what a reply to it is'),
});

/** `intents/explicit-patterns.yaml`: the only patterns that decide an intent: human, unsafe, and article references. */
export const explicitPatternsSchema = z.strictObject({
  human: z.array(textSchema).min(1).describe('a person is asked for'),
  unsafe: z.array(textSchema).min(1).describe('attempts to change how the assistant works or to see its inside'),
  harmful: z.array(textSchema).default([]).describe('requests for help with something unlawful'),
  crisis: z.array(textSchema).default([]).describe('words of somebody in danger'),
  articleReference: z.array(textSchema).min(1).describe('an article is named'),
});

const wordsSchema = z.array(textSchema);

/** `guard/messages.yaml`: what messages are guarded by before anything is stored. */
export const guardSchema = z.strictObject({
  introductions: wordsSchema.describe('words beside personal data with which nothing is asked'),
  names: wordsSchema.describe('words that introduce a name'),
  disclosure: z
    .strictObject({
      evidence: z
        .strictObject({
          own: wordsSchema.describe('it is the asker’s own'),
          structure: wordsSchema.describe('parts and how they are joined'),
          process: wordsSchema.describe('steps and what is done in them'),
          measures: wordsSchema.describe('units and quantities'),
          effect: wordsSchema.describe('what it is good for'),
          asking: wordsSchema.describe('something is asked'),
          procedure: wordsSchema.describe('what is asked of offices, and what happens to people'),
        })
        .describe('words by which texts are read, in simplified characters and lower case'),
      examples: z.array(textSchema).describe('texts that set out a technical solution'),
      others: z.array(textSchema).describe('texts that do not, though they have its words'),
    })
    .describe('by what an unpublished technical solution is told from a question about one'),
});

/** `guard/answers.yaml`: what answers are guarded by before they are sent. */
export const answerGuardSchema = z.strictObject({
  forbidden: wordsSchema.describe('words that no answer may hold, whatever stands around them'),
  promises: z
    .strictObject({
      phrases: wordsSchema.describe('words that promise by themselves'),
      sure: wordsSchema.describe('words that promise what they stand before or behind'),
      outcomes: wordsSchema.describe('what nobody can promise'),
      denials: wordsSchema.describe('words before a promise, in its clause, that deny it'),
      reassurances: wordsSchema.describe('words that look like a denial and are none'),
      warnings: wordsSchema.describe('words in its sentence that warn of it'),
    })
    .describe('promises of what others decide'),
  essential: wordsSchema.describe(
    'words of a condition, exception, negation, consequence or period: without their sentence the others mislead',
  ),
  dependent: wordsSchema.describe('words with which a sentence begins that rests on the one before'),
  echoes: wordsSchema.describe('words by which a figure is said to be the asker’s own'),
});

/** `answers/*.yaml`: reviewed answers (标准答复), each with the scope in which it is right. */
export const answersSchema = z.strictObject({
  answers: z.array(
    z.strictObject({
      id: idSchema,
      question: z.strictObject({ zh: textSchema, en: textSchema.optional() }).describe('the question it answers'),
      answer: z
        .strictObject({ zh: textSchema, en: textSchema.optional() })
        .describe('figures as {figure:key#name} or {fee:id}'),
      phrasings: phrasingsSchema.describe('other ways to ask it'),
      scope: z.strictObject({
        service: idSchema.nullable().describe('null: whatever the service'),
        matter: idSchema.nullable().default(null).describe('null: whatever the matter'),
        intent: idSchema.describe('id of intents/catalogue.csv'),
        role: z
          .enum(['applicant', 'respondent', 'third-party'])
          .nullable()
          .default(null)
          .describe('the side the asker is on; null: any'),
        right: z
          .enum(['trademark', 'invention', 'utility-model', 'design', 'layout-design'])
          .nullable()
          .default(null)
          .describe('null: any'),
        applicant: z
          .enum(['individual', 'company', 'foreign', 'hk-mo-tw', 'institution'])
          .nullable()
          .default(null)
          .describe('null: any'),
        city: idSchema.nullable().default(null).describe('null: everywhere'),
        numbers: z.array(z.string()).default([]).describe('every number or year the question turns on'),
      }),
      basis: z.array(textSchema).min(1).describe('keys: article, notice:…, rate:…'),
      validFrom: dateSchema.nullable().describe('first day on which it is right; null: from the beginning'),
      validTo: dateSchema.nullable().describe('last day, inclusive; null: until further notice'),
      ...upkeepShape,
    }),
  ),
});

/** `replies/*.yaml`: fixed replies, sentences kept as data. */
export const repliesSchema = z.strictObject({
  replies: z.array(
    z.strictObject({
      id: idSchema,
      stage: z
        .enum(['guard', 'understand', 'retrieve', 'compose', 'verify', 'converse', 'admit'])
        .describe('the stage that owns it'),
      status: textSchema.describe('a status of protocol/status.ts'),
      domain: idSchema.nullable().default(null).describe('for out-of-scope: the neighbouring domain'),
      text: bilingualSchema,
      suggestions: z.array(z.strictObject({ label: bilingualSchema, question: bilingualSchema })).default([]),
    }),
  ),
});

/** `questions/confusions.csv`: pairs of questions that are nearly the same and have different answers. */
export const confusionSchema = z.strictObject({
  left: textSchema.describe('one question'),
  leftAnswer: idSchema.describe('the reviewed answer that is right for it'),
  right: textSchema.describe('the question that is nearly the same'),
  rightAnswer: idSchema.describe('the reviewed answer that is right for that one'),
  difference: textSchema.describe('what tells them apart'),
});

/** `questions/development/*.yaml`: questions with what a right reply holds. */
export const questionsSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      id: idSchema,
      asOf: dateSchema.optional().describe('the day asked; today when not given'),
      city: idSchema.optional().describe('the place asked from'),
      turns: z
        .array(
          z.strictObject({
            question: textSchema,
            intent: idSchema.describe('of the first thing asked'),
            service: idSchema.nullable().describe('of the first thing asked; null when it names none'),
            matter: idSchema.nullable().default(null),
            kind: z.enum(['answer', 'clarification', 'guide', 'canned', 'abstention', 'handover']).default('answer'),
            status: replyStatusSchema.optional().describe('of the reply, where its kind does not say enough'),
            parts: z
              .array(
                z.strictObject({
                  intent: idSchema.describe('id of intents/catalogue.csv'),
                  service: idSchema.nullable().describe('id of services/catalogue.csv; null when none is named'),
                }),
              )
              .default([])
              .describe(
                'every question of the message, in any order; one alone: it must not be split; none: not looked at',
              ),
            slots: z
              .record(textSchema, z.union([z.string(), z.number()]))
              .default({})
              .describe('values that must be read from the message, by name; dates as YYYY-MM-DD'),
            facts: z
              .array(z.union([figureSchema, textSchema]))
              .default([])
              .describe('what the reply must say'),
            articles: z.array(articleKeySchema).default([]).describe('articles one of which must be cited'),
          }),
        )
        .min(1),
    }),
  ),
});

import { z } from 'zod';
import {
  articleKeySchema,
  bilingualSchema,
  figureKeySchema,
  idSchema,
  officialUrlSchema,
  textSchema,
  upkeepShape,
} from './texts.ts';

const basis = z
  .array(articleKeySchema)
  .default([])
  .describe('articles this rests on; those not in force on the day asked for are left out');

/** A field is known with its source, none by law, or not verified: the last asserts nothing. */
function fieldSchema<T extends z.ZodType>(item: T) {
  return z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('known'),
      sources: z.array(textSchema).min(1).describe('article keys, fact numbers (F004) or material names, for audit'),
      items: z.array(item).min(1),
    }),
    z.strictObject({
      status: z.literal('none'),
      basis: z.array(articleKeySchema).min(1).describe('the article by which there is none'),
    }),
    z.strictObject({
      status: z.literal('unverified'),
      note: bilingualSchema.optional(),
      url: officialUrlSchema.describe('where the official word stands'),
    }),
  ]);
}

const statementSchema = z.strictObject({ text: bilingualSchema, basis });

const materialSchema = z.strictObject({
  name: bilingualSchema,
  required: z.enum(['required', 'conditional']).describe('always needed, or only in the case that `when` names'),
  when: bilingualSchema.optional().describe('for a conditional material: when it is needed'),
  copies: z.number().int().positive().optional().describe('how many, where more than one is asked for'),
  form: bilingualSchema.optional().describe('original, copy, electronic'),
  note: bilingualSchema.optional(),
  basis,
});

const stepSchema = z.strictObject({
  who: z.enum(['applicant', 'other-party', 'agent', 'office', 'court']).describe('who takes this step'),
  text: bilingualSchema,
  basis,
});

const periodSchema = z.strictObject({
  id: idSchema.describe('texts of this card refer to it as {id}'),
  name: bilingualSchema.describe('what readers call the period; a line about it begins with it'),
  figures: z
    .array(figureKeySchema)
    .min(1)
    .describe('one per version of law; the dates of force follow from the law list'),
  binds: z
    .enum(['user', 'office', 'usual'])
    .describe('whom the period binds: the user, the office, or nobody, being a usual time only'),
  rule: bilingualSchema.describe('one sentence with the figure as {id}: from when, what happens after'),
  dropped: z
    .literal(true)
    .optional()
    .describe('set when later law has no such period: once the listed versions end, what refers to it is not shown'),
});

const feeSchema = z.strictObject({
  rate: idSchema.describe('id of a row of corpus/fees, or the start all rows of a group share'),
  note: bilingualSchema.optional(),
});

const channelSchema = z.strictObject({
  kind: z.enum(['online', 'window', 'post', 'phone']),
  name: bilingualSchema,
  url: officialUrlSchema.optional(),
  cities: z.array(idSchema).default([]).describe('empty: everywhere'),
  note: bilingualSchema.optional(),
});

const riskSchema = z.strictObject({ problem: bilingualSchema, remedy: bilingualSchema, basis });

/** `services/<id>.yaml`: one service or matter, its whole record. */
export const cardSchema = z.strictObject({
  id: idSchema.describe('id of services/catalogue.csv'),
  title: bilingualSchema.describe('official name of the matter'),
  aliases: z.strictObject({ zh: z.array(textSchema), en: z.array(textSchema) }).describe('what people call it'),
  ...upkeepShape,
  summary: bilingualSchema.describe('what it is, in one or two sentences'),
  applicants: fieldSchema(statementSchema).describe('who may apply'),
  conditions: fieldSchema(statementSchema).describe('what must be so before one applies'),
  materials: fieldSchema(materialSchema).describe('documents to hand in'),
  steps: fieldSchema(stepSchema).describe('who does what, in order'),
  periods: fieldSchema(periodSchema).describe('periods, each from its articles'),
  fees: fieldSchema(feeSchema).describe('official fees, each from the rate tables'),
  channels: fieldSchema(channelSchema).describe('where and how one applies'),
  result: fieldSchema(statementSchema).describe('what one has in the end'),
  risks: fieldSchema(riskSchema).describe('what can go wrong, and the remedy'),
  neighbours: z.array(z.strictObject({ service: idSchema, when: bilingualSchema })).describe('not this? see'),
  pilotTasks: z.array(z.number().int().min(1).max(18)).default([]).describe('tasks of the pilot notice it belongs to'),
  legalBasis: z
    .array(articleKeySchema)
    .min(1)
    .describe('the articles the matter as a whole rests on, of every version'),
  url: officialUrlSchema.nullable().describe('official page of the matter, shown to users; null when none is checked'),
});

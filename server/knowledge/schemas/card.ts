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
  required: z.enum(['required', 'conditional']),
  when: bilingualSchema.optional().describe('for a conditional material: when it is needed'),
  copies: z.number().int().positive().optional(),
  form: bilingualSchema.optional().describe('original, copy, electronic'),
  note: bilingualSchema.optional(),
  basis,
});

const stepSchema = z.strictObject({
  who: z.enum(['applicant', 'other-party', 'agent', 'office', 'court']),
  text: bilingualSchema,
  basis,
});

const periodSchema = z.strictObject({
  id: idSchema.describe('texts of this card refer to it as {id}'),
  name: bilingualSchema,
  figures: z
    .array(figureKeySchema)
    .min(1)
    .describe('one per version of law; the dates of force follow from the law list'),
  binds: z.enum(['user', 'office', 'usual']),
  rule: bilingualSchema.describe('one sentence with the figure as {id}: from when, what happens after'),
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
  title: bilingualSchema,
  aliases: z.strictObject({ zh: z.array(textSchema), en: z.array(textSchema) }).describe('what people call it'),
  ...upkeepShape,
  summary: bilingualSchema.describe('what it is, in one or two sentences'),
  applicants: fieldSchema(statementSchema).describe('who may apply'),
  conditions: fieldSchema(statementSchema),
  materials: fieldSchema(materialSchema),
  steps: fieldSchema(stepSchema),
  periods: fieldSchema(periodSchema),
  fees: fieldSchema(feeSchema),
  channels: fieldSchema(channelSchema),
  result: fieldSchema(statementSchema),
  risks: fieldSchema(riskSchema).describe('what can go wrong, and the remedy'),
  neighbours: z.array(z.strictObject({ service: idSchema, when: bilingualSchema })).describe('not this? see'),
  pilotTasks: z.array(z.number().int().min(1).max(18)).default([]),
  legalBasis: z.array(articleKeySchema).min(1),
  url: officialUrlSchema.nullable().describe('official page of the matter, shown to users; null when none is checked'),
});

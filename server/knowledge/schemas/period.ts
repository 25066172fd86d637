import { z } from 'zod';
import { articleKeySchema, bilingualSchema, dateSchema, figureKeySchema, idSchema, textSchema } from './texts.ts';

const basisSchema = z.array(articleKeySchema).min(1).describe('article keys');

const ruleSchema = <const R extends readonly [string, ...string[]]>(rules: R, meaning: string) =>
  z.strictObject({ rule: z.enum(rules).describe(meaning), basis: basisSchema });

/** `periods/*.yaml`: the periods of law, each with the rules by which its last day is found, for a span of days. */
export const periodsSchema = z.strictObject({
  periods: z.array(
    z.strictObject({
      id: idSchema.describe('what calculators call it; the same id may recur in another span of days'),
      title: bilingualSchema,
      service: idSchema.describe('the service or matter in which it runs'),
      counts: bilingualSchema.describe('the event from which it is counted'),
      length: z.strictObject({
        amount: z.number().int().positive(),
        unit: z.enum(['days', 'workingDays', 'months', 'years']),
      }),
      figure: figureKeySchema
        .nullable()
        .default(null)
        .describe('the figure of a digest that the length must agree with; null where no digest names one'),
      runs: z
        .enum(['after', 'before'])
        .default('after')
        .describe('before: it ends with the event, and is counted backwards from it'),
      startRule: ruleSchema(['day-after', 'same-day'], 'whether the day of the event itself is counted'),
      endRule: ruleSchema(
        ['corresponding-day', 'day-before-corresponding', 'last-counted-day'],
        'for months and years the day of the same number, or the day before it, and the last day of a month that has none; for days the last one counted',
      ),
      rollOver: ruleSchema(
        ['next-working-day', 'next-working-weekday', 'never'],
        'what becomes of a last day that is no working day: the first one after it, the first that is no weekend worked in exchange either, or nothing, as with terms of protection and deemed receipt',
      ),
      basis: basisSchema.describe('article keys of the period itself'),
      effectiveFrom: dateSchema.describe('first day on which the event may fall'),
      effectiveTo: dateSchema.nullable().describe('last such day, inclusive; null when open'),
      source: textSchema.describe('where this was read, for audit'),
    }),
  ),
});

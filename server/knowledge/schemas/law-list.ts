import { z } from 'zod';
import { bilingualSchema, dateSchema, idSchema, officialUrlSchema, textSchema } from './texts.ts';

const lawVersionSchema = z.strictObject({
  version: z
    .string()
    .regex(/^[0-9a-z-]+$/)
    .describe('short name of this version, used in article keys: the year, mostly'),
  label: bilingualSchema.describe('how a citation names it, e.g. 2019年修正'),
  aliases: z.array(textSchema).default([]).describe('what people call this version: 新商标法'),
  documentNumber: textSchema.nullable().describe('only when checked against an official copy, otherwise null'),
  promulgated: dateSchema.nullable().describe('day of promulgation; null when not checked'),
  effectiveFrom: dateSchema.describe('first day in force'),
  effectiveTo: dateSchema.nullable().describe('last day in force, inclusive; null when open'),
  standing: z
    .enum(['known', 'unverified'])
    .default('known')
    .describe('unverified: whether it is still in force, or since when, could not be checked; label says which'),
  replacedBy: textSchema
    .nullable()
    .default(null)
    .describe('law@version in place of this one, when that is another entry of the list; it begins the day after'),
  articles: z.number().int().positive().nullable().describe('number of articles'),
  digested: z
    .enum(['whole', 'parts'])
    .default('parts')
    .describe('whole: every article has exactly one digest, which the check holds it to'),
  url: officialUrlSchema.nullable().describe('official address, shown with citations; null when none is checked'),
  source: textSchema.describe('where this was read, for audit'),
  notes: z
    .array(z.strictObject({ from: dateSchema, text: bilingualSchema }))
    .default([])
    .describe('what must be said, from a day on, with every answer that cites this version'),
});

/** `laws/laws.yaml`: every law known, with its versions and the days they are in force. */
export const lawListSchema = z.strictObject({
  laws: z.array(
    z.strictObject({
      id: idSchema.describe('the law in article keys: trademark-law'),
      title: bilingualSchema.describe('full title'),
      short: bilingualSchema.describe('short name, as citations use it (商标法)'),
      aliases: z.array(textSchema).default([]).describe('what people call it'),
      kind: z
        .enum(['law', 'regulation', 'rule', 'interpretation', 'local', 'guideline', 'fee-schedule', 'policy'])
        .describe('guidelines and fee schedules have numbered sections in place of articles'),
      issuer: bilingualSchema.describe('who enacted it'),
      versions: z.array(lawVersionSchema).min(1).describe('every version known, oldest first'),
    }),
  ),
});

import { z } from 'zod';
import { bilingualSchema, figureSchema, idSchema, officialUrlSchema, textSchema } from './texts.ts';

const articleDigestSchema = z.strictObject({
  article: z
    .string()
    .regex(
      /^\d+(?:-\d+)*$/,
      'must be the article number in digits, an inserted article as 57-1, a section of guidelines as 5-9-4-2',
    )
    .describe(
      'article number in digits; 第五十七条之一 is 57-1; part 5 chapter 9 section 4.2 of guidelines is 5-9-4-2',
    ),
  title: bilingualSchema.describe('plain-language title'),
  chapter: textSchema.nullable().describe('chapter heading, e.g. 第四章'),
  figures: z
    .record(idSchema, figureSchema)
    .default({})
    .describe('figures of the article by name; texts refer to them as {name}'),
  facts: z
    .array(z.string().regex(/^F\d{3}$/, 'must be F and three digits'))
    .default([])
    .describe(
      'numbered facts (facts.csv) that figures of this entry were taken from, when the official text does not state them',
    ),
  rule: bilingualSchema.describe('the rule in own words, whole sentences, with its exceptions and addressees'),
  questions: z
    .strictObject({ zh: z.array(textSchema).min(1), en: z.array(textSchema).default([]) })
    .describe('questions people would ask that this article answers'),
  url: officialUrlSchema
    .nullable()
    .default(null)
    .describe('official address of this article, when it has one of its own'),
});

/** `laws/<law>/<version>.yaml`: digests (条文要点) of one version of one law, in own words. */
export const digestsSchema = z.strictObject({
  law: idSchema.describe('id of the law list; the folder has the same name'),
  version: z
    .string()
    .regex(/^[0-9a-z-]+$/)
    .describe('version of the law list; the file has the same name'),
  digests: z.array(articleDigestSchema).min(1),
});

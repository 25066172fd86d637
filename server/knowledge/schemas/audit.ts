import { z } from 'zod';
import { ARTICLE_KEY_PATTERN } from '../../domain/index.ts';
import { optionalDateCell } from './date-cell.ts';
import { textSchema, upkeepShape } from './texts.ts';

const quantities = z
  .string()
  .transform((text) => text.split('|').filter((part) => part !== ''))
  .describe('quantities as number and unit, joined by |: 3 month|15 day');

/** `laws/recorded-figures.csv`: the quantities that stand in the official text of each digested article. */
export const recordedFiguresSchema = z.strictObject({
  key: textSchema
    .refine((key) => ARTICLE_KEY_PATTERN.test(key) || key.startsWith('notice:'), 'must be an article key or notice:…')
    .describe('article key, or notice:<id>'),
  figures: quantities,
});

/** How sure a numbered fact is; only the first four may stand in the corpus, `third-party` with 以官方公布为准. */
export const factStatusSchema = z.enum([
  'official-copy',
  'state-media',
  'translation',
  'third-party',
  'unverified',
  'not-published',
  'superseded',
]);

/** `facts.csv`: numbered facts read outside the laws, with the quantities each holds. */
export const factSchema = z.strictObject({
  id: z
    .string()
    .regex(/^F\d{3}$/, 'must be F and three digits')
    .describe('F017'),
  topic: textSchema,
  figures: quantities,
  status: factStatusSchema,
  effectiveFrom: optionalDateCell.describe('first day; empty when not known'),
  effectiveTo: optionalDateCell.describe('last day, inclusive; empty when open'),
});

/** `upkeep.yaml`: who keeps the files that hold many entries, and when each file was last read against its sources. */
export const upkeepSchema = z.strictObject({
  files: z.array(z.strictObject({ path: textSchema.describe('path below corpus/'), ...upkeepShape })),
});

/** `terms/spelling.csv`: words that are written another way in this corpus. */
export const spellingSchema = z.strictObject({
  wrong: textSchema.describe('what must not be written'),
  right: textSchema.describe('what is written instead'),
  language: z.enum(['zh', 'en']),
});

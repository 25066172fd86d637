import { z } from 'zod';
import { ARTICLE_KEY_PATTERN } from '../../domain/index.ts';
import { localDateCell, optionalDateCell } from './date-cell.ts';
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

/** `laws/second-reading.csv`: which digests a second reader has compared with their articles, and whether anything had to be mended. */
export const secondReadingSchema = z.strictObject({
  key: textSchema.regex(ARTICLE_KEY_PATTERN, 'must be an article key').describe('article key'),
  comparedOn: localDateCell.describe('the day of the comparison'),
  outcome: z.enum(['agrees', 'mended']).describe('whether the digest agreed with the article or was mended'),
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

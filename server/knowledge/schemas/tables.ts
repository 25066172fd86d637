import { z } from 'zod';
import { ARTICLE_KEY_PATTERN } from '../../domain/index.ts';
import { localDateCell, optionalDateCell } from './date-cell.ts';
import { idSchema, officialUrlSchema, textSchema } from './texts.ts';

const emptyAsNull = (value: unknown) => (value === '' ? null : value);
const listCell = z.string().transform((text) =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const numberCell = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'must be a number')
  .transform(Number);

/** How sure a rate is: see the facts it was taken from. `third-party` is shown with 以官方公布为准; `not-published` has no amount. */
export const rateStatusSchema = z.enum(['official-copy', 'third-party', 'not-published']);

/** `fees/*.csv`: one row is one official fee in one span of days. Columns in this order. */
export const rateSchema = z.strictObject({
  id: idSchema.describe('what the fee is for and by which channel; the same id may recur in another span of days'),
  services: listCell.describe('service or matter ids, joined by |'),
  nameZh: textSchema.describe('the fee as a reader sees it, in Chinese'),
  nameEn: textSchema.describe('the same in English'),
  amount: z.preprocess(emptyAsNull, numberCell.nullable()).describe('yuan (CNY); empty when not published'),
  perZh: z.string().trim().describe('per what, may be empty: 每类'),
  perEn: z.string().trim().describe('the same in English: per class'),
  channel: z.enum(['any', 'paper', 'efile']).describe('filed in any way, on paper, or online with electronic delivery'),
  yearFrom: z
    .preprocess(emptyAsNull, numberCell.nullable())
    .describe('patent year from which it is due; empty when not an annual fee'),
  yearTo: z.preprocess(emptyAsNull, numberCell.nullable()).describe('last patent year in which it is due'),
  reducible: z.enum(['yes', 'no', '']).describe('whether fee reduction applies'),
  effectiveFrom: localDateCell.describe('first day on which it is due'),
  effectiveTo: optionalDateCell.describe('last day, inclusive; empty when open'),
  status: rateStatusSchema.describe('where the amount was read; the last has none'),
  basis: listCell
    .refine((keys) => keys.every((key) => ARTICLE_KEY_PATTERN.test(key)), 'must be article keys joined by |')
    .describe('article keys, joined by |'),
  titleZh: textSchema.describe('name of the fee document, as a citation shows it'),
  titleEn: textSchema.describe('the same in English'),
  url: z.preprocess(emptyAsNull, officialUrlSchema.nullable()).describe('the fee document, shown to users'),
  source: textSchema.describe('fact number or material, for audit'),
});

const ladderShape = {
  percent: numberCell.describe('per cent of the full fee'),
  effectiveFrom: localDateCell.describe('first day'),
  effectiveTo: optionalDateCell.describe('last day, inclusive; empty when open'),
  basis: listCell
    .refine(
      (keys) => keys.length > 0 && keys.every((key) => ARTICLE_KEY_PATTERN.test(key)),
      'must be article keys joined by |',
    )
    .describe('article keys, joined by |'),
  source: textSchema.describe('fact number or material, for audit'),
};

/** `fees/ladders/surcharge.csv`: what is added to an annual fee paid late, by how many months late; the months are whole, the day they are full included. */
export const surchargeSchema = z.strictObject({
  id: idSchema,
  service: idSchema.describe('whose fee is late'),
  monthsFrom: numberCell.describe('more than so many whole months after the due day'),
  monthsTo: numberCell.describe('up to so many whole months'),
  ...ladderShape,
});

/** `fees/ladders/reduction.csv`: classes of applicants and by how much their reducible fees are reduced. */
export const reductionSchema = z.strictObject({
  id: idSchema,
  service: idSchema.describe('the matter in which it is requested'),
  nameZh: textSchema.describe('who, in Chinese'),
  nameEn: textSchema.describe('who, in English'),
  feesZh: textSchema.describe('which fees, in Chinese'),
  feesEn: textSchema.describe('which fees, in English'),
  ...ladderShape,
});

/** `services/catalogue.csv`: every service and matter by id. */
export const catalogueRowSchema = z.strictObject({
  id: idSchema.describe('never changed, never used again for something else'),
  zh: textSchema.describe('official name in Chinese'),
  en: textSchema.describe('name in English'),
  pilotTasks: listCell.describe('numbers of the tasks of the pilot notice it belongs to'),
  referZh: z.string().trim().default('').describe('for a signposted matter: whose business it is'),
  referEn: z.string().trim().default('').describe('the same in English'),
  within: z.preprocess(emptyAsNull, idSchema.nullable()).describe('for a matter: the service it is part of'),
});

/** `terms/*.csv`: one row is one thing with its names. Lists are joined by |. */
export const termSchema = z.strictObject({
  legal: textSchema.describe('the legal term'),
  lay: listCell.describe('what people say'),
  english: listCell.describe('English names'),
  abbreviations: listCell.describe('short forms: 撤三'),
});

/** `cities/places.csv`: provinces, and cities and the like of the next level, so that a place without a city pack is known for one. */
export const placeSchema = z.strictObject({
  name: textSchema.describe('the official name'),
  short: listCell.describe(
    'what people call it; empty where that is another word too, and only the official name counts',
  ),
  english: textSchema.describe('its name in English'),
  province: textSchema.describe('the province it is in, or itself'),
  notAfter: z.string().trim().default('').describe('characters behind which the short name is part of another word'),
  notBefore: z.string().trim().default('').describe('characters before which it is'),
});

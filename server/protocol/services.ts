import { z } from 'zod';
import { askingShape } from './requests.ts';

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Query of `GET /api/v1/services` and `GET /api/v1/services/:id`. */
export const serviceRequestSchema = z.strictObject({
  ...askingShape,
  language: z
    .enum(['zh-Hans', 'zh-Hant', 'en'], { error: 'language must be zh-Hans, zh-Hant or en' })
    .prefault('zh-Hans'),
});

/** How the page of a service shows it: the whole card, or what one takes along. */
export const SERVICE_VIEWS = ['card', 'bring'] as const;

/** Query of the page `/services/:id`; `lang` is what links of pages call the language. */
export const servicePageRequestSchema = z.strictObject({
  ...askingShape,
  lang: z.enum(['zh', 'zh-Hans', 'zh-Hant', 'en'], { error: 'lang must be zh, zh-Hant or en' }).prefault('zh'),
  view: z.enum(SERVICE_VIEWS, { error: `view must be one of ${SERVICE_VIEWS.join(', ')}` }).prefault('card'),
});

/** Query of the page `/services`; `q` is what is looked for. */
export const serviceListPageRequestSchema = servicePageRequestSchema
  .omit({ view: true })
  .extend({ q: z.string().trim().max(100, 'q is longer than 100 characters').optional() });

const placeSchema = z.strictObject({ id: z.string(), name: z.string() });
const linkSchema = z.strictObject({ id: z.string(), title: z.string() });

/** One line of a section; `sources` are numbers of `sources` of the same card. */
export const serviceLineSchema = z.strictObject({
  /** What the line is about, where it names it before a colon: a period, a fee. */
  label: z.string().nullable(),
  text: z.string(),
  /** Of a document to hand in: whether it is needed only in some cases. */
  conditional: z.boolean(),
  sources: z.array(z.number().int().positive()),
});

export const serviceSectionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** `unverified` asserts nothing and gives the official address in `url`; `none` says that the law provides for none. */
  status: z.enum(['known', 'none', 'unverified']),
  lines: z.array(serviceLineSchema),
  remark: z.string().nullable(),
  url: z.string().nullable(),
});

/** What lines rest on: an article, a table of fees, the pack of a city. */
export const serviceSourceSchema = z.strictObject({
  number: z.number().int().positive(),
  keys: z.array(z.string()).min(1),
  label: z.string(),
  title: z.string().nullable(),
  version: z.string().nullable(),
  effectiveFrom: daySchema.nullable(),
  effectiveTo: daySchema.nullable(),
  url: z.string().nullable(),
  /** An account of the article in own words, never its official text. */
  digest: z.string().nullable(),
});

/** What `GET /api/v1/services/:id` answers: one card on one day, for one place, in one language. */
export const serviceSheetSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  /** Whose business it is, where it is signposted only. */
  refer: z.string().nullable(),
  url: z.string().nullable(),
  group: linkSchema.nullable(),
  within: linkSchema.nullable(),
  matters: z.array(linkSchema),
  sections: z.array(serviceSectionSchema),
  /** Who is competent, in the order in which one goes there; empty where nothing is recorded. */
  route: z.array(
    z.strictObject({
      kind: z.string(),
      name: z.string(),
      does: z.string(),
      url: z.string().nullable(),
      /** Whether it is another body in every place. */
      isLocal: z.boolean(),
      sources: z.array(z.number().int().positive()),
    }),
  ),
  /** Counters of the place with their opening hours; empty where none were obtained, which is for the official announcement to say. */
  hours: z.array(z.string()),
  sources: z.array(serviceSourceSchema),
  notices: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  neighbours: z.array(linkSchema.extend({ when: z.string() })),
  /** What is computed for this matter, with the guided flow that asks for its inputs and the answers known; null where only the API computes it. */
  calculators: z.array(
    linkSchema.extend({
      flow: z.strictObject({ flow: z.string(), values: z.record(z.string(), z.string()) }).nullable(),
    }),
  ),
  /** Guided flows that end here, each with a message that begins it. */
  flows: z.array(linkSchema.extend({ question: z.string() })),
  /** What to ask the assistant in order to go on from here. */
  question: z.string(),
  /** Whether the answer differs from city to city. */
  needsCity: z.boolean(),
  checkedOn: daySchema,
  reviewBy: daySchema,
  /** In `zh-Hant` the words are converted; `sources` keep the script of what they name. */
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  asOf: daySchema,
  city: placeSchema.nullable(),
  corpusGeneration: z.string(),
});

/** What `GET /api/v1/services` answers: every service and matter, in groups. */
export const serviceListSchema = z.strictObject({
  groups: z.array(
    linkSchema.extend({
      services: z.array(linkSchema.extend({ summary: z.string(), matters: z.array(linkSchema) })),
    }),
  ),
  cities: z.array(placeSchema),
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  asOf: daySchema,
  city: placeSchema.nullable(),
  corpusGeneration: z.string(),
});

export type ServiceLine = z.infer<typeof serviceLineSchema>;
export type ServiceSection = z.infer<typeof serviceSectionSchema>;
export type ServiceSource = z.infer<typeof serviceSourceSchema>;
export type ServiceSheet = z.infer<typeof serviceSheetSchema>;
export type ServiceList = z.infer<typeof serviceListSchema>;

import { z } from 'zod';
import { bodyKindSchema } from './competence.ts';
import { handoverSchema, hoursSchema } from './hours.ts';
import {
  articleKeySchema,
  bilingualSchema,
  dateSchema,
  idSchema,
  officialUrlSchema,
  phrasingsSchema,
  textSchema,
  upkeepShape,
} from './texts.ts';

/** `calendar/<year>.yaml`: official holidays and make-up working days. A provisional year knows weekends only. */
export const calendarSchema = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  status: z.enum(['published', 'provisional']).describe('whether the official calendar of the year is out'),
  source: textSchema.describe('where this was read, for audit'),
  url: officialUrlSchema.nullable(),
  holidays: z
    .array(z.strictObject({ name: bilingualSchema, from: dateSchema, to: dateSchema }))
    .describe('spans of days off, ends and the weekends in them included'),
  workingDays: z.array(dateSchema).describe('weekend days that are worked instead'),
});

const bodySchema = z.strictObject({
  kinds: z
    .array(bodyKindSchema)
    .default([])
    .describe('which local bodies of competence.yaml it is here; empty: none of them'),
  name: bilingualSchema,
  role: bilingualSchema.describe('what it decides or recommends'),
  url: officialUrlSchema.nullable(),
  source: textSchema,
});

/** What is known of one task of the pilot notice in a city; an unverified one asserts nothing but the task itself. */
const pilotPlanTaskSchema = z.discriminatedUnion('status', [
  z.strictObject({
    task: z.number().int().min(1).max(18),
    status: z.literal('known'),
    text: bilingualSchema.describe('what the place has arranged, in own words'),
    basis: z.array(articleKeySchema).default([]),
    url: officialUrlSchema.nullable(),
    source: textSchema,
  }),
  z.strictObject({
    task: z.number().int().min(1).max(18),
    status: z.literal('unverified'),
    url: officialUrlSchema.nullable().describe('where the plan would be announced'),
  }),
]);

/** `cities/<id>.yaml`: one city. Ships only what is known to be true. */
export const citySchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  aliases: z.array(textSchema).default([]).describe('other names by which a question may mean it'),
  province: bilingualSchema.describe('province, or the municipality itself'),
  pilot: z.boolean().describe('whether it is one of the six pilot cities'),
  ...upkeepShape,
  bodies: z.array(bodySchema).describe('offices of the place'),
  channels: z.array(
    z.strictObject({
      services: z.array(idSchema).describe('empty: general enquiries'),
      kind: z.enum(['online', 'window', 'post', 'phone']),
      name: bilingualSchema,
      url: officialUrlSchema.nullable(),
      phone: z.string().nullable().default(null),
      address: bilingualSchema.nullable().default(null),
      hours: hoursSchema.default([]),
      source: textSchema,
      checkedOn: dateSchema,
    }),
  ),
  handover: handoverSchema,
  laws: z.array(idSchema).describe('ids of local regulations in the law list'),
  subsidies: z.array(
    z.strictObject({
      name: bilingualSchema,
      opens: dateSchema,
      closes: dateSchema.describe('last day of the window; after it the scheme is not shown'),
      conditions: bilingualSchema,
      budget: z.enum(['open', 'exhausted', 'unknown']).describe('whether money is left'),
      url: officialUrlSchema,
      source: textSchema,
      checkedOn: dateSchema,
    }),
  ),
  subsidyContact: z
    .strictObject({ name: bilingualSchema, url: officialUrlSchema.nullable() })
    .describe('whom to ask while no scheme is open or known'),
  pilotPlan: z
    .array(pilotPlanTaskSchema)
    .default([])
    .describe('the tasks of the pilot notice in this place; empty where it is no pilot city'),
  directory: z.array(
    z.strictObject({
      kind: z.enum([
        'protection-centre',
        'tisc',
        'park-station',
        'overseas-station',
        'dispute-guidance',
        'mediation',
        'bank',
        'insurer',
        'fund',
      ]),
      name: bilingualSchema,
      scope: bilingualSchema,
      fields: z
        .strictObject({ ipc: z.array(textSchema), locarno: z.array(textSchema) })
        .nullable()
        .default(null)
        .describe('classes a protection centre accepts for pre-examination; null when not published or not checked'),
      contact: bilingualSchema.nullable(),
      source: textSchema,
      checkedOn: dateSchema,
      expires: dateSchema.describe('from this day on the entry is not shown until it is checked again'),
    }),
  ),
});

const partShape = {
  title: bilingualSchema,
  text: bilingualSchema.describe('own words'),
  questions: phrasingsSchema.describe('questions people would ask that this answers'),
  original: textSchema.optional().describe('the official Chinese words of this place, once the original is imported'),
};

/** `notice/<id>.yaml`: a policy notice in own words, with the official ones beside them once the original is imported. */
export const noticeSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  short: bilingualSchema.describe('short title, as citations show it'),
  provenance: bilingualSchema
    .nullable()
    .describe(
      'what the text is and is not, shown with every citation (据英译整理，非公文原文); null: the original is imported',
    ),
  documentNumber: textSchema.nullable().default(null).describe('only as the imported original has it'),
  published: dateSchema.describe('day of the notice; cited from then on'),
  url: officialUrlSchema.nullable(),
  source: textSchema,
  bodies: z.array(bilingualSchema).min(1).describe('issuing bodies, in order'),
  cities: z.array(idSchema).describe('ids of the cities it names'),
  parts: z
    .array(z.strictObject({ id: idSchema, ...partShape }))
    .describe('overview, cities, bodies, dates, requirements, annexes'),
  groups: z.array(z.strictObject({ number: z.number().int().positive(), ...partShape })),
  tasks: z.array(
    z.strictObject({
      number: z.number().int().positive().describe('number of the task in the notice'),
      group: z.number().int().positive().describe('number of its group'),
      ...partShape,
      beneficiaries: bilingualSchema.describe('who benefits'),
      notPromised: bilingualSchema.describe('what it does not promise'),
      services: z.array(idSchema).describe('services that serve it'),
    }),
  ),
});

/** `sources.yaml`: official pages from which texts can be fetched. */
export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: idSchema,
      title: bilingualSchema,
      documentNumber: textSchema.nullable(),
      law: idSchema.nullable().describe('id of the law list; null when it does not list the text'),
      version: z.string().nullable().describe('version of the law list'),
      url: officialUrlSchema,
      effectiveFrom: dateSchema.nullable(),
      effectiveTo: dateSchema.nullable(),
      expectedArticles: z.number().int().positive().nullable().describe('number of articles the text must have'),
      checksum: z.string().nullable().describe('SHA-256 of the text once fetched'),
      checkedOn: dateSchema,
    }),
  ),
});

/** `documents/*.yaml`, in the overlay: what an administrator decided about an added document. */
export const documentRecordSchema = z.strictObject({
  document: z.strictObject({
    checksum: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the file: 64 of 0-9 and a-f')
      .describe('SHA-256 of the file, as `corpus list` begins it'),
    contactsApproved: z
      .boolean()
      .default(false)
      .describe('whether contacts, links and sums of money in it may be shown'),
  }),
});

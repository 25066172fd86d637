import { z } from 'zod';
import { askingShape, languageSchema, searchTextSchema } from './requests.ts';

/** The groups in which search results are given, in the order in which they are given. */
export const SEARCH_GROUPS = ['services', 'answers', 'statutes', 'notices', 'rates', 'documents'] as const;

const groupSchema = z.enum(SEARCH_GROUPS, {
  error: (issue) => `kind "${String(issue.input)}" is not known; give one or more of ${SEARCH_GROUPS.join(',')}`,
});

/** Most hits of one group. */
export const MAX_SEARCH_LIMIT = 50;

const limitOf = (most: number, usual: number) =>
  z
    .string()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most, {
      error: `limit must be a whole number from 1 to ${most}`,
    })
    .transform(Number)
    .prefault(String(usual));

/** Query of `GET /api/v1/search`. */
export const searchRequestSchema = z.strictObject({
  q: searchTextSchema,
  /** Groups to search, with commas between; all of them when not given. */
  kind: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(groupSchema))
    .optional(),
  /** A law by id or name: its articles, and what rests on them. */
  law: z.string().trim().min(1, 'law is empty; leave it out or give a name such as 商标法').max(100).optional(),
  limit: limitOf(MAX_SEARCH_LIMIT, 5),
  /** `true` searches what was typed and only offers a correction. */
  verbatim: z.enum(['true', 'false'], { error: 'verbatim must be true or false' }).prefault('false'),
  ...askingShape,
  language: languageSchema.optional(),
});

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Where words of the query stand in a text: first and last (exclusive) UTF-16 unit, in order, apart from each other. */
const rangesSchema = z.array(z.tuple([z.number().int().min(0), z.number().int().min(1)]));

/** Whether a text is in force on the day asked for. */
export const currencySchema = z.enum(['in-force', 'not-yet-in-force', 'ended']);

/** One thing found. Its place in the list is its rank; there are no scores. */
export const searchHitSchema = z.strictObject({
  chunkId: z.string(),
  key: z.string(),
  title: z.string(),
  /** What of it was found: a section of a card, the heading of an article. */
  heading: z.string().nullable(),
  snippet: z.string(),
  /** Whether words were left out before and after the snippet, whose own words stand as they are in the source. */
  cut: z.strictObject({ before: z.boolean(), after: z.boolean() }),
  highlights: z.strictObject({ title: rangesSchema, snippet: rangesSchema }),
  /** Whose words the snippet is: the official text, or an account of it (`remark` says so); null where neither is claimed. */
  quoteKind: z.enum(['official', 'digest']).nullable(),
  remark: z.string().nullable(),
  url: z.string().nullable(),
  version: z.string().nullable(),
  effectiveFrom: daySchema.nullable(),
  effectiveTo: daySchema.nullable(),
  currency: currencySchema,
  /** City ids; empty means everywhere. */
  cities: z.array(z.string()),
  /** Of a statute: its law. */
  law: z.strictObject({ id: z.string(), short: z.string() }).nullable(),
  /** Of a service: its id, that of the sub-matter, and what it is. */
  service: z.strictObject({ id: z.string(), matter: z.string().nullable(), summary: z.string() }).nullable(),
});

const lawVersionSchema = z.strictObject({
  version: z.string(),
  label: z.string(),
  effectiveFrom: daySchema,
  effectiveTo: daySchema.nullable(),
  currency: currencySchema,
  url: z.string().nullable(),
});

/** What `GET /api/v1/search` answers. */
export const searchResponseSchema = z.strictObject({
  /** What was searched: the query as it is matched, corrected where `correction.applied`. */
  query: z.string(),
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']).nullable(),
  asOf: daySchema,
  city: z.string().nullable(),
  /** How the query was probably meant; `applied`: that is what was searched. */
  correction: z.strictObject({ query: z.string(), applied: z.boolean() }).nullable(),
  /** The laws that the query names or the request is held to, with every version. */
  laws: z.array(
    z.strictObject({ id: z.string(), title: z.string(), short: z.string(), versions: z.array(lawVersionSchema) }),
  ),
  /** `total` counts what was found of this kind, at most 50: 50 means at least as many. */
  groups: z.array(
    z.strictObject({ kind: z.enum(SEARCH_GROUPS), total: z.number().int().min(0), hits: z.array(searchHitSchema) }),
  ),
  corpusGeneration: z.string(),
});

/** Most characters of what is being typed. */
export const MAX_TYPED_CHARACTERS = 64;

/** Query of `GET /api/v1/search/suggestions`. Nothing typed gives no suggestions. */
export const suggestionsRequestSchema = z.strictObject({
  q: z.string({ error: 'q is missing' }).refine((text) => [...text].length <= MAX_TYPED_CHARACTERS, {
    error: `q is longer than ${MAX_TYPED_CHARACTERS} characters; search for it instead`,
  }),
  limit: limitOf(20, 8),
});

/** What `GET /api/v1/search/suggestions` answers, best first. */
export const suggestionsResponseSchema = z.strictObject({
  suggestions: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(['service', 'matter', 'law', 'term', 'question']),
      /** Of a service, matter or law. */
      id: z.string().nullable(),
    }),
  ),
});

export type SearchGroup = (typeof SEARCH_GROUPS)[number];
export type SearchRequest = z.infer<typeof searchRequestSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
export type SearchResponse = z.infer<typeof searchResponseSchema>;
export type Suggestion = z.infer<typeof suggestionsResponseSchema>['suggestions'][number];
export type Currency = z.infer<typeof currencySchema>;

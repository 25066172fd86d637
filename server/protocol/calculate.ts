import { z } from 'zod';
import { calculationSchema, noticeSchema } from './reply.ts';
import { askingShape, languageSchema } from './requests.ts';

/** Body of `POST /api/v1/calculate/:id` and of its `.ics`. What the inputs hold is for the calculator to read. */
export const calculateRequestSchema = z.strictObject({
  inputs: z.record(z.string(), z.unknown(), { error: 'inputs must be an object of named values' }),
  asOf: askingShape.asOf,
  language: languageSchema.optional(),
});

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Answer of `POST /api/v1/calculate/:id`: the calculation, with its result as values, as a sentence and as days for a calendar. */
export const calculateResponseSchema = z.strictObject({
  ...calculationSchema.shape,
  values: z.record(z.string(), valueSchema),
  sentence: z.string(),
  notices: z.array(noticeSchema),
  dates: z.array(z.strictObject({ name: z.string(), title: z.string(), date: z.string() })),
});

const bilingualSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** Answer of `GET /api/v1/calculators`. */
export const calculatorListSchema = z.strictObject({
  calculators: z.array(
    z.strictObject({
      id: z.string(),
      title: bilingualSchema,
      service: z.string(),
      inputs: z.array(
        z.strictObject({
          name: z.string(),
          title: bilingualSchema,
          kind: z.enum(['date', 'integer', 'amount', 'choice', 'flag', 'list']),
          choices: z.array(z.strictObject({ value: z.string(), label: bilingualSchema })).optional(),
          optional: z.boolean().optional(),
          why: bilingualSchema.optional(),
        }),
      ),
    }),
  ),
});

export type CalculateRequest = z.infer<typeof calculateRequestSchema>;
export type CalculatorList = z.infer<typeof calculatorListSchema>;
export type CalculateResponse = z.infer<typeof calculateResponseSchema>;

import { z } from 'zod';
import { bilingualSchema, dateSchema, officialUrlSchema, textSchema } from './texts.ts';

const timeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the day in Beijing, written 09:00')
  .describe('a time of the day in Beijing, HH:MM');

/** Days on which something is open: those of the official calendar, or days of the week. */
export const OPENING_DAYS = ['working-days', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When something is open. Never written from habit: an empty list says that no hours were obtained. */
export const hoursSchema = z
  .array(
    z
      .strictObject({
        days: z
          .array(z.enum(OPENING_DAYS))
          .min(1)
          .describe(
            'working-days: as the official calendar has them, make-up days included; a day of the week: that day, unless it is an official day off',
          ),
        from: timeSchema,
        to: timeSchema,
      })
      .refine(({ from, to }) => from < to, 'from must be before to'),
  )
  .describe('opening hours as officially announced; empty where none were obtained');

/** To whom a visitor is handed who wants a person, while no desk is connected. */
export const handoverSchema = z
  .strictObject({
    name: bilingualSchema.describe('the counter or line'),
    phone: z.string().nullable().default(null),
    address: bilingualSchema.nullable().default(null),
    url: officialUrlSchema.nullable(),
    hours: hoursSchema.default([]),
    source: textSchema,
    checkedOn: dateSchema,
  })
  .nullable()
  .default(null)
  .describe(
    'to whom a visitor who wants a person is sent; null: that of the national pack, and none where that has none',
  );

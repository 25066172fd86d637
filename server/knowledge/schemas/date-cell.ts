import { z } from 'zod';
import { parseLocalDate } from '../../domain/index.ts';

/** A cell that holds a day, YYYY-MM-DD. */
export const localDateCell = z.string().transform((text, context) => {
  const date = parseLocalDate(text);
  if (date === null)
    context.addIssue({ code: 'custom', message: `"${text}" is not a day that exists, written YYYY-MM-DD` });
  return date ?? z.NEVER;
});

/** A cell that holds a day or nothing. */
export const optionalDateCell = z.preprocess((value) => (value === '' ? null : value), localDateCell.nullable());

import { z } from 'zod';
import { type Bilingual, type LocalDate, parseLocalDate } from '../../domain/index.ts';
import type { CalculatorInput } from './calculator.ts';

/** One input: how it is asked for, and how a value from outside is read. */
export interface Field<T> {
  readonly input: Omit<CalculatorInput, 'name'>;
  readonly schema: z.ZodType<T>;
  /** What is wrong with a value that the schema refused. */
  complain(value: unknown): Bilingual;
}

/** The inputs of a calculator by name. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What is read of them. */
export type FieldValues<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** How an input is asked for. */
interface Asking {
  readonly zh: string;
  readonly en: string;
  readonly why?: Bilingual;
}

const asked = ({ zh, en, why }: Asking) => ({ title: { zh, en }, ...(why && { why }) });

/** A value of a stranger, short enough to be told back. */
const quote = (value: unknown) => (JSON.stringify(value) ?? '').slice(0, 40);

/** No period reaches from a later day into years that are written otherwise. */
const LATEST = '2199-12-31';

/** A day that exists, YYYY-MM-DD. */
export const dateField = (asking: Asking): Field<LocalDate> => ({
  input: { kind: 'date', ...asked(asking) },
  schema: z.string().transform((text, context) => {
    const date = text > LATEST ? null : parseLocalDate(text);
    if (date === null) context.addIssue({ code: 'custom', message: 'not a day' });
    return date ?? z.NEVER;
  }),
  complain: (value) => ({
    zh: `${asking.zh}${quote(value)}不是一个存在的日期，请写成YYYY-MM-DD`,
    en: `${asking.en}: ${quote(value)} is not a day that exists; write it YYYY-MM-DD`,
  }),
});

/** One of a few values, each with its label. */
export const choiceField = <const C extends Readonly<Record<string, Bilingual>>>(
  asking: Asking,
  choices: C,
): Field<keyof C & string> => {
  const values = Object.keys(choices) as (keyof C & string)[];
  return {
    input: {
      kind: 'choice',
      ...asked(asking),
      choices: values.map((value) => ({ value, label: choices[value] as Bilingual })),
    },
    schema: z.custom<keyof C & string>((value) => typeof value === 'string' && Object.hasOwn(choices, value)),
    complain: (value) => ({
      zh: `${asking.zh}${quote(value)}不在可选范围内（${values.join('、')}）`,
      en: `${asking.en}: ${quote(value)} is none of ${values.join(', ')}`,
    }),
  };
};

/** Whole numbers as JSON or a form sends them. */
const wholeNumber = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value),
  z.number().int(),
);

/** A whole number within bounds, both included. */
export const integerField = (asking: Asking, { from, to }: { from: number; to: number }): Field<number> => ({
  input: { kind: 'integer', ...asked(asking) },
  schema: wholeNumber.pipe(z.number().min(from).max(to)),
  complain: (value) => ({
    zh: `${asking.zh}${quote(value)}应当是${from}到${to}之间的整数`,
    en: `${asking.en}: ${quote(value)} must be a whole number from ${from} to ${to}`,
  }),
});

/** An amount of yuan, not negative. */
export const amountField = (asking: Asking): Field<number> => ({
  input: { kind: 'amount', ...asked(asking) },
  schema: z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,12}(\.\d{1,2})?$/.test(value.trim()) ? Number(value) : value),
    z.number().min(0).max(1e12),
  ),
  complain: (value) => ({
    zh: `${asking.zh}${quote(value)}应当是不小于0的金额（元）`,
    en: `${asking.en}: ${quote(value)} must be an amount of yuan, 0 or more`,
  }),
});

/** Yes or no. */
export const flagField = (asking: Asking): Field<boolean> => ({
  input: { kind: 'flag', ...asked(asking) },
  schema: z.preprocess((value) => (value === 'true' || value === 'false' ? value === 'true' : value), z.boolean()),
  complain: (value) => ({
    zh: `${asking.zh}${quote(value)}应当是true或者false`,
    en: `${asking.en}: ${quote(value)} must be true or false`,
  }),
});

/** A list of things read by `item`, one to `most` of them. `expects` says in words what one of them is. */
export const listField = <T>(
  asking: Asking,
  { item, most, expects }: { item: z.ZodType<T>; most: number; expects: Bilingual },
): Field<T[]> => ({
  input: { kind: 'list', ...asked(asking) },
  schema: z.array(item).min(1).max(most),
  complain: (value) => ({
    zh: `${asking.zh}${quote(value)}应当是1到${most}个${expects.zh}组成的列表`,
    en: `${asking.en}: ${quote(value)} must be a list of 1 to ${most} ${expects.en}`,
  }),
});

/** The same input where it may be left out: null then. */
export const optional = <T>({ input, schema, complain }: Field<T>): Field<T | null> => ({
  input: { ...input, optional: true },
  schema: z.union([z.null(), z.undefined(), schema]).transform((value) => value ?? null),
  complain,
});

/** Items of a list that are whole numbers within bounds. */
export const integerItem = ({ from, to }: { from: number; to: number }) =>
  wholeNumber.pipe(z.number().min(from).max(to));

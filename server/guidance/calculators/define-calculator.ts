import type { Bilingual } from '../../domain/index.ts';
import type { Calculation } from '../../protocol/index.ts';
import type { CalculatedValue, Calculator, CalculatorContext, Outcome } from './calculator.ts';
import { type Computation, impossible, missing, type Refusal } from './computation.ts';
import type { Fields, FieldValues } from './fields.ts';
import { noticesOf } from './notices-of.ts';

/** What tells one calculator from another. */
export interface CalculatorDefinition<F extends Fields> {
  readonly id: string;
  readonly title: Bilingual;
  readonly service: string;
  readonly fields: F;
  work(values: FieldValues<F>, context: CalculatorContext): Computation | Refusal;
}

/** A calculator that reads its inputs, works, and says what came out in the language asked for. */
export function defineCalculator<F extends Fields>(definition: CalculatorDefinition<F>): Calculator {
  const { id, title, service, fields } = definition;
  return {
    id,
    title,
    service,
    inputs: Object.entries(fields).map(([name, { input }]) => ({ name, ...input })),
    compute(inputs, context) {
      const read = readInputs(fields, inputs);
      const worked = read.kind === 'refused' ? read : definition.work(read.values, context);
      if (worked.kind === 'refused') return { ...worked, reason: worked.reason[context.language] };
      return present(id, worked, read.kind === 'read' ? read.values : {}, context);
    },
  };
}

type Read<F extends Fields> = { readonly kind: 'read'; readonly values: FieldValues<F> } | Refusal;

/** Reads inputs from outside; the first that is unknown, missing or wrong refuses the whole. */
function readInputs<F extends Fields>(fields: F, inputs: Readonly<Record<string, unknown>>): Read<F> {
  const unknown = Object.keys(inputs).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    const [name, known] = [unknown.slice(0, 40), Object.keys(fields)];
    return impossible(
      unknown,
      `没有“${name}”这项输入，可填：${known.join('、')}`,
      `There is no input “${name}”; there are ${known.join(', ')}`,
    );
  }
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = inputs[name] === '' ? undefined : inputs[name];
    const { zh, en } = field.input.title;
    if (!field.input.optional && (value === undefined || value === null))
      return missing(name, `还缺${zh}（${name}）`, `${en} (${name}) is missing`);
    const parsed = field.schema.safeParse(value);
    if (!parsed.success) return { kind: 'refused', input: name, code: 'impossible', reason: field.complain(value) };
    values[name] = parsed.data;
  }
  return { kind: 'read', values: values as FieldValues<F> };
}

function present(
  id: string,
  computation: Computation,
  values: Readonly<Record<string, unknown>>,
  context: CalculatorContext,
): Outcome {
  const { language } = context;
  const basis = basisOf(computation);
  const calculation: Calculation = {
    id,
    inputs: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, writeInput(value)])),
    steps: computation.steps.map((step) => step[language]),
    result: computation.result[language],
    basis,
    tableVersion: tablesOf(computation).join('; '),
  };
  return {
    kind: 'computed',
    values: computation.values,
    calculation,
    sentence: computation.sentence[language],
    notices: noticesOf(computation, basis, context).map(({ kind, text }) => ({ kind, text: text[language] })),
    dates: (computation.dates ?? []).map(({ name, title, date }) => ({ name, title: title[language], date })),
  };
}

/** Every article and rate the computation rests on, each once. */
function basisOf({ ends, basis = [] }: Computation): string[] {
  const periods = ends.flatMap(({ period, rolled }) => [
    ...period.basis,
    ...period.startRule.basis,
    ...period.endRule.basis,
    ...(rolled === null ? [] : period.rollOver.basis),
  ]);
  return [...new Set([...periods, ...basis])];
}

/** The dated rows it was computed with, each once: periods, rates, calendars. */
function tablesOf({ ends, tables = [] }: Computation): string[] {
  const periods = ends.map(({ period }) => `${period.id} ${period.effectiveFrom}`);
  const calendars = ends.flatMap(({ rolled }) =>
    rolled === null ? [] : [`calendar ${rolled.date.slice(0, 4)}${rolled.isPublished ? '' : ' (provisional)'}`],
  );
  return [...new Set([...periods, ...tables, ...calendars])];
}

function writeInput(value: unknown): Exclude<CalculatedValue, undefined> {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
    ? value.join(', ')
    : JSON.stringify(value);
}

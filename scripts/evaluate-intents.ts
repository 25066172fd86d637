import { z } from 'zod';
import { type LabelledLine, scoreIntents } from '../server/evaluation/index.ts';
import { readLines } from './read-lines.ts';
import { UsageError } from './run-command.ts';

const lineSchema = z.object(
  {
    text: z
      .string('text is missing; give every line a text')
      .refine((text) => text.trim() !== '', 'text is empty; give every line some words'),
    intent: z
      .string('intent must be a name, or null for what is out of scope')
      .min(1, 'intent is empty; write null for what is out of scope')
      .nullable(),
  },
  'the line is no JSON object {text, intent}',
);

/** `evaluate -- intents` as DESIGN.md section 6 says. */
export async function evaluateIntents(options: { readonly train: string; readonly test: string }): Promise<number> {
  const [train, test] = [await readExamples(options.train), await readExamples(options.test)];
  if (new Set(train.map(({ intent }) => intent)).size < 2)
    throw new UsageError(
      `${options.train} needs texts of two intents at least: with one there is nothing to tell apart.`,
    );
  const figures = scoreIntents(train, test);
  const rounded = Object.entries(figures).map(([name, value]) => [name, value === null ? null : round(value)]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
  return 0;
}

async function readExamples(path: string): Promise<readonly LabelledLine[]> {
  const lines = await readLines(path, lineSchema);
  if (lines.length === 0) throw new UsageError(`${path} holds no line {text, intent}.`);
  return lines;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

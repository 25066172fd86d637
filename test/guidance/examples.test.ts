import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Outcome } from '../../server/guidance/index.ts';
import { calculate, TODAY } from './shipped-tables.ts';

const folder = join(import.meta.dirname, 'examples');

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Worked examples: answers found by hand from the articles, apart from the code. */
const fileSchema = z.strictObject({
  examples: z.array(
    z.strictObject({
      id: z.string(),
      calculator: z.string(),
      asOf: z.string().optional(),
      inputs: z.record(z.string(), z.unknown()),
      expect: z.record(z.string(), valueSchema),
      basis: z.array(z.string()).default([]),
      working: z.string(),
    }),
  ),
});

type Example = z.infer<typeof fileSchema>['examples'][number];

/** Without a day of its own an example is asked today, or on the last day it names. */
function dayOf({ asOf, inputs }: Example): string {
  const days = Object.values(inputs).filter((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
  return asOf ?? [TODAY, ...(days as string[])].sort().at(-1) ?? TODAY;
}

/** What of an outcome an example speaks of. A refusal may be named by its input or by its code. */
function spokenOf(outcome: Outcome, expected: Example['expect']): Record<string, unknown> {
  if (outcome.kind === 'computed')
    return Object.fromEntries(Object.keys(expected).map((name) => [name, outcome.values[name]]));
  return { refused: outcome.code === expected.refused ? outcome.code : (outcome.input ?? outcome.code) };
}

const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];

describe('worked examples', () => {
  const ids = new Set<string>();
  it.runIf(files.length === 0)('stand in test/guidance/examples once they are written', () => {
    expect(files).toEqual([]);
  });

  for (const file of files) {
    const { examples } = fileSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
    describe(file, () => {
      for (const example of examples)
        it(`${example.id}: ${example.calculator}`, () => {
          expect(ids.has(example.id), 'the id stands twice').toBe(false);
          ids.add(example.id);
          const outcome = calculate(example.calculator, example.inputs, dayOf(example));
          expect(spokenOf(outcome, example.expect), example.working).toEqual(example.expect);
          if (outcome.kind === 'computed')
            expect(outcome.calculation.basis).toEqual(expect.arrayContaining(example.basis));
        });
    });
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasDaysAhead } from '../../widget/chat/has-days-ahead.ts';
import { calculate, TODAY } from '../guidance/shipped-tables.ts';

const LONG_AGO = '1900-01-01';

describe('a calendar', () => {
  const id = 'trademark-refusal-review';

  it('is offered while the day is ahead, today included', () => {
    expect(hasDaysAhead({ id, result: '2026年12月10日（星期四）' }, '2026-12-10')).toBe(true);
    expect(hasDaysAhead({ id, result: 'Thursday, 10 December 2026' }, '2026-12-11')).toBe(false);
  });

  it('is not offered of a sum', () => {
    expect(hasDaysAhead({ id, result: '2000元' }, LONG_AGO)).toBe(false);
  });
});

interface Example {
  readonly id: string;
  readonly calculator: string;
  readonly asOf?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

const folder = join(import.meta.dirname, '../guidance/examples');
const examples = readdirSync(folder).flatMap(
  (name): Example[] => parse(readFileSync(join(folder, name), 'utf8')).examples,
);

describe('the calendar of every worked example', () => {
  // The button that saves a calendar stands by what the result says: it must be there just where the server has days to give.
  it.each(['zh', 'en'] as const)('is offered just where the calculator has days for one, in %s', (language) => {
    const wrong = examples.flatMap(({ id, calculator, asOf, inputs }) => {
      const outcome = calculate(calculator, inputs, asOf ?? TODAY, language);
      if (outcome.kind === 'refused') return [];
      return hasDaysAhead(outcome.calculation, LONG_AGO) === outcome.dates.length > 0 ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });
});

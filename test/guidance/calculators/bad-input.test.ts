import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalculatorInput, calculators } from '../../../server/guidance/index.ts';
import { calculate, computed, refused } from '../shipped-tables.ts';
import { usualInputs } from './usual-inputs.ts';

/** What cannot be, by kind of input. */
const WRONG: Readonly<Record<CalculatorInput['kind'], readonly unknown[]>> = {
  date: [
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-5',
    '20261105',
    '明天',
    20_261_105,
    '9999-12-31',
  ],
  integer: [-1, 1.5, '-3', '三', Number.NaN, 1e9, '1e3', [], true],
  amount: [-1, '-0.01', '多少', Number.POSITIVE_INFINITY, Number.NaN],
  choice: ['unheard-of', '', 'toString', '__proto__', 1, ['post']],
  flag: ['yes', 1, 'false '],
  list: [[], 'x', {}, [-1], [null], Array.from({ length: 10_001 }, () => 1)],
};

const usual = (id: string) => usualInputs[id] ?? {};
const inputsOf = calculators.flatMap(({ id, inputs }) => inputs.map((input) => ({ id, input })));
const badOnes = inputsOf.flatMap(({ id, input }) => WRONG[input.kind].map((value) => ({ id, input, value })));

describe('every calculator', () => {
  it.each(calculators.map(({ id }) => id))('%s computes from its usual inputs', (id) => {
    expect(computed(id, usual(id)).calculation.result).not.toBe('');
  });

  it.each(badOnes)('$id says that $input.name cannot be $value', ({ id, input, value }) => {
    const isLeftOut = value === '';
    const inputs = { ...usual(id), [input.name]: value };
    if (isLeftOut && input.optional) return;
    expect(refused(id, inputs)).toMatchObject({ input: input.name, code: isLeftOut ? 'missing' : 'impossible' });
    const inEnglish = refused(id, inputs, undefined, 'en').reason;
    expect(inEnglish).not.toBe(refused(id, inputs).reason);
    expect(inEnglish).not.toMatch(/\p{Script=Han}{8}/u);
  });

  it.each(inputsOf.filter(({ input }) => !input.optional))('$id says that $input.name is missing', ({ id, input }) => {
    for (const nothing of [undefined, null])
      expect(refused(id, { ...usual(id), [input.name]: nothing })).toMatchObject({
        input: input.name,
        code: 'missing',
      });
  });

  it.each(calculators.map(({ id }) => id))('%s says that an input is not known', (id) => {
    expect(refused(id, { ...usual(id), colour: 'red' })).toMatchObject({ input: 'colour', code: 'impossible' });
  });
});

describe('a day before there was such a law', () => {
  const days = inputsOf.filter(({ id, input }) => input.kind === 'date' && id !== 'working-day');

  it.each(days)('is refused by $id as $input.name, which is named', ({ id, input }) => {
    const outcome = refused(id, { ...usual(id), [input.name]: '1980-01-01' });
    expect(outcome.input).toBe(input.name);
  });

  it('of which no calendar is held is not guessed', () => {
    expect(refused('working-day', { date: '1990-05-05' })).toMatchObject({ input: null, code: 'not-published' });
  });

  it('under rules that are not held says so', () => {
    for (const id of ['deemed-receipt', 'trademark-refusal-review', 'patent-reexamination'])
      expect(refused(id, { ...usual(id), date: '1990-05-05' })).toMatchObject({ input: null, code: 'not-published' });
  });
});

describe('what the law does not have', () => {
  it.each([
    ['invention', 0],
    ['invention', 21],
    ['utility-model', 11],
    ['design', 16],
  ])('is no patent year: %s, year %i', (right, year) => {
    const { paidOn: _, ...inputs } = usual('patent-annual-fee');
    expect(refused('patent-annual-fee', { ...inputs, right, year })).toMatchObject({
      input: 'year',
      code: 'impossible',
    });
  });

  it.each([-2, 0, 46])('is no number of classes: %i', (classes) => {
    for (const id of ['trademark-fees', 'trademark-renewal'])
      expect(refused(id, { ...usual(id), classes })).toMatchObject({ input: 'classes', code: 'impossible' });
  });

  it('is no renewal twenty years late, and no fee of one', () => {
    const { decidedOn: _, ...inputs } = usual('trademark-renewal');
    const { values, sentence } = computed('trademark-renewal', { ...inputs, expiresOn: '2006-11-22' });
    expect(values).toMatchObject({ stage: 'expired', fee: null, surcharge: null });
    expect(sentence).toContain('不能再续展');
  });

  it.each(['registration', 'renewal', 'opposition', 'invalidation'])(
    'is not published of 2027: the fee of %s',
    (matter) => {
      const { items: _, ...inputs } = usual('trademark-fees');
      const asked = { ...inputs, matter, channel: 'paper', payOn: '2027-01-01' };
      const outcome = refused('trademark-fees', asked);
      expect(outcome).toMatchObject({ input: null, code: 'not-published' });
      expect(outcome.reason).toContain('以官方公布为准');
    },
  );
});

describe('whatever is put in', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc.integer(),
    fc.constantFrom('post', 'issued', 'invention', 'single', '', '2026-11-31'),
  );

  it.each(calculators)('$id computes or says why not, and never breaks', ({ id, inputs }) => {
    fc.assert(
      fc.property(fc.constantFrom(...inputs.map(({ name }) => name)), anything, (name, value) => {
        const outcome = calculate(id, { ...usual(id), [name]: value });
        if (outcome.kind === 'refused') expect(outcome.reason).not.toBe('');
        else expect(outcome.calculation.basis.length + outcome.calculation.tableVersion.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { computed, refused } from '../../shipped-tables.ts';

const fees = (inputs: Record<string, unknown>) => computed('patent-application-fees', inputs).values;

describe('patent-application-fees', () => {
  it('adds filing and publication of an invention', () => {
    expect(fees({ right: 'invention', claims: 10, pages: 30 })).toEqual({ fee: 950, filing: 900, reduced: 0 });
  });

  it('adds what claims from the 11th and pages from the 31st and the 301st cost', () => {
    expect(fees({ right: 'invention', claims: 11, pages: 31 }).fee).toBe(950 + 150 + 50);
    expect(fees({ right: 'utility-model', claims: 12, pages: 301 }).fee).toBe(500 + 300 + 270 * 50 + 100);
  });

  it('reduces the filing and the examination fee, and nothing else', () => {
    const inputs = { right: 'invention', claims: 12, pages: 20, priorities: 2, examination: true };
    expect(fees(inputs).fee).toBe(900 + 50 + 300 + 160 + 2500);
    expect(fees({ ...inputs, reduction: 'single' })).toEqual({
      fee: 135 + 50 + 300 + 160 + 375,
      filing: 135,
      reduced: 2890,
    });
    expect(fees({ ...inputs, reduction: 'joint' })).toEqual({
      fee: 270 + 50 + 300 + 160 + 750,
      filing: 270,
      reduced: 2380,
    });
  });

  it('asks neither claims nor pages of a design', () => {
    expect(fees({ right: 'design', reduction: 'joint', priorities: 1 })).toEqual({
      fee: 230,
      filing: 150,
      reduced: 350,
    });
  });

  it.each([
    ['claims', { right: 'invention', pages: 3 }],
    ['claims', { right: 'invention', claims: -1, pages: 3 }],
    ['pages', { right: 'utility-model', claims: 3, pages: 0 }],
    ['examination', { right: 'design', examination: true }],
    ['reduction', { right: 'design', reduction: 'open-licence' }],
  ])('is not computed without right %s', (input, inputs) => {
    expect(refused('patent-application-fees', inputs).input).toBe(input);
  });

  it('asks for claims left out', () => {
    expect(refused('patent-application-fees', { right: 'invention', pages: 3 }).code).toBe('missing');
  });

  it('is not computed for a day without a table', () => {
    expect(refused('patent-application-fees', { right: 'design' }, '2026-07-30')).toMatchObject({
      input: null,
      code: 'not-published',
    });
  });
});

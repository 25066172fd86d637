import { describe, expect, it } from 'vitest';
import { computed, refused } from '../../shipped-tables.ts';

const eligibility = (...applicants: object[]) => computed('fee-reduction-eligibility', { applicants });

describe('fee-reduction-eligibility', () => {
  it.each([
    ['individual', 4999, true, 85],
    ['individual', 5000, false, 0],
    ['company', 999_999, true, 85],
    ['company', 1_000_000, false, 0],
    ['company', -20_000, true, 85],
  ])('of one %s with %i yuan', (kind, income, eligible, percent) => {
    expect(eligibility({ kind, income }).values).toEqual({ eligible, percent });
  });

  it('needs no income of an institution', () => {
    expect(eligibility({ kind: 'institution' }).values).toEqual({ eligible: true, percent: 85 });
  });

  it('takes 70 per cent for several, each of whom must qualify', () => {
    const person = { kind: 'individual', income: 3000 };
    expect(eligibility(person, { kind: 'institution' }).values).toEqual({ eligible: true, percent: 70 });
    expect(eligibility(person, { kind: 'company', income: 2_000_000 }).values).toEqual({ eligible: false, percent: 0 });
  });

  it('never tells the limits as certain', () => {
    expect(eligibility({ kind: 'institution' }).notices.map(({ kind }) => kind)).toContain('unverified');
  });

  it.each([
    ['missing', [{ kind: 'individual' }]],
    ['impossible', [{ kind: 'university', income: 1 }]],
    ['impossible', []],
  ])('is refused as %s', (code, applicants) => {
    expect(refused('fee-reduction-eligibility', { applicants })).toMatchObject({ input: 'applicants', code });
  });
});

import { describe, expect, it } from 'vitest';
import { computed, refused } from '../../shipped-tables.ts';

const endsOn = (right: string, filedOn: string) => computed('patent-term-end', { right, filedOn }).values.endsOn;

describe('patent-term-end', () => {
  it.each([
    // The examples of the Guidelines, part V chapter 9, 4.1.
    ['utility-model', '1999-09-06', '2009-09-05'],
    ['invention', '2021-09-06', '2041-09-05'],
    ['design', '2021-05-31', '2031-05-30'],
    ['design', '2021-06-01', '2036-05-31'],
    ['invention', '2020-02-29', '2040-02-28'],
    ['utility-model', '2024-02-29', '2034-02-28'],
    ['trademark', '2016-03-21', '2026-03-20'],
    ['trademark', '2016-02-29', '2026-02-28'],
    ['trademark', '2027-01-01', '2036-12-31'],
  ])('of a %s of %s is %s, holiday or not', (right, filedOn, end) => {
    expect(endsOn(right, filedOn)).toBe(end);
  });

  it('says that the term of an older design is for the register', () => {
    const texts = (filedOn: string) =>
      computed('patent-term-end', { right: 'design', filedOn }).notices.filter(({ kind }) => kind === 'unverified')
        .length;
    expect([texts('2021-05-31'), texts('2021-06-01')]).toEqual([1, 0]);
  });

  it('holds no text on the term of layout designs', () => {
    expect(
      refused('patent-term-end', { right: 'layout-design', filedOn: '2026-10-20', firstExploitedOn: '2026-01-05' }),
    ).toMatchObject({ input: null, code: 'not-published' });
  });

  it.each([
    ['filedOn', 'out-of-law', { right: 'invention', filedOn: '1985-03-31' }],
    ['filedOn', 'out-of-law', { right: 'trademark', filedOn: '1983-02-28' }],
    [null, 'not-published', { right: 'invention', filedOn: '1992-12-31' }],
    ['firstExploitedOn', 'impossible', { right: 'design', filedOn: '2022-01-05', firstExploitedOn: '2021-12-01' }],
    ['right', 'impossible', { right: 'plant-variety', filedOn: '2022-01-05' }],
    ['filedOn', 'missing', { right: 'design' }],
  ])('refuses %s as %s', (input, code, inputs) => {
    expect(refused('patent-term-end', inputs)).toMatchObject({ input, code });
  });
});

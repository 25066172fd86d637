import { describe, expect, it } from 'vitest';
import { computed, refused } from '../../shipped-tables.ts';

const priority = (kind: string, firstFiledOn: string) => computed('priority-period', { kind, firstFiledOn }).values;

describe('priority-period', () => {
  it.each([
    ['invention', '2025-11-24', '2026-11-24', '2027-01-25'],
    ['utility-model', '2024-02-29', '2025-02-28', '2025-04-28'],
    ['design', '2026-08-31', '2027-03-01', null],
    ['trademark', '2026-04-01', '2026-10-08', null],
    ['trademark', '2026-12-31', '2027-06-30', null],
  ])('of a %s first filed on %s ends on %s, restoration on %s', (kind, first, lastDay, restorationLastDay) => {
    expect(priority(kind, first)).toEqual({ lastDay, restorationLastDay });
  });

  it('counts restoration from the day before a move, the earlier reading, and tells the later one', () => {
    const { values, notices } = computed('priority-period', { kind: 'invention', firstFiledOn: '2025-12-05' });
    expect(values).toEqual({ lastDay: '2026-12-07', restorationLastDay: '2027-02-05' });
    expect(notices.map(({ text }) => text).join()).toContain('2027年2月8日');
  });

  it('restores no priority before the rule on it was in force', () => {
    expect(priority('invention', '2022-05-09').restorationLastDay).toBeNull();
  });

  it.each([
    ['kind', 'impossible', { kind: 'plant', firstFiledOn: '2026-01-01' }],
    ['firstFiledOn', 'impossible', { kind: 'design', firstFiledOn: '2026-02-29' }],
    ['firstFiledOn', 'out-of-law', { kind: 'design', firstFiledOn: '1985-03-31' }],
    ['firstFiledOn', 'out-of-law', { kind: 'trademark', firstFiledOn: '1983-02-28' }],
  ])('refuses %s as %s', (input, code, inputs) => {
    expect(refused('priority-period', inputs)).toMatchObject({ input, code });
  });
});

describe('pct-dates', () => {
  it('counts 12, 30 and 32 months and 3 years from the priority date', () => {
    expect(computed('pct-dates', { priorityDate: '2024-08-15' }).values).toEqual({
      filingLastDay: '2025-08-15',
      nationalPhaseLastDay: '2027-02-15',
      extendedLastDay: '2027-04-15',
      examinationRequestLastDay: '2027-08-16',
      extensionFee: 1000,
    });
  });

  it('takes the last day of February for the 31st', () => {
    expect(computed('pct-dates', { priorityDate: '2023-08-31' }).values.nationalPhaseLastDay).toBe('2026-02-28');
  });

  it('says that a filing within two months after the priority period needs restoration', () => {
    const texts = (filedOn: string) =>
      computed('pct-dates', { priorityDate: '2024-08-15', filedOn })
        .notices.map(({ text }) => text)
        .join();
    expect(texts('2025-10-15')).toContain('受理局');
    expect(texts('2025-08-15')).not.toContain('受理局');
  });

  it.each([
    ['filedOn', 'impossible', { priorityDate: '2024-08-15', filedOn: '2024-08-14' }],
    ['filedOn', 'out-of-law', { priorityDate: '2024-08-15', filedOn: '2025-10-16' }],
    [null, 'not-published', { priorityDate: '2001-08-15' }],
    ['priorityDate', 'missing', {}],
  ])('refuses %s as %s', (input, code, inputs) => {
    expect(refused('pct-dates', inputs)).toMatchObject({ input, code });
  });
});

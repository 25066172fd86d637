import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculationSchema } from '../../../server/protocol/reply.ts';
import { calculate, computed, refused } from '../shipped-tables.ts';
import { someDay } from '../some-day.ts';

describe('trademark-renewal', () => {
  it('opens twelve months before expiry, ends with it, and has six months of grace that move to a working day', () => {
    const { values } = computed('trademark-renewal', { expiresOn: '2026-03-08', decidedOn: '2026-03-01' });
    expect(values).toMatchObject({ opensOn: '2025-03-08', lastDay: '2026-03-08', graceLastDay: '2026-09-08' });
    expect(computed('trademark-renewal', { expiresOn: '2026-04-03', decidedOn: '2026-04-01' }).values).toMatchObject({
      lastDay: '2026-04-03',
      graceLastDay: '2026-10-08',
    });
  });

  it('never moves the day of expiry', () => {
    expect(computed('trademark-renewal', { expiresOn: '2026-10-01' }, '2026-09-01').values.lastDay).toBe('2026-10-01');
  });

  it.each([
    ['2025-03-07', 'before', 900, 0],
    ['2025-03-08', 'window', 900, 0],
    ['2026-03-08', 'window', 900, 0],
    ['2026-03-09', 'grace', 900, 450],
    ['2026-09-08', 'grace', 900, 450],
    ['2026-09-09', 'expired', null, null],
  ])('is on %s in the stage %s and costs %s and %s', (decidedOn, stage, fee, surcharge) => {
    const inputs = { expiresOn: '2026-03-08', classes: 2, channel: 'efile', decidedOn };
    expect(computed('trademark-renewal', inputs).values).toMatchObject({ stage, fee, surcharge });
  });

  it('computes days but no fee where the schedule is not published', () => {
    const outcome = computed('trademark-renewal', { expiresOn: '2027-06-30', decidedOn: '2027-02-01' });
    expect(outcome.values).toMatchObject({ stage: 'window', fee: null, graceLastDay: '2027-12-30' });
    expect(outcome.notices.map(({ kind }) => kind)).toContain('not-published');
    expect(outcome.calculation.basis).toContain('trademark-law@2026/44');
  });

  it('rests on the law of the day of acting as on that of the day of expiry', () => {
    const basisOn = (decidedOn: string) =>
      computed('trademark-renewal', { expiresOn: '2027-03-15', decidedOn }).calculation.basis;
    expect(basisOn('2026-12-31')).toEqual(expect.arrayContaining(['trademark-law@2026/44', 'trademark-law@2019/40']));
    expect(basisOn('2027-01-01')).not.toContain('trademark-law@2019/40');
  });

  it('says of a registration that expired twenty years ago that it is gone, and computes no fee', () => {
    const outcome = computed('trademark-renewal', { expiresOn: '2006-11-20', classes: 1, channel: 'efile' });
    expect(outcome.values).toMatchObject({ stage: 'expired', fee: null, surcharge: null });
    expect(outcome.sentence).toContain('重新申请注册');
    expect(outcome.notices.map(({ kind }) => kind)).toContain('unverified');
  });

  it.each([
    [{ expiresOn: '2026-02-30' }, 'expiresOn', 'impossible'],
    [{ expiresOn: '1980-01-01' }, 'expiresOn', 'out-of-law'],
    [{ expiresOn: '2046-11-20' }, 'expiresOn', 'impossible'],
    [{ expiresOn: '2027-03-15', classes: -1 }, 'classes', 'impossible'],
    [{ expiresOn: '2027-03-15', classes: 46 }, 'classes', 'impossible'],
    [{ expiresOn: '2027-03-15', classes: 1.5 }, 'classes', 'impossible'],
    [{ expiresOn: '2027-03-15', channel: 'fax' }, 'channel', 'impossible'],
    [{}, 'expiresOn', 'missing'],
  ])('refuses %o', (inputs, input, code) => {
    expect(refused('trademark-renewal', inputs)).toMatchObject({ input, code });
  });

  it('keeps its days in order and its contract, whatever the day', () => {
    fc.assert(
      fc.property(someDay, someDay, (expiresOn, asOf) => {
        const outcome = calculate('trademark-renewal', { expiresOn }, asOf);
        if (outcome.kind === 'refused') return;
        const { opensOn, lastDay, graceLastDay } = outcome.values as Record<string, string>;
        expect([opensOn, lastDay, graceLastDay]).toEqual([opensOn, lastDay, graceLastDay].toSorted());
        expect(lastDay).toBe(expiresOn);
        expect(calculationSchema.parse(outcome.calculation)).toEqual(outcome.calculation);
      }),
    );
  });
});

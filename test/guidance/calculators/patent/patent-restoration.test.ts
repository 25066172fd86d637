import { describe, expect, it } from 'vitest';
import { computed, refused } from '../../shipped-tables.ts';

const notice = { held: 'received', date: '2026-10-12', delivery: 'post' };
const force = { missed: 'other', reason: 'force-majeure' };
const restoration = (inputs: Record<string, unknown>) => computed('patent-restoration', inputs).values;

describe('patent-restoration', () => {
  it('counts two months from receipt of the notice of loss', () => {
    expect(restoration({ missed: 'other', ...notice })).toEqual({
      receivedOn: '2026-10-12',
      lastDay: '2026-12-14',
      fee: 1000,
    });
  });

  it('counts two months from the missed deadline itself for re-examination', () => {
    expect(restoration({ missed: 'reexamination', date: '2026-10-20', reason: 'normal' })).toEqual({
      receivedOn: null,
      lastDay: '2026-12-21',
      fee: 1000,
    });
  });

  it('counts two months from the removal of an obstacle, without a fee', () => {
    expect(restoration({ ...force, date: '2026-06-15', obstacleRemovedOn: '2026-10-14' })).toEqual({
      receivedOn: null,
      lastDay: '2026-12-14',
      fee: 0,
    });
  });

  it('ends two years after the missed deadline at the latest', () => {
    expect(restoration({ ...force, date: '2024-12-02', obstacleRemovedOn: '2026-11-05' }).lastDay).toBe('2026-12-02');
  });

  it('restores entry into the national phase after an irresistible event alone', () => {
    expect(refused('patent-restoration', { missed: 'national-phase', ...notice })).toMatchObject({
      input: 'missed',
      code: 'out-of-law',
    });
    expect(
      restoration({ ...force, missed: 'national-phase', date: '2026-06-15', obstacleRemovedOn: '2026-10-14' }).fee,
    ).toBe(0);
  });

  it.each(['priority-period', 'novelty-grace', 'patent-term', 'limitation'])('never restores %s', (missed) => {
    expect(refused('patent-restoration', { missed, ...notice })).toMatchObject({ input: 'missed', code: 'out-of-law' });
  });

  it('says after an unpaid annual fee that the surcharge is made up', () => {
    const texts = computed('patent-restoration', { missed: 'annual-fee', ...notice }).notices.map(({ text }) => text);
    expect(texts.join()).toContain('25%');
  });

  it.each([
    ['held', { missed: 'other', date: '2026-10-12' }],
    ['held', { missed: 'reexamination', ...notice }],
    ['held', { ...force, ...notice, obstacleRemovedOn: '2026-10-14' }],
    ['obstacleRemovedOn', { ...force, date: '2026-06-15' }],
    ['obstacleRemovedOn', { ...force, date: '2026-06-15', obstacleRemovedOn: '2026-12-01' }],
    ['obstacleRemovedOn', { missed: 'other', ...notice, obstacleRemovedOn: '2026-10-14' }],
    ['missed', { missed: 'train', ...notice }],
    ['date', { missed: 'other', held: 'received', delivery: 'post', date: '2027-01-05' }],
  ])('is not computed without right %s', (input, inputs) => {
    expect(refused('patent-restoration', inputs).input).toBe(input);
  });
});

import { describe, expect, it } from 'vitest';
import { computed, refused } from '../shipped-tables.ts';

describe('trademark-fees', () => {
  it.each([
    [{ matter: 'registration', classes: 1, channel: 'efile' }, 270],
    [{ matter: 'registration', classes: 2, items: [10, 13], channel: 'efile' }, 540 + 3 * 27],
    [{ matter: 'registration', classes: 1, items: [11], channel: 'paper' }, 330],
    [{ matter: 'collective', classes: 1, channel: 'paper' }, 1500],
    [{ matter: 'renewal', classes: 3, channel: 'paper' }, 1500],
    [{ matter: 'change', classes: 5, channel: 'efile' }, 0],
    [{ matter: 'refusal-review', classes: 2, channel: 'efile' }, 1350],
    [{ matter: 'invalidation', classes: '2', channel: 'paper' }, 1500],
  ])('of %o are %i yuan', (inputs, fee) => {
    expect(computed('trademark-fees', inputs).values).toEqual({ fee });
  });

  it('shows each line with its row, and that the rows were not read in an official copy', () => {
    const outcome = computed('trademark-fees', { matter: 'registration', classes: 1, items: [12], channel: 'efile' });
    expect(outcome.calculation.steps).toHaveLength(2);
    expect(outcome.calculation.basis).toEqual([
      'rate:trademark-registration-efile',
      'trademark-law@2019/72',
      'rate:trademark-registration-extra-item-efile',
    ]);
    expect(outcome.notices.map(({ kind }) => kind)).toEqual(['not-official']);
  });

  it.each([
    [{ payOn: '2027-01-01' }, null, 'not-published'],
    [{ payOn: '2015-01-01' }, null, 'not-published'],
    [{ payOn: '1980-01-01' }, 'payOn', 'out-of-law'],
    [{ classes: 0 }, 'classes', 'impossible'],
    [{ classes: 46 }, 'classes', 'impossible'],
    [{ items: [1, 2] }, 'items', 'impossible'],
    [{ items: [0] }, 'items', 'impossible'],
    [{ items: 'many' }, 'items', 'impossible'],
    [{ matter: 'renewal', items: [3] }, 'items', 'impossible'],
    [{ matter: 'surrender' }, 'matter', 'impossible'],
    [{ matter: 'invalidation' }, 'channel', 'not-published'],
  ])('refuses registration of one class online with %o', (change, input, code) => {
    const inputs = { matter: 'registration', classes: 1, channel: 'efile', ...change };
    expect(refused('trademark-fees', inputs)).toMatchObject({ input, code });
  });
});

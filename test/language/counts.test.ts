import { describe, expect, it } from 'vitest';
import { readCounts } from '../../server/language/counts.ts';

const claims = { behind: ['项权利要求', 'claims'], before: ['权利要求'], units: ['项'] };
const valuesOf = (text: string) => readCounts(text, claims).map(({ value }) => value);

describe('readCounts', () => {
  it.each([
    ['12项权利要求', [12]],
    ['十二项权利要求', [12]],
    ['权利要求有12项', [12]],
    ['权利要求：12项', [12]],
    ['12 claims', [12]],
    ['five claims', [5]],
    ['第12项权利要求', []],
    ['第十二项权利要求', []],
    ['权利要求书要写清楚，一共12项', []],
    ['12.5 claims', []],
    ['-3项权利要求', [-3]],
    ['负三项权利要求', [-3]],
    ['minus 3 claims', [-3]],
    ['2-3项权利要求', []],
    ['2026-11-3项权利要求', []],
  ])('%s', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it('tells the words and where they stand', () => {
    expect(readCounts('一件发明12项权利要求', claims)).toEqual([{ value: 12, words: '12项权利要求', start: 4 }]);
  });
});

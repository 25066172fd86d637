import { describe, expect, it } from 'vitest';
import type { Law } from '../../server/knowledge/index.ts';
import { resolveLaws } from '../../server/understanding/resolve-laws.ts';
import { day } from '../doubles/day.ts';

const version = (name: string, effectiveFrom: string, effectiveTo: string | null, aliases: string[] = []) => ({
  version: name,
  aliases,
  effectiveFrom: day(effectiveFrom),
  effectiveTo: effectiveTo === null ? null : day(effectiveTo),
});
const law = (id: string, zh: string, en: string, versions: readonly object[]) =>
  ({ id, title: { zh: `中华人民共和国${zh}`, en }, short: { zh, en }, aliases: [], versions }) as unknown as Law;

const laws = [
  law('trademark-law', '商标法', 'Trademark Law', [
    version('2019', '2019-11-01', '2026-12-31', ['旧商标法']),
    version('2026', '2027-01-01', null, ['新商标法']),
  ]),
  law('trademark-regulation', '商标法实施条例', 'Trademark Regulations', [version('2014', '2014-05-01', null)]),
  law('damages', '惩罚性赔偿解释', 'Damages Interpretation', [
    version('2021', '2021-03-03', '2026-04-30'),
    version('2026', '2026-05-01', null),
  ]),
];
const resolve = (text: string, on = '2026-11-22') => resolveLaws(text, laws, day(on));

describe('resolveLaws', () => {
  it.each([
    ['2026-12-31', 'trademark-law@2019'],
    ['2027-01-01', 'trademark-law@2026'],
  ])('names the version in force on %s', (on, key) => {
    expect(resolve('商标法还有效吗', on)).toEqual([key]);
  });

  it('names the version whose own name stands in the text', () => {
    expect(resolve('新商标法什么时候施行')).toEqual(['trademark-law@2026']);
  });

  it('names the version of the year that stands in the text', () => {
    expect(resolve('2021年的惩罚性赔偿解释还能用吗')).toEqual(['damages@2021']);
    expect(resolve('the damages interpretation of 2021')).toEqual(['damages@2021']);
  });

  it('names no law whose name is part of a longer one', () => {
    expect(resolve('商标法实施条例是哪年的')).toEqual(['trademark-regulation@2014']);
  });

  it('names several in the order they stand', () => {
    expect(resolve('惩罚性赔偿解释和商标法哪个先施行')).toEqual(['damages@2026', 'trademark-law@2019']);
  });

  it('names the full title once', () => {
    expect(resolve('中华人民共和国商标法，就是商标法')).toEqual(['trademark-law@2019']);
  });

  it('names nothing where no law of the list stands', () => {
    expect(resolve('商标续展要多久')).toEqual([]);
  });
});

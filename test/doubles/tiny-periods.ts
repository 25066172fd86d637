import type { Period } from '../../server/knowledge/index.ts';
import { day } from './day.ts';

const sameWord = (word: string) => ({ zh: word, en: word });

const term = (right: string, years: number): Period => ({
  id: `patent-term-${right}`,
  title: sameWord('term'),
  service: 'patent-annual-fee',
  counts: sameWord('filing'),
  length: { amount: years, unit: 'years' },
  figure: null,
  runs: 'after',
  startRule: { rule: 'same-day', basis: ['patent-law@2020/42'] },
  endRule: { rule: 'day-before-corresponding', basis: ['patent-law@2020/42'] },
  rollOver: { rule: 'never', basis: ['patent-law@2020/42'] },
  basis: ['patent-law@2020/42'],
  effectiveFrom: day('2021-06-01'),
  effectiveTo: null,
  source: 'test',
});

/** The terms of patents: how many annual fees there are. */
export const tinyPeriods: readonly Period[] = [term('invention', 20), term('utility-model', 10), term('design', 15)];

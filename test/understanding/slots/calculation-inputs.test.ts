import { describe, expect, it } from 'vitest';
import { calculators, findCalculator } from '../../../server/guidance/index.ts';
import { findCalculations } from '../../../server/understanding/slots/calculation-inputs.ts';
import { MONDAY, readShippedSlots, shippedKnowledge } from './shipped-slots.ts';

const { calculations: shipped } = shippedKnowledge;

const find = (text: string, service: string, intent: string, matter: string | null = null) =>
  findCalculations({ service, intent, matter }, readShippedSlots(text, MONDAY), shipped);

describe('intents/calculations.yaml', () => {
  it.each(shipped.calculations.map((rule, n) => [`${n} ${rule.calculator}`, rule] as const))(
    'names a calculator and its inputs: %s',
    (_, rule) => {
      const inputs = findCalculator(rule.calculator)?.inputs ?? [];
      const sources = { ...(shipped.shared[rule.shared ?? ''] ?? {}), ...rule.inputs };
      expect(calculators.map(({ id }) => id)).toContain(rule.calculator);
      expect(inputs.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(sources)));
      const needed = inputs.filter(({ optional }) => !optional).map(({ name }) => name);
      expect(Object.keys(sources)).toEqual(expect.arrayContaining(needed));
    },
  );
});

describe('findCalculations', () => {
  it('takes what is held and leaves open how it was delivered', () => {
    const [asked] = find('11月12日进入系统的驳回通知，复审最晚哪天', 'trademark-refusal-review', 'deadline');
    expect(asked).toMatchObject({
      rule: { calculator: 'trademark-refusal-review' },
      inputs: { held: 'entered', date: '2026-11-12', delivery: 'unknown' },
      lacking: [],
    });
  });

  it('asks for the one value that is lacking', () => {
    const [asked] = find('第9类商标12个商品申请多少钱', 'trademark-registration', 'fee');
    expect(asked).toMatchObject({
      inputs: { classes: 1, items: [12] },
      lacking: [{ input: 'channel', ask: 'filing-way' }],
    });
  });

  it('computes nothing where nobody named a date or a number', () => {
    expect(find('商标驳回复审期限多久', 'trademark-refusal-review', 'deadline')).toEqual([]);
    expect(find('商标网上申请多少钱', 'trademark-registration', 'fee')).toEqual([]);
  });

  it('does not choose between two values of one slot', () => {
    expect(
      find('2026年10月20日初审公告和2026年11月6日初审公告的，异议到哪天', 'trademark-opposition', 'deadline'),
    ).toEqual([]);
  });

  it('counts no time for review from a decision on review', () => {
    expect(find('11月2日收到驳回复审决定，还能怎么办', 'trademark-refusal-review', 'procedure')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { cleanSample } from './clean-sample.ts';
import { findFaults, houseRules } from './house-rules.ts';
import { injectedFaults } from './injected-faults.ts';

const faultsWith = (changes: Readonly<Record<string, string>>) =>
  findFaults(Object.entries({ ...cleanSample, ...changes }).map(([path, text]) => ({ path, text })));

describe('the rules of the house', () => {
  it('let a clean house pass', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it('are each proved by an injected fault', () => {
    const proved = new Set(injectedFaults.map(({ rule }) => rule));
    expect(Object.keys(houseRules).filter((rule) => !proved.has(rule as keyof typeof houseRules))).toEqual([]);
  });

  // One fault each, no more: a rule that also bites where it should not would be switched off by those it bothers.
  for (const { rule, breach, path, text, line = 1, faultPath = path } of injectedFaults) {
    it(`[${rule}] finds ${breach}`, () => {
      expect(faultsWith({ [path]: text })).toEqual([{ rule, path: faultPath, line, message: expect.any(String) }]);
    });
  }
});

import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFault } from './architecture/fault.ts';
import { findFaults, houseRules } from './architecture/house-rules.ts';
import { readTree } from './architecture/read-tree.ts';

const files = readTree(dirname(import.meta.dirname));
const faults = findFaults(files);

describe('the house', () => {
  it('is read: an empty tree would break no rule', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['server/domain/index.ts', 'test/architecture.test.ts']),
    );
  });

  for (const [rule, { sentence }] of Object.entries(houseRules)) {
    it(`keeps the rule: ${sentence}`, () => {
      expect(faults.filter((fault) => fault.rule === rule).map(writeFault)).toEqual([]);
    });
  }
});

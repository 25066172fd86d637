import { beforeAll, describe, expect, it } from 'vitest';
import { type CorpusRecords, corpusKinds, type KindName, kindOf } from '../../server/knowledge/index.ts';
import { READING_TIMEOUT_MS, readCorpus, shippedCorpus } from './corpus-folders.ts';

const kinds = Object.keys(corpusKinds) as KindName[];

describe('corpusKinds', () => {
  let shipped: CorpusRecords;
  beforeAll(async () => {
    shipped = await readCorpus(shippedCorpus);
  }, READING_TIMEOUT_MS);

  for (const name of kinds) {
    it(`accepts the shipped example of its kind ${corpusKinds[name].name}`, () => {
      const { example } = corpusKinds[name];
      const located: readonly { readonly file: { readonly path: string } }[] = shipped.byKind[name];
      expect(located.filter(({ file }) => file.path === example)).not.toHaveLength(0);
      expect(shipped.faults.filter(({ path }) => path === example)).toEqual([]);
    });
  }

  for (const name of kinds) {
    it(`gives the path of the example to its own kind ${corpusKinds[name].name}`, () => {
      expect(kindOf(corpusKinds[name].example)).toBe(name);
    });
  }

  it('knows no kind for a path outside the plan', () => {
    expect(['services/renewal/steps.yaml', 'laws/trademark-law.yaml', 'notes.txt'].map(kindOf)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

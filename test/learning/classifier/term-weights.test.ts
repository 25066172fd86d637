import { describe, expect, it } from 'vitest';
import {
  createRowReader,
  hashFeatures,
  keepFeatures,
  learnTermWeights,
} from '../../../server/learning/classifier/term-weights.ts';
import { hashFeature } from '../../../server/learning/index.ts';

const TEXTS = ['续展', '续展续展', '费用', 'renewal fee'];
const terms = learnTermWeights(TEXTS.map(hashFeatures));
const readRow = createRowReader(terms);
const read = (text: string) => readRow(hashFeatures(text));
const amountOf = (text: string, feature: string) => {
  const { ids, values } = read(text);
  return values[ids.indexOf(terms.hashes.indexOf(hashFeature(feature)))] ?? 0;
};
const lengthOf = (values: Float32Array) => Math.hypot(...values);

describe('the weights of terms', () => {
  it('hold each feature once, the commonest first', () => {
    expect(new Set(terms.hashes).size).toBe(terms.hashes.length);
    expect([...terms.rarity]).toEqual([...terms.rarity].sort((left, right) => left - right));
    expect([...terms.hashes.slice(0, 3)].sort()).toEqual(['续', '展', '续展'].map(hashFeature).sort());
  });

  it('are higher the fewer texts have a feature, however often one of them has it', () => {
    const rarityOf = (feature: string) => terms.rarity[terms.hashes.indexOf(hashFeature(feature))] ?? 0;
    expect(rarityOf('续展')).toBeCloseTo(Math.sqrt(Math.log(5 / 3) + 1), 5);
    expect(rarityOf('费用')).toBeCloseTo(Math.sqrt(Math.log(5 / 2) + 1), 5);
  });

  it('are of features of two texts, where there are many texts', () => {
    const many = Array.from({ length: 1000 }, (_, at) => hashFeatures(at === 0 ? '一次' : at < 3 ? '两回' : '常见'));
    const known = [...learnTermWeights(many).hashes];
    expect(known).toContain(hashFeature('两回'));
    expect(known).not.toContain(hashFeature('一次'));
  });
});

describe('the row of a text', () => {
  it('is of length 1, and says how much of the text is known', () => {
    expect(lengthOf(read('续展费用').values)).toBeCloseTo(1, 5);
    expect(read('续展').knownShare).toBe(1);
    expect(read('zebra')).toEqual({ ids: new Int32Array(0), values: new Float32Array(0), knownShare: 0 });
    expect(read('').knownShare).toBe(0);
  });

  it('has more of what stands there twice, and forgets the text before', () => {
    const once = amountOf('续展费用', '续展') / amountOf('续展费用', '费用');
    expect(amountOf('续展费用续展', '续展') / amountOf('续展费用续展', '费用')).toBeCloseTo(
      once * (1 + Math.log(2)),
      4,
    );
    expect(amountOf('续展费用', '续展') / amountOf('续展费用', '费用')).toBe(once);
  });

  it('weighs pieces of words together as much as the words', () => {
    const { ids, values } = read('renewal fee');
    const names = new Set(['renew', 'fee', 'renew fee'].map(hashFeature));
    const isWord = (at: number) => names.has(terms.hashes[ids[at] as number] as number);
    expect(lengthOf(values.filter((_, at) => isWord(at)))).toBeCloseTo(Math.SQRT1_2, 3);
  });

  it('is of length 1 again without what is left out', () => {
    const row = read('续展费用');
    const kept = keepFeatures(row, (id) => id === row.ids[0]);
    expect(kept).toEqual({ ids: row.ids.slice(0, 1), values: Float32Array.from([1]) });
    expect(keepFeatures(row, () => false).values).toHaveLength(0);
  });
});

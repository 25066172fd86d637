import { describe, expect, it } from 'vitest';
import { learnKind } from '../../server/learning/index.ts';

const fruit = ['sweet round', 'sweet red', 'sweet green round', 'sweet yellow'].map((text) => text.split(' '));
const stones = ['hard round', 'hard grey', 'hard red', 'hard green round', 'hard small', 'hard yellow'].map((text) =>
  text.split(' '),
);
const examples = [
  ...fruit.map((features) => ({ features, is: true })),
  ...stones.map((features) => ({ features, is: false })),
];

describe('learnKind', () => {
  it('finds by which features a kind is told', () => {
    const isFruit = learnKind(examples);
    expect(isFruit(['sweet', 'grey'])).toBeGreaterThan(0.8);
    expect(isFruit(['hard', 'round'])).toBeLessThan(0.2);
  });

  it('goes by how many there were where no feature is known', () => {
    expect(learnKind(examples)(['unheard'])).toBeCloseTo(0.5, 0);
  });

  it('learns the same of the same examples', () => {
    expect(learnKind(examples)(['sweet', 'small'])).toBe(learnKind(examples)(['sweet', 'small']));
  });

  it('knows no kind it was shown nothing of', () => {
    expect(learnKind([])(['sweet'])).toBe(0);
    expect(learnKind(examples.filter(({ is }) => !is))(['sweet'])).toBe(0);
  });
});

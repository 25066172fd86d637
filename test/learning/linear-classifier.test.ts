import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLinearClassifier,
  type LabelledExample,
  readLinearClassifier,
  trainLinearClassifier,
  writeLinearClassifier,
} from '../../server/learning/index.ts';

/** Three labels, each with words of its own and one word they all have. */
const SEPARABLE: LabelledExample[] = ['fee', 'materials', 'deadline'].flatMap((label) =>
  Array.from({ length: 6 }, (_, index) => ({
    features: ['怎么', `${label}-${index % 3}`, `${label}-${index % 2}`],
    label,
  })),
);
const model = trainLinearClassifier(SEPARABLE);
const classifier = createLinearClassifier(model);
const anyFeatures = fc.array(fc.constantFrom('怎么', 'fee-0', 'fee-1', 'materials-2', 'deadline-0', 'never seen'));

describe('the linear classifier', () => {
  it('learns a set that can be told apart', () => {
    const wrong = SEPARABLE.filter(({ features, label }) => classifier.predict(features)[0]?.label !== label);
    expect(wrong).toEqual([]);
  });

  it('is sure of what it has learnt', () => {
    expect(classifier.predict(['fee-0', 'fee-1'])[0]?.probability).toBeGreaterThan(0.8);
  });

  it('gives every label once, most probable first, with probabilities that sum to one', () => {
    fc.assert(
      fc.property(anyFeatures, (features) => {
        const predictions = classifier.predict(features);
        const probabilities = predictions.map(({ probability }) => probability);
        expect(predictions.map(({ label }) => label).sort()).toEqual([...model.labels]);
        expect(probabilities.reduce((total, value) => total + value, 0)).toBeCloseTo(1, 5);
        expect(probabilities).toEqual([...probabilities].sort((left, right) => right - left));
      }),
    );
  });

  it('takes no account of a feature it has not met, nor of one said twice', () => {
    fc.assert(
      fc.property(anyFeatures, (features) => {
        const known = features.filter((feature) => feature !== 'never seen');
        expect(classifier.predict([...features, ...features])).toEqual(classifier.predict([...new Set(known)]));
      }),
    );
  });

  it('has the same opinion of all texts without a known feature', () => {
    expect(classifier.predict(['never seen'])).toEqual(classifier.predict([]));
  });

  it('prefers no label by much where it knows nothing and the labels have as many examples', () => {
    expect(classifier.predict([])[0]?.probability).toBeLessThan(0.5);
  });

  it('learns a label with few examples beside one with many', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ features: ['费用', `word-${index}`], label: 'fee' }));
    const few = [{ features: ['投诉'], label: 'complaint' }];
    const uneven = createLinearClassifier(trainLinearClassifier([...many, ...few]));
    expect(uneven.predict(['投诉'])[0]?.label).toBe('complaint');
  });

  it('is certain of the only label there is', () => {
    const single = createLinearClassifier(trainLinearClassifier([{ features: ['费用'], label: 'fee' }]));
    expect(single.predict(['费用'])).toEqual([{ label: 'fee', probability: 1 }]);
  });

  it('predicts nothing when it was taught nothing', () => {
    expect(createLinearClassifier(trainLinearClassifier([])).predict(['费用'])).toEqual([]);
  });
});

describe('the file of a classifier', () => {
  it('has the same bytes each time the same examples are learnt', () => {
    expect(writeLinearClassifier(trainLinearClassifier(SEPARABLE))).toEqual(writeLinearClassifier(model));
  });

  it('gives back the model that was written', () => {
    expect(readLinearClassifier(writeLinearClassifier(model))).toEqual(model);
  });

  it('is read from any place in a larger buffer, after a head of any length', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 4 }), fc.nat(9), (labels, offset) => {
        const small = trainLinearClassifier(labels.map((name) => ({ features: [name, '怎么'], label: name })));
        const written = Buffer.concat([Buffer.alloc(offset), writeLinearClassifier(small), Buffer.alloc(3)]);
        expect(readLinearClassifier(written.subarray(offset, -3))).toEqual(small);
      }),
      { numRuns: 30 },
    );
  });
});

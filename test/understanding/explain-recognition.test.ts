import { describe, expect, it } from 'vitest';
import type { TextClassifier } from '../../server/learning/index.ts';
import { createExplain } from '../../server/understanding/index.ts';

/** A classifier that tells what it was asked to explain. */
const classify = (...labels: readonly string[]): TextClassifier => ({
  predict: () => labels.map((label, at) => ({ label, probability: at === 0 ? 0.9 : 0.01 })),
  outside: () => 0,
  explain: (text, label) => ({
    features: [{ feature: text, weight: 1 }],
    nearest: [{ text, label, likeness: 1 }],
    knownShare: 1,
  }),
});
const explain = createExplain(
  classify('fee', 'deadline', 'status', 'channel', 'policy'),
  classify('trademark-search'),
  new Map([['商标查询', 'trademark-search']]),
);

describe('the evidence of a recognition', () => {
  it('is that for the most probable label, with the next candidates', () => {
    const { intent } = explain('多少钱');
    expect(intent.nearest).toEqual([{ text: '多少钱', label: 'fee', likeness: 1 }]);
    expect(intent.candidates.map(({ label }) => label)).toEqual(['fee', 'deadline', 'status', 'channel']);
  });

  it('is, for the intent, that of the words around an official name, for the service that of them all', () => {
    const { intent, subject, named } = explain('商标查询要多少钱');
    expect([intent.text, subject.text, named]).toEqual(['要多少钱', '商标查询要多少钱', 'trademark-search']);
  });

  it('reads a text as the recogniser does', () => {
    expect(explain('ＨＯＷ　ＭＵＣＨ').intent.text).toBe('how much');
  });

  it('is there for a classifier that was taught nothing', () => {
    expect(createExplain(classify(), classify())('多少钱').intent.candidates).toEqual([]);
  });
});

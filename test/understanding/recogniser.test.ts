import { describe, expect, it } from 'vitest';
import type { Prediction, TextClassifier } from '../../server/learning/index.ts';
import { createRecogniser } from '../../server/understanding/index.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';
import { trainTinyRecogniser } from '../doubles/tiny-recogniser.ts';

/** A classifier that always says the same. */
const always = (...predictions: [string, number][]): TextClassifier => ({
  predict: () => predictions.map(([label, probability]): Prediction => ({ label, probability })),
  outside: () => 0,
  explain: () => ({ features: [], nearest: [], knownShare: 1 }),
});
const noService = always(['none', 0.9]);
const aService = always(['trademark-renewal', 0.99], ['none', 0.01]);
const probabilityOf = (wanted: string, recognise: ReturnType<typeof createRecogniser>) =>
  recognise('?').intents.find(({ intent }) => intent === wanted)?.probability ?? 0;

describe('createRecogniser', () => {
  it('adds up the kinds of an intent before ranking', () => {
    const intents = always(['fee', 0.4], ['out-of-scope/tax', 0.3], ['out-of-scope/weather', 0.3]);
    expect(createRecogniser(intents, noService, new Map(), () => true)('?').intents).toEqual([
      { intent: 'out-of-scope', probability: 0.6 },
      { intent: 'fee', probability: 0.4 },
    ]);
  });

  it('takes a text for out of scope where both classifiers say so, and not where a service of ours is heard', () => {
    const intents = always(['fee', 0.6], ['out-of-scope/tax', 0.4]);
    expect(probabilityOf('out-of-scope', createRecogniser(intents, noService))).toBeGreaterThan(0.8);
    expect(probabilityOf('out-of-scope', createRecogniser(intents, aService))).toBeLessThan(0.4);
  });

  it('takes no text for out of scope of which nothing speaks for another matter', () => {
    const intents = always(['fee', 0.95], ['out-of-scope/tax', 0.05]);
    expect(probabilityOf('out-of-scope', createRecogniser(intents, noService))).toBeCloseTo(0.05);
  });

  it('asks the classifiers once about a text that comes again, and anew when many others have come between', () => {
    const asked: string[] = [];
    const intents: TextClassifier = {
      ...always(['fee', 1]),
      predict: (text) => {
        asked.push(text);
        return [{ label: 'fee', probability: 1 }];
      },
    };
    const recognise = createRecogniser(intents, aService);
    expect(recognise('a')).toEqual(recognise('a'));
    expect(asked).toEqual(['a']);
    for (let other = 0; other < 1000; other++) recognise(`${other}`);
    recognise('a');
    expect(asked.filter((text) => text === 'a')).toHaveLength(2);
  });

  it('names the likeliest kind of the first intent', () => {
    const intents = always(['out-of-scope/weather', 0.5], ['out-of-scope/tax', 0.3], ['fee', 0.2]);
    expect(createRecogniser(intents, noService)('?').domain).toBe('weather');
  });

  it('names no kind of an intent that has none', () => {
    const intents = always(['fee', 0.8], ['out-of-scope/tax', 0.2]);
    expect(createRecogniser(intents, aService)('?').domain).toBeNull();
  });

  it('takes the label of no service for no service, surely', () => {
    expect(createRecogniser(always(['fee', 1]), noService)('?')).toMatchObject({
      subject: null,
      subjectConfidence: 0.9,
    });
  });

  it('gives every service with its probability, no service left out', () => {
    const services = always(['trademark-renewal', 0.5], ['none', 0.3], ['patent-annual-fee', 0.2]);
    expect(createRecogniser(always(['fee', 1]), services)('?').subjects).toEqual([
      { subject: 'trademark-renewal', probability: 0.5 },
      { subject: 'patent-annual-fee', probability: 0.2 },
    ]);
  });

  it('recognises nothing when it was taught nothing', () => {
    expect(createRecogniser(always(), always())('商标')).toEqual({
      intents: [],
      domain: null,
      subject: null,
      subjectConfidence: 0,
      subjects: [],
    });
  });
});

describe('a recogniser taught by a small corpus', () => {
  const recognise = trainTinyRecogniser(tinyKnowledge);

  it.each([
    ['专利年费多少钱', 'fee', 'patent-annual-fee'],
    ['商标续展要什么材料', 'materials', 'trademark-renewal'],
    ['牌子到期了怎么办理', 'procedure', 'trademark-renewal'],
    ['how much is trademark renewal', 'fee', 'trademark-renewal'],
    ['how much is the PATENT ANNUAL FEE', 'fee', 'patent-annual-fee'],
    ['你好', 'smalltalk', null],
    ['个税怎么申报', 'out-of-scope', null],
  ])('recognises %s', (text, intent, subject) => {
    const recognition = recognise(text);
    expect([recognition.intents[0]?.intent, recognition.subject]).toEqual([intent, subject]);
  });

  it('knows the neighbouring domain of what is out of scope', () => {
    expect(recognise('个税怎么申报').domain).toBe('tax');
  });

  it('recognises a text and the same text in full width and capitals alike', () => {
    expect(recognise('ＨＯＷ　ＭＵＣＨ')).toEqual(recognise('how much'));
  });
});

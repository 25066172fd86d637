import { describe, expect, it } from 'vitest';
import type { QuestionPart } from '../../../server/domain/index.ts';
import { isSure, weighReading } from '../../../server/understanding/refining/weigh-reading.ts';

const WITHIN: Readonly<Record<string, string>> = { 'renewal-in-grace': 'trademark-renewal' };
const INTENTS = [
  'fee',
  'procedure',
  'deadline',
  'materials',
  'channel',
  'status',
  'eligibility',
  'policy',
  'opinion',
  'human',
];

/** An unsure part: a fee (0.4) of the renewal (0.4), or else of the registration (0.3) or the annual fee (0.1). */
const part = (changes: Partial<QuestionPart> = {}): QuestionPart => ({
  text: '牌子那个要多少',
  searchText: '牌子那个要多少',
  intent: 'fee',
  intentConfidence: 0.4,
  service: 'trademark-renewal',
  matter: null,
  serviceConfidence: 0.4,
  serviceProbabilities: {
    'trademark-renewal': 0.4,
    'renewal-in-grace': 0.1,
    'trademark-registration': 0.3,
    'patent-annual-fee': 0.1,
  },
  ...changes,
});

const weigh = (
  reading: { intent?: string; service?: string | null; confidence?: number },
  changes: Partial<QuestionPart> = {},
  isServiceCarried = false,
) =>
  weighReading(
    {
      part: part(changes),
      intents: INTENTS.map((intent, place) => ({ intent, probability: 0.4 / (place + 1) })),
      isServiceCarried,
      serviceOf: (id) => WITHIN[id] ?? id,
    },
    { intent: 'fee', service: 'trademark-renewal', confidence: 0.9, ...reading },
  );

describe('a reading that agrees', () => {
  it('takes half of the doubt away', () => {
    expect(weigh({})).toMatchObject({ intentConfidence: 0.7, serviceConfidence: 0.7, service: 'trademark-renewal' });
  });

  it('makes the service more probable, what is within it too, and the others less, in their proportions', () => {
    const { serviceProbabilities } = weigh({});
    expect(serviceProbabilities['trademark-renewal']).toBeCloseTo(0.7);
    expect(serviceProbabilities['renewal-in-grace']).toBeCloseTo(0.175);
    expect(serviceProbabilities['trademark-registration']).toBeCloseTo(0.225);
    expect(serviceProbabilities['patent-annual-fee']).toBeCloseTo(0.075);
  });

  it('on the service leaves the matter that was recognised', () => {
    expect(weigh({}, { matter: 'renewal-in-grace' })).toMatchObject({
      matter: 'renewal-in-grace',
      serviceConfidence: 0.7,
    });
  });

  it('on there being no service makes that surer', () => {
    const smalltalk = { intent: 'smalltalk', service: null } as const;
    const weighed = weigh(smalltalk, smalltalk);
    expect(weighed).toMatchObject({ service: null, intentConfidence: 0.7, serviceConfidence: 0.7 });
    expect(weighed.serviceProbabilities['trademark-renewal']).toBeLessThan(0.3);
  });
});

describe('a reading that disagrees', () => {
  it('takes the place of an unsure service that is a candidate', () => {
    const weighed = weigh({ service: 'trademark-registration' });
    expect(weighed).toMatchObject({ service: 'trademark-registration', matter: null, serviceConfidence: 0.6 });
    expect(weighed.serviceProbabilities['trademark-registration']).toBeCloseTo(0.6);
    expect(weighed.serviceProbabilities['trademark-renewal']).toBeCloseTo(0.32);
  });

  it('may name a matter, which is taken with its service', () => {
    const registration = { service: 'trademark-registration' };
    expect(weigh({ service: 'renewal-in-grace' }, registration)).toMatchObject({
      service: 'trademark-renewal',
      matter: 'renewal-in-grace',
    });
  });

  it('takes the place of an unsure intent that is a candidate', () => {
    expect(weigh({ intent: 'materials' })).toMatchObject({ intent: 'materials', intentConfidence: 0.6 });
  });

  it.each<[string, Parameters<typeof weigh>]>([
    ['a service that is no candidate', [{ service: 'customs-recordal' }]],
    ['a service, where the model is unsure itself', [{ service: 'trademark-registration', confidence: 0.4 }]],
    ['a service, where that was sure', [{ service: 'trademark-registration' }, { serviceConfidence: 0.6 }]],
    ['a service of the turn before', [{ service: 'trademark-registration' }, {}, true]],
    ['no service, of a question that is about one', [{ service: null }]],
  ])('does not put in place %s', (_, [reading, changes, isCarried]) => {
    expect(weigh(reading, changes, isCarried)).toMatchObject({ service: 'trademark-renewal' });
  });

  it.each<[string, Parameters<typeof weigh>]>([
    ['an intent that is no candidate', [{ intent: 'opinion' }]],
    ['an intent, where the model is unsure itself', [{ intent: 'materials', confidence: 0.4 }]],
    ['an intent, where that was sure', [{ intent: 'materials' }, { intentConfidence: 0.6 }]],
    ['a hand-over, however little was recognised', [{ intent: 'human' }, { intentConfidence: 0.1 }]],
    ['a refusal, however little was recognised', [{ intent: 'unsafe' }, { intentConfidence: 0.1 }]],
  ])('does not put in place %s', (_, [reading, changes]) => {
    expect(weigh(reading, changes)).toMatchObject({ intent: 'fee' });
  });

  it('takes the place of a mere guess though it is no candidate', () => {
    const guess = { intentConfidence: 0.15, serviceConfidence: 0.15 };
    const reading = { intent: 'opinion', service: 'customs-recordal' };
    expect(weigh(reading, guess)).toMatchObject({ ...reading, intentConfidence: 0.6, serviceConfidence: 0.6 });
  });

  it('leaves no service to an intent that has none', () => {
    const weighed = weigh({ intent: 'smalltalk', service: null }, { intent: 'smalltalk' });
    expect(weighed).toMatchObject({ service: null, matter: null, serviceConfidence: 0.6 });
  });
});

describe('a part is sure', () => {
  it.each<[boolean, Partial<QuestionPart>]>([
    [true, { intentConfidence: 0.6, serviceConfidence: 0.6 }],
    [false, { intentConfidence: 0.59, serviceConfidence: 1 }],
    [false, { intentConfidence: 1, serviceConfidence: 0.59 }],
    [true, { intent: 'smalltalk', intentConfidence: 0.9, service: null, serviceConfidence: 0.1 }],
  ])('%s: with %j', (expected, changes) => {
    expect(isSure(part(changes))).toBe(expected);
  });
});

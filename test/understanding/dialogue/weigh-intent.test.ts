import { describe, expect, it } from 'vitest';
import { weighIntent } from '../../../server/understanding/dialogue/weigh-intent.ts';
import type { Recogniser } from '../../../server/understanding/index.ts';

const recogniseAs =
  (probabilities: Record<string, number>): Recogniser =>
  () => ({
    intents: Object.entries(probabilities).map(([intent, probability]) => ({ intent, probability })),
    domain: null,
    subject: null,
    subjectConfidence: 0,
    subjects: [],
  });
const asked = (intent: string) => ({ intent, question: '商标续展多少钱' });
const fragment = { text: '如果是外观呢', intent: 'out-of-scope', intentConfidence: 0.6 };

describe('weighIntent', () => {
  it('never says that a message about a matter is out of scope', () => {
    const weighed = weighIntent(
      fragment,
      asked('fee'),
      'asks',
      recogniseAs({ 'out-of-scope': 0.6, materials: 0.3, fee: 0.1 }),
    );
    expect(weighed).toEqual({ intent: 'materials', intentConfidence: expect.closeTo(0.3 / 0.5) });
  });

  it('asks the same again where the message is in doubt, sooner so if it points back', () => {
    const recognise = recogniseAs({ materials: 0.3, fee: 0.1 });
    expect(weighIntent(fragment, asked('fee'), 'points', recognise).intent).toBe('fee');
    expect(weighIntent(fragment, asked('fee'), 'asks', recognise).intent).toBe('materials');
  });

  it('keeps an opinion that is wanted', () => {
    expect(weighIntent(fragment, asked('fee'), 'asks', recogniseAs({ opinion: 0.8, fee: 0.2 })).intent).toBe('opinion');
  });

  it('does not overrule a message that says clearly what it asks', () => {
    expect(
      weighIntent(fragment, asked('materials'), 'points', recogniseAs({ fee: 0.95, materials: 0.02 })).intent,
    ).toBe('fee');
  });

  it('takes for what was asked before what a question turned away most probably asked', () => {
    const recognise: Recogniser = (text) =>
      recogniseAs(text === fragment.text ? { fee: 0.5, status: 0.2 } : { 'out-of-scope': 0.6, status: 0.3 })(text);
    expect(weighIntent(fragment, asked('out-of-scope'), 'names', recognise).intent).toBe('status');
  });

  it('keeps what it was given where nothing in scope is known', () => {
    expect(weighIntent(fragment, asked('fee'), 'asks', recogniseAs({}))).toEqual({
      intent: 'out-of-scope',
      intentConfidence: 0.6,
    });
  });
});

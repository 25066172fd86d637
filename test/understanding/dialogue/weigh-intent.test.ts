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
const fragment = { text: '如果是外观呢', intent: 'out-of-scope', intentConfidence: 0.6 };

describe('weighIntent', () => {
  it('never says that a message about a matter is out of scope', () => {
    const weighed = weighIntent(
      fragment,
      'fee',
      'asks',
      recogniseAs({ 'out-of-scope': 0.6, materials: 0.3, fee: 0.1 }),
    );
    expect(weighed).toEqual({ intent: 'materials', intentConfidence: 0.3 / 0.5 });
  });

  it('asks the same again where the message is in doubt, sooner so if it points back', () => {
    const recognise = recogniseAs({ materials: 0.3, fee: 0.1 });
    expect(weighIntent(fragment, 'fee', 'points', recognise).intent).toBe('fee');
    expect(weighIntent(fragment, 'fee', 'asks', recognise).intent).toBe('materials');
  });

  it('does not overrule a message that says clearly what it asks', () => {
    expect(weighIntent(fragment, 'materials', 'points', recogniseAs({ fee: 0.95, materials: 0.02 })).intent).toBe(
      'fee',
    );
  });

  it('takes nothing over from a question that asked of no matter', () => {
    expect(weighIntent(fragment, 'smalltalk', 'names', recogniseAs({ fee: 0.3, status: 0.2 })).intent).toBe('fee');
  });

  it('keeps what it was given where nothing in scope is known', () => {
    expect(weighIntent(fragment, 'fee', 'asks', recogniseAs({}))).toEqual({
      intent: 'out-of-scope',
      intentConfidence: 0.6,
    });
  });
});

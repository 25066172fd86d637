import { describe, expect, it } from 'vitest';
import type { QuestionPart } from '../../../server/domain/index.ts';
import { weighTopic } from '../../../server/understanding/dialogue/weigh-topic.ts';
import { createWordingSense } from '../../../server/understanding/wording-sense.ts';
import { sampleDialogueState } from '../../doubles/sample-dialogue-state.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';

const renewal = sampleDialogueState();
const parts = {
  recognise: () => ({ intents: [], domain: null, subject: null, subjectConfidence: 0, subjects: [] }),
  subjects: { within: () => null, name: () => '商标续展' },
  sense: createWordingSense(tinyKnowledge),
  pointsBack: (text: string) => text.includes('那'),
  kindNamed: (text: string) => (text.includes('商标') ? 'trademark' : text.includes('专利') ? 'patent' : null),
};
const weigh = (text: string, own: Partial<QuestionPart> = {}) =>
  weighTopic(
    {
      text,
      searchText: text,
      intent: 'fee',
      intentConfidence: 0.9,
      service: null,
      matter: null,
      serviceConfidence: 0,
      serviceProbabilities: {},
      ...own,
    },
    renewal,
    parts,
  );
const outside = (intentConfidence: number) => ({ intent: 'out-of-scope', intentConfidence });

describe('weighTopic', () => {
  it('takes a fragment for one about the topic, though it looks out of scope', () => {
    expect(weigh('那多少钱', outside(0.8))).toBeGreaterThan(0.5);
  });

  it('lets a clear other matter end the topic', () => {
    expect(weigh('明天天气怎么样', outside(0.99))).toBeLessThan(0.5);
    expect(weigh('专利年费多少', { serviceProbabilities: { 'patent-annual-fee': 0.95 } })).toBeLessThan(0.5);
  });

  it('is surer of the topic the more the message sounds like its service', () => {
    const faint = weigh('晚了会怎样', { serviceProbabilities: { 'trademark-renewal': 0.05 } });
    expect(weigh('晚了会怎样', { serviceProbabilities: { 'trademark-renewal': 0.5 } })).toBeGreaterThan(faint);
  });

  it('is less sure where another kind of right is named', () => {
    expect(weigh('专利多少钱')).toBeLessThan(weigh('商标多少钱'));
  });
});

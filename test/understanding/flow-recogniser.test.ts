import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../server/knowledge/index.ts';
import { createTextClassifier, readTextClassifier, trainClassifierHere } from '../../server/learning/index.ts';
import { createFlowRecogniser, flowExamples } from '../../server/understanding/index.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';
import { sampleFlow } from '../guidance/flows/sample-flow.ts';

const taught: Knowledge = {
  ...tinyKnowledge,
  flows: [sampleFlow],
  situations: [
    { text: '隔壁磨坊用了我家招牌，急死了', flow: 'sample' },
    { text: '换招牌收多少钱', flow: null },
  ],
  askedQuestions: [
    { text: '磨坊的证书在哪领', intent: 'channel', service: null },
    { text: '磨坊搬家了，咋整', intent: 'procedure', service: null },
  ],
};

describe('the classifier of flows', () => {
  it('learns entries, situations, and what an answer serves better; nothing of questions that may tell a situation', () => {
    const learnt = flowExamples(taught).map(({ text, label }) => [text, label]);
    expect(learnt).toEqual([
      ['示例怎么走', 'sample'],
      ['隔壁磨坊用了我家招牌,急死了', 'sample'],
      ['换招牌收多少钱', 'none'],
      ['磨坊的证书在哪领', 'none'],
    ]);
  });

  it('says which flow is likely, and by what is left that none is', async () => {
    const schedule = {
      marginEpochs: [3, 3] as const,
      network: { units: 8, epochs: [3, 3] as const, leftOut: 0, smoothing: 0 },
      networkCount: 1,
      outsideLabel: null,
    };
    const bytes = await trainClassifierHere(flowExamples(taught), schedule, async () => {});
    const recogniseFlow = createFlowRecogniser(createTextClassifier(readTextClassifier(bytes)));
    const [told] = recogniseFlow('隔壁磨坊用了我家招牌');
    const [asked] = recogniseFlow('换招牌收多少钱');
    expect(told?.flow).toBe('sample');
    expect(told?.probability).toBeGreaterThan(asked?.probability ?? 1);
  });

  it('says nothing where no flow leads anywhere', () => {
    expect(createFlowRecogniser(null)('隔壁磨坊用了我家招牌')).toEqual([]);
  });
});

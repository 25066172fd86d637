import { expect, it } from 'vitest';
import { flowPaths } from '../../server/knowledge/index.ts';
import { sampleFlow } from '../guidance/flows/sample-flow.ts';

it('every way through a flow has its questions, what was chosen, and where it ends', () => {
  expect(flowPaths(sampleFlow)).toEqual([
    {
      questions: ['right', 'trouble', 'day'],
      chosen: { right: 'trademark', trouble: 'late' },
      outcome: 'renew',
      broken: null,
    },
    {
      questions: ['right', 'trouble'],
      chosen: { right: 'trademark', trouble: 'unsure' },
      outcome: 'search',
      broken: null,
    },
    { questions: ['right'], chosen: { right: 'design' }, outcome: 'search', broken: null },
  ]);
});

it('a way that leads to nothing, or into a loop, says so', () => {
  const broken = { ...sampleFlow, questions: { ...sampleFlow.questions } };
  const day = sampleFlow.questions.day;
  if (!day) throw new Error('the sample has lost its day');
  broken.questions.day = { ...day, next: 'right' };
  expect(flowPaths(broken)[0]).toMatchObject({ outcome: null, broken: { kind: 'loop', id: 'right' } });
  broken.questions.day = { ...day, next: 'nowhere' };
  expect(flowPaths(broken)[0]).toMatchObject({ outcome: null, broken: { kind: 'missing', id: 'nowhere' } });
});

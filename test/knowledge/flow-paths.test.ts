import { expect, it } from 'vitest';
import { flowPaths } from '../../server/knowledge/index.ts';
import { sampleFlow } from '../guidance/flows/sample-flow.ts';

const choice = { value: 'trademark', label: { zh: '商标', en: 'Mark' }, words: [], early: [], next: 'renew' };

it('every way through a flow has its questions, what was chosen, and where it ends', () => {
  expect(flowPaths(sampleFlow)).toEqual([
    {
      questions: ['right', 'trouble', 'day'],
      put: ['right', 'trouble', 'day'],
      chosen: { right: 'trademark', trouble: 'late' },
      outcome: 'renew',
      broken: null,
    },
    {
      questions: ['right', 'trouble'],
      put: ['right', 'trouble'],
      chosen: { right: 'trademark', trouble: 'unsure' },
      outcome: 'search',
      broken: null,
    },
    { questions: ['right'], put: ['right'], chosen: { right: 'design' }, outcome: 'search', broken: null },
  ]);
});

it('a question whose slot was asked for before only branches by it', () => {
  const { right, day } = sampleFlow.questions;
  if (!right || !day) throw new Error('the sample has lost a question');
  const branching = { ...sampleFlow.questions, day: { ...day, next: 'again' }, again: right };
  const [path] = flowPaths({ ...sampleFlow, questions: { ...branching, again: { ...right, choices: [choice] } } });
  expect(path).toMatchObject({ questions: ['right', 'trouble', 'day', 'again'], put: ['right', 'trouble', 'day'] });
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

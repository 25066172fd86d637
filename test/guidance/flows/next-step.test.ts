import { describe, expect, it } from 'vitest';
import { enterFlow, nextStep, valuesOnPath } from '../../../server/guidance/index.ts';
import { sampleFlow } from './sample-flow.ts';

const stepWith = (values: Record<string, string | number>, asked: string[] = [], skipped: string[] = []) =>
  nextStep(sampleFlow, { values, asked, skipped });

describe('the next step of a flow', () => {
  it('is its first question at the beginning, of as many as its longest way has', () => {
    expect(stepWith({})).toMatchObject({ kind: 'question', id: 'right', step: 1, of: 3, passed: [] });
  });

  it('counts the answered questions, and those still to come', () => {
    expect(stepWith({ right: 'trademark' }, ['right'])).toMatchObject({ id: 'trouble', step: 2, of: 3 });
  });

  it('asks nothing that is known, and does not count it', () => {
    expect(stepWith({ right: 'trademark' })).toMatchObject({ id: 'trouble', step: 1, of: 2, passed: ['right'] });
    expect(stepWith({ expiryDate: '2026-12-01' })).toMatchObject({ id: 'right', step: 1, of: 2 });
  });

  it('asks where what is known is none of the choices', () => {
    expect(stepWith({ right: 'plant' })).toMatchObject({ id: 'right' });
  });

  it('goes on without a typed value that was left open', () => {
    expect(stepWith({ right: 'trademark', trouble: 'late' }, [], ['expiryDate'])).toMatchObject({
      kind: 'outcome',
      id: 'renew',
      passed: ['right', 'trouble', 'day'],
    });
  });

  it('is the outcome where everything on the way is known', () => {
    expect(stepWith({ right: 'design' })).toEqual({ kind: 'outcome', id: 'search', passed: ['right'] });
  });
});

it('only the values of the way count, not those of another', () => {
  const progress = enterFlow(sampleFlow, { right: 'design', trouble: 'late' });
  expect(valuesOnPath(sampleFlow, progress, ['right'])).toEqual({ right: 'design' });
});

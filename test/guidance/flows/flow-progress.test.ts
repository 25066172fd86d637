import { describe, expect, it } from 'vitest';
import {
  answerStep,
  enterFlow,
  goBack,
  keepValues,
  nextStep,
  restartFlow,
  skipStep,
} from '../../../server/guidance/index.ts';
import { sampleFlow } from './sample-flow.ts';

const begun = enterFlow(sampleFlow, { right: 'trademark', city: 'beijing' });
const late = answerStep(sampleFlow, begun, 'trouble', { trouble: 'late' });

describe('a flow that is entered', () => {
  it('keeps what is known of its own slots only', () => {
    expect(begun).toEqual({ flow: 'sample', values: { right: 'trademark' }, asked: [], skipped: [], isDone: false });
  });
});

describe('an answer', () => {
  it('gives the value of the question, and of others that are not known', () => {
    const both = answerStep(sampleFlow, begun, 'trouble', {
      trouble: 'late',
      expiryDate: '2026-12-01',
      right: 'design',
    });
    expect(both.values).toEqual({ right: 'trademark', trouble: 'late', expiryDate: '2026-12-01' });
    expect(both.asked).toEqual(['trouble']);
  });

  it('replaces the one before', () => {
    expect(answerStep(sampleFlow, late, 'trouble', { trouble: 'unsure' }).values.trouble).toBe('unsure');
  });
});

describe('a value said early or again', () => {
  it('takes the place of what was known where the answer says so', () => {
    const corrected = answerStep(sampleFlow, late, 'day', { expiryDate: '2026-12-01' }, { right: 'design', city: 'x' });
    expect(corrected.values).toEqual({ right: 'design', trouble: 'late', expiryDate: '2026-12-01' });
  });

  it('is kept for its question, and the one that was put stands', () => {
    const kept = keepValues(sampleFlow, begun, { expiryDate: '2026-12-01', city: 'beijing' });
    expect(kept.values).toEqual({ right: 'trademark', expiryDate: '2026-12-01' });
    expect(nextStep(sampleFlow, kept)).toMatchObject({ id: 'trouble' });
  });
});

describe('a question left open', () => {
  it('is passed where its value is typed', () => {
    expect(nextStep(sampleFlow, skipStep(sampleFlow, late, 'day'))).toMatchObject({ kind: 'outcome', id: 'renew' });
  });

  it('stands where it is a choice, since the way depends on it', () => {
    expect(skipStep(sampleFlow, begun, 'trouble')).toEqual(begun);
  });
});

describe('going back', () => {
  it('asks the last answered question again', () => {
    const back = goBack(sampleFlow, late);
    expect(back?.values).toEqual({ right: 'trademark' });
    expect(back && nextStep(sampleFlow, back)).toMatchObject({ id: 'trouble', step: 1 });
  });

  it('asks what was known beforehand where nothing was answered', () => {
    const back = goBack(sampleFlow, begun);
    expect(back && nextStep(sampleFlow, back)).toMatchObject({ id: 'right' });
  });

  it('takes back a question that was left open', () => {
    const skipped = skipStep(sampleFlow, late, 'day');
    expect(goBack(sampleFlow, skipped)).toMatchObject({ skipped: [], asked: ['trouble'] });
  });

  it('is impossible at the first question', () => {
    expect(goBack(sampleFlow, enterFlow(sampleFlow, {}))).toBeNull();
  });
});

it('beginning again asks what was answered, and not what was known beforehand', () => {
  expect(restartFlow(sampleFlow, late)).toEqual(begun);
});

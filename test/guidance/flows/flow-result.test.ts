import { describe, expect, it, vi } from 'vitest';
import { enterFlow, flowResult, nextStep } from '../../../server/guidance/index.ts';
import { sampleFlow } from './sample-flow.ts';

function resultWith(values: Record<string, string>, skipped: string[] = []) {
  const calculate = vi.fn(() => null);
  const progress = { ...enterFlow(sampleFlow, values), skipped };
  const { id, passed } = nextStep(sampleFlow, progress);
  return { calculate, result: flowResult(sampleFlow, id, progress, passed, calculate) };
}

describe('the result of a flow', () => {
  it('is computed from the values on the way and those that never change', () => {
    const { calculate } = resultWith({ right: 'trademark', trouble: 'late', expiryDate: '2026-12-01' });
    expect(calculate).toHaveBeenCalledExactlyOnceWith('renewal', {
      expiresOn: '2026-12-01',
      classes: 2,
      kind: 'trademark',
    });
  });

  it('leaves a value that was left open to the calculator', () => {
    const { calculate } = resultWith({ right: 'trademark', trouble: 'late' }, ['expiryDate']);
    expect(calculate).toHaveBeenCalledExactlyOnceWith('renewal', { classes: 2, kind: 'trademark' });
  });

  it('has the lines to do that the values call for, in order', () => {
    const { result } = resultWith({ right: 'trademark', trouble: 'late', expiryDate: '2026-12-01' });
    expect(result.checklist.map(({ text }) => text.zh)).toEqual(['查', '补']);
  });

  it('computes nothing where the outcome asks for nothing', () => {
    const { calculate, result } = resultWith({ right: 'design' });
    expect(calculate).not.toHaveBeenCalled();
    expect(result).toMatchObject({ calculation: null, checklist: [], outcome: { service: 'trademark-search' } });
  });
});

import { describe, expect, it } from 'vitest';
import { takeSaidValues } from '../../../server/answering/guiding/take-said-values.ts';
import type { FlowRequest, Slots } from '../../../server/domain/index.ts';
import { enterFlow } from '../../../server/guidance/index.ts';
import type { ReadFlowEntry } from '../../../server/understanding/index.ts';
import { sampleFlow } from '../../guidance/flows/sample-flow.ts';
import { sampleQuestion } from '../sample-draft.ts';

const reading = (choices: Slots): ReadFlowEntry => ({
  choices: () => choices,
  date: (_, from) => (from === 'day' ? { expiryDate: '2027-03-01' } : {}),
});
const late = reading({ trouble: 'late' });

function taken(known: Slots, read: ReadFlowEntry, own = {}, request: FlowRequest | null = null): Slots {
  return takeSaidValues(
    { flow: sampleFlow, progress: enterFlow(sampleFlow, known) },
    sampleQuestion(own),
    request,
    read,
  ).values;
}

describe('what the first message says of a flow', () => {
  it('is taken beside what is known', () => {
    expect(taken({ right: 'design' }, late)).toEqual({ right: 'design', trouble: 'late' });
  });

  it('takes the day where the way to it is known', () => {
    expect(taken({ right: 'trademark' }, late)).toEqual({
      right: 'trademark',
      trouble: 'late',
      expiryDate: '2027-03-01',
    });
  });

  it('stands over what was said earlier, and under what a link gives', () => {
    const design = reading({ right: 'design' });
    expect(taken({ right: 'trademark' }, design)).toEqual({ right: 'design' });
    const request = { flow: 'sample', values: { right: 'trademark' } };
    expect(taken({ right: 'trademark' }, design, {}, request)).toEqual({ right: 'trademark' });
  });

  it('is asked for where the message names another value as well', () => {
    const slotReadings = [{ slot: 'right', value: 'trademark', words: '', start: 0, assumed: false }];
    expect(taken({ right: 'trademark' }, reading({ right: 'design' }), { slotReadings })).toEqual({});
  });
});

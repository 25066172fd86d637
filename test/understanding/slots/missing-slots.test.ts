import { describe, expect, it } from 'vitest';
import { missingSlots } from '../../../server/understanding/slots/missing-slots.ts';
import { tinySlotQuestions } from '../../doubles/tiny-slot-questions.ts';

const knowledge = { slotQuestions: tinySlotQuestions, calculations: { shared: {}, calculations: [] } };
const annualFee = { intent: 'fee', service: 'patent-annual-fee' };
const missing = (slots: Record<string, string | number>, part = annualFee) =>
  missingSlots(part, { slots, readings: [] }, knowledge)?.questions.map(({ slot }) => slot) ?? null;

describe('missingSlots', () => {
  it('asks for what is not known', () => {
    expect(missing({})).toEqual(['right', 'patentYear']);
    expect(missing({ patentYear: 8 })).toEqual(['right']);
    expect(missing({ right: 'invention' })).toEqual(['patentYear']);
  });

  it('asks for nothing once all is known', () => {
    expect(missing({ right: 'invention', patentYear: 8 })).toEqual([]);
  });

  it('takes a value that is none of the choices for unknown', () => {
    expect(missing({ right: 'trademark', patentYear: 8 })).toEqual(['right']);
  });

  it.each([
    ['reduction or surcharge is asked about', { patentYear: 8, aspect: 'surcharge' }, annualFee],
    ['something else is asked of the service', { patentYear: 8 }, { intent: 'deadline', service: 'patent-annual-fee' }],
    ['another service is asked about', { patentYear: 8 }, { intent: 'fee', service: 'trademark-renewal' }],
  ])('sees no calculation where %s', (_, slots, part) => {
    expect(missing(slots, part)).toBeNull();
  });

  it('asks for nothing that was left unanswered', () => {
    const left = missingSlots(annualFee, { slots: {}, readings: [] }, knowledge, ['right']);
    expect(left?.questions.map(({ slot }) => slot)).toEqual(['patentYear']);
  });

  it('names the calculation and how many values it needs', () => {
    expect(missingSlots(annualFee, { slots: { patentYear: 8 }, readings: [] }, knowledge)).toMatchObject({
      calculation: 'patent-annual-fee',
      of: 2,
    });
  });
});

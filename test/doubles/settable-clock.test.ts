import { describe, expect, it } from 'vitest';
import { testClock } from '../contracts/clock.ts';
import { createSettableClock } from './settable-clock.ts';

describe('the settable clock', () => {
  testClock(() => createSettableClock('2026-12-31T16:00:00Z'));

  it('tells the time it was set to', () => {
    const clock = createSettableClock('2026-12-31T15:59:59Z');
    clock.set('2026-12-31T16:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-12-31T16:00:00.000Z');
  });
});

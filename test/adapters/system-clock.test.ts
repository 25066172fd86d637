import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../server/adapters/system-clock.ts';
import { testClock } from '../contracts/clock.ts';

describe('the system clock', () => {
  testClock(createSystemClock);

  it('tells the time of the machine', () => {
    const before = Date.now();
    const told = createSystemClock().now().getTime();
    const after = Date.now();
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(after);
  });
});

import { expect, it } from 'vitest';
import type { Clock } from '../../server/ports/index.ts';

/** What every clock keeps. */
export function testClock(create: () => Clock): void {
  it('does not run back', () => {
    const clock = create();
    const first = clock.now().getTime();
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(first);
  });

  it('is not moved by a reader who changes the time it was told', () => {
    const clock = create();
    const told = clock.now();
    const before = told.getTime();
    told.setFullYear(1999);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
  });
}

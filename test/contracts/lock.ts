import { expect, it } from 'vitest';
import type { Lock } from '../../server/ports/index.ts';

/** What every lock keeps. */
export function testLock(create: () => Lock): void {
  it('returns what the work returns', async () => {
    expect(await create().hold('build', async () => 'done')).toBe('done');
  });

  it('lets the error of the work through', async () => {
    const holding = create().hold('build', () => Promise.reject(new Error('the work broke')));
    await expect(holding).rejects.toThrow('the work broke');
  });

  it('refuses a second holder while the first works', async () => {
    const lock = create();
    await lock.hold('build', async () => {
      await expect(lock.hold('build', async () => 'done')).rejects.toMatchObject({ code: 'build-locked' });
    });
  });

  it('does not run the work of a holder it refuses', async () => {
    const lock = create();
    const ran: string[] = [];
    await lock.hold('build', () => lock.hold('build', async () => ran.push('second')).catch(() => 0));
    expect(ran).toEqual([]);
  });

  it('still keeps others out after one was refused', async () => {
    const lock = create();
    await lock.hold('build', async () => {
      await lock.hold('build', async () => 'done').catch(() => undefined);
      await expect(lock.hold('build', async () => 'done')).rejects.toMatchObject({ code: 'build-locked' });
    });
  });

  it('may be held under two names at once', async () => {
    const lock = create();
    expect(await lock.hold('build', () => lock.hold('sync', async () => 'both'))).toBe('both');
  });

  it('may be held again when the work is done', async () => {
    const lock = create();
    await lock.hold('build', async () => 'first');
    expect(await lock.hold('build', async () => 'second')).toBe('second');
  });

  it('may be held again when the work broke', async () => {
    const lock = create();
    await lock.hold('build', () => Promise.reject(new Error('the work broke'))).catch(() => undefined);
    expect(await lock.hold('build', async () => 'second')).toBe('second');
  });
}

import { ZhidaError } from '../../domain/index.ts';

const FIRST_WAIT_MS = 500;
/** No wait is longer, whatever a service asks for. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Tries again what may pass: no answer, 408, 429 and 5xx. The wait doubles from half a second, with up to as much again by chance, so that many who
 * failed together do not come back together; a service that says how long (Retry-After) is obeyed up to half a minute.
 *
 * @param tries how often in all
 */
export async function retryInTime<T>(
  work: () => Promise<T>,
  tries: number,
  wait: (timeMs: number) => Promise<void>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried >= tries || !mayPass(error)) throw error;
      const backoffMs = FIRST_WAIT_MS * 2 ** (tried - 1) * (1 + Math.random());
      await wait(Math.min(LONGEST_WAIT_MS, Math.max(backoffMs, retryAfterMs(error))));
    }
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof ZhidaError) return false;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status !== 'number' || status === 408 || status === 429 || status >= 500;
}

function retryAfterMs(error: unknown): number {
  const headers = error instanceof Error && 'headers' in error ? error.headers : null;
  const seconds = headers instanceof Headers ? Number(headers.get('retry-after')) : 0;
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

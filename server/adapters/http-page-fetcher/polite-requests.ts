import type { Clock } from '../../ports/index.ts';
import { type Exchange, type ExchangeLimits, exchange } from './exchange.ts';

/** Between two requests to one host. */
const DISTANCE_MS = 1000;
/** Before the second try, and before the third. */
const PAUSES_MS = [1000, 3000];
/** A host that asks for more patience than this is asked again by the next sync. */
const MAX_PAUSE_MS = 60_000;

/** Asks hosts for pages. */
export interface PoliteRequests {
  ask(address: URL, headers: Readonly<Record<string, string>>): Promise<Exchange>;
}

/** What politeness is measured with. */
export interface Pace {
  readonly clock: Clock;
  readonly wait: (timeMs: number) => Promise<void>;
  readonly limits: ExchangeLimits;
}

/** Requests that come one after another to each host, a second apart, tried again with growing pauses; a host that stays silent is not asked again in this run. */
export function createPoliteRequests(pace: Pace): PoliteRequests {
  const queues = new Map<string, Promise<Exchange>>();
  const lastAsked = new Map<string, number>();
  const silent = new Map<string, Exchange>();

  const askOnce = async (address: URL, headers: Readonly<Record<string, string>>) => {
    const restMs = (lastAsked.get(address.host) ?? Number.NEGATIVE_INFINITY) + DISTANCE_MS - pace.clock.now().getTime();
    if (restMs > 0) await pace.wait(restMs);
    lastAsked.set(address.host, pace.clock.now().getTime());
    return exchange(address, headers, pace.limits);
  };

  const askPatiently = async (address: URL, headers: Readonly<Record<string, string>>) => {
    const known = silent.get(address.host);
    if (known) return known;
    for (let tries = 0; ; tries++) {
      const answer = await askOnce(address, headers);
      const pauseMs = pauseAfter(answer, tries, pace.clock.now());
      if (pauseMs !== null) {
        await pace.wait(pauseMs);
        continue;
      }
      if (answer.kind === 'broken' && answer.isSilent) silent.set(address.host, answer);
      return answer;
    }
  };

  return {
    ask(address, headers) {
      const before: Promise<unknown> = queues.get(address.host) ?? Promise.resolve();
      const turn = before.then(() => askPatiently(address, headers));
      queues.set(address.host, turn);
      return turn;
    },
  };
}

/** How long to wait before another try; null when there is none. */
function pauseAfter(answer: Exchange, tries: number, now: Date): number | null {
  const pauseMs = PAUSES_MS[tries];
  if (pauseMs === undefined) return null;
  if (answer.kind === 'broken') return answer.mayPass ? pauseMs : null;
  if (answer.status !== 429 && answer.status < 500) return null;
  const askedMs = readRetryAfter(answer.headers['retry-after'], now);
  return askedMs > MAX_PAUSE_MS ? null : Math.max(pauseMs, askedMs);
}

/** `Retry-After` in milliseconds: it holds seconds or a time. 0 where it says nothing. */
function readRetryAfter(value: string | undefined, now: Date): number {
  if (value === undefined) return 0;
  if (/^\d+$/u.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}

import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { lookUpPublic, PRIVATE_ADDRESS } from './public-lookup.ts';

/** How long and how much one answer may be. */
export interface ExchangeLimits {
  /** Until the head of the answer has come. */
  readonly headTimeoutMs: number;
  /** Until all of it has come. */
  readonly wholeTimeoutMs: number;
  readonly maxBytes: number;
}

/** What a host answered to one request, or why there is no whole answer. */
export type Exchange =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      /** Empty unless the status is 200. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'broken';
      readonly reason: string;
      /** Another try may go better. */
      readonly mayPass: boolean;
      /** Not even the head of an answer came. */
      readonly isSilent: boolean;
    };

/** Sends one GET and reads the whole answer. Compressed bodies are not asked for: what is counted and limited is what was sent. */
export async function exchange(
  address: URL,
  headers: Readonly<Record<string, string>>,
  limits: ExchangeLimits,
): Promise<Exchange> {
  const stop = new AbortController();
  let late: string | null = null;
  const after = (timeoutMs: number, what: string) =>
    setTimeout(() => {
      late = `${address.host} ${what} within ${timeoutMs / 1000} s; sync again later`;
      stop.abort();
    }, timeoutMs);
  const timers = [
    after(limits.headTimeoutMs, 'did not begin to answer'),
    after(limits.wholeTimeoutMs, 'did not send the whole page'),
  ];
  let isSilent = true;
  try {
    const response = await send(address, { ...headers, 'accept-encoding': 'identity' }, stop.signal);
    isSilent = false;
    clearTimeout(timers[0]);
    return await readAnswer(response, limits.maxBytes);
  } catch (error) {
    return { kind: 'broken', isSilent, ...(late === null ? describe(error, address, isSilent) : passing(late)) };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    // What is not wanted of an answer is not waited for.
    stop.abort();
  }
}

const passing = (reason: string) => ({ reason, mayPass: true });

function send(address: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = address.protocol === 'https:' ? requestHttps : requestHttp;
    const options = {
      headers: { ...headers, connection: 'close' },
      agent: false,
      lookup: lookUpPublic,
      signal,
    } as const;
    request(address, options, resolve)
      // An answer that is given up after its head was read reports here too; the promise is settled by then.
      .on('error', reject)
      .end();
  });
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<Exchange> {
  const { statusCode: status = 0, headers } = response;
  response.on('error', () => undefined);
  if (status !== 200) return { kind: 'answered', status, headers, bytes: new Uint8Array() };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size > maxBytes) return tooLarge(maxBytes);
  }
  return { kind: 'answered', status, headers, bytes: Buffer.concat(parts) };
}

const tooLarge = (maxBytes: number): Exchange => ({
  kind: 'broken',
  reason: `the page is larger than ${maxBytes / 1024 / 1024} MB; import its text with corpus -- add`,
  mayPass: false,
  isSilent: false,
});

function describe(error: unknown, { host }: URL, isSilent: boolean): { reason: string; mayPass: boolean } {
  const code = (error as NodeJS.ErrnoException).code ?? 'no answer';
  if (code === PRIVATE_ADDRESS)
    return {
      reason: `${host} leads to an address inside a private network; check the name service of this machine`,
      mayPass: false,
    };
  if (/CERT|SSL|TLS|ALTNAME|SIGNED/u.test(code))
    return {
      reason: `the certificate of ${host} is not valid (${code}); check the address, or sync again later`,
      mayPass: false,
    };
  if (!isSilent) return passing(`the page of ${host} broke off before its end; sync again later`);
  return passing(`${host} is not reachable (${code}); check the network and sync again`);
}

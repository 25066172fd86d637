/** How long one exchange may be silent, how much it may bring, and what ends it from outside. */
export interface PostLimits {
  readonly idleTimeoutMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** What a service answered: its words, or why there are none. */
export type Posted =
  | { readonly kind: 'answered'; readonly text: string }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** Another try may go better. */
      readonly mayPass: boolean;
      /** How long the service asks to be left alone; null when it does not say. */
      readonly waitMs: number | null;
    };

/** Sends one POST of JSON and reads the whole answer. Never goes where the service would send it on: the key is for this address alone. */
export async function postJson(
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
  limits: PostLimits,
): Promise<Posted> {
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(), limits.idleTimeoutMs);
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([idle.signal, limits.signal]),
    });
    if (!response.ok) return await refuse(response);
    return await readText(response, limits.maxBytes, () => timer.refresh());
  } catch {
    const reason = idle.signal.aborted ? `is silent for ${limits.idleTimeoutMs} ms` : 'is not reachable, or broke off';
    return { kind: 'refused', reason, mayPass: true, waitMs: null };
  } finally {
    clearTimeout(timer);
  }
}

async function refuse(response: Response): Promise<Posted> {
  await response.body?.cancel();
  const { status, headers } = response;
  return {
    kind: 'refused',
    reason: `answers with ${status}`,
    mayPass: status === 429 || status >= 500,
    waitMs: readWait(headers.get('retry-after')),
  };
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function readWait(header: string | null): number | null {
  if (header === null) return null;
  const waitMs = /^\d+$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null;
}

async function readText(response: Response, maxBytes: number, onPiece: () => void): Promise<Posted> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    onPiece();
    pieces.push(piece);
    size += piece.length;
    if (size > maxBytes)
      return { kind: 'refused', reason: `sends more than ${maxBytes} bytes`, mayPass: false, waitMs: null };
  }
  return { kind: 'answered', text: Buffer.concat(pieces).toString('utf8') };
}

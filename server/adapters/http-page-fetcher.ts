import type { FetchedPage, PageFetcher, PageValidators } from '../ports/index.ts';
import type { Exchange } from './http-page-fetcher/exchange.ts';
import { createPoliteRequests, type Pace } from './http-page-fetcher/polite-requests.ts';
import { isAllowed, type RobotsRule, readRobots } from './http-page-fetcher/robots.ts';

/** The name by which robots.txt files may speak of this program. */
const PROGRAM = 'Zhida';
const USER_AGENT = `${PROGRAM}/0.1 (open-source assistant for IP government services; fetches official texts, one page a second)`;
const MAX_MOVES = 5;
const FOR_GOOD = new Set([301, 308]);
const FOR_NOW = new Set([302, 303, 307]);
const BY_HAND = 'open it in a browser and import its text with corpus -- add';

/** Where pages may be fetched from, and how patiently. */
export interface PageFetcherOptions {
  /** Hosts, with their port where it is not the usual one. No other is asked, whatever a page says. */
  readonly hosts: readonly string[];
  readonly clock: Pace['clock'];
  /** Waits; tests do not. */
  readonly wait?: Pace['wait'];
  readonly limits?: Partial<Pace['limits']>;
}

const LIMITS = { headTimeoutMs: 20_000, wholeTimeoutMs: 120_000, maxBytes: 50 * 1024 * 1024 };
const waitInTime = (timeMs: number) => new Promise<void>((resolve) => setTimeout(resolve, timeMs));

/** An answer and the way to it, or why there is none. */
type Followed =
  | { readonly answer: Exchange & { kind: 'answered' }; readonly address: URL; readonly movedTo: string | null }
  | { readonly reason: string };
type RefuseAddress = (address: URL) => Promise<string | null>;

/** Fetches pages over HTTP from listed hosts, as their robots.txt allows (RFC 9309), one request a second to each. For one run: robots.txt is read once. */
export function createHttpPageFetcher({ hosts, clock, wait = waitInTime, limits }: PageFetcherOptions): PageFetcher {
  const requests = createPoliteRequests({ clock, wait, limits: { ...LIMITS, ...limits } });
  const listed = new Set(hosts);
  const refuseHost: RefuseAddress = async ({ protocol, host }) => {
    if (!/^https?:$/u.test(protocol)) return `${protocol} addresses are not fetched; correct it in corpus/sources.yaml`;
    return listed.has(host) ? null : `${host} is not among the hosts of corpus/sources.yaml; ${BY_HAND}`;
  };
  const follow = (start: string, headers: Readonly<Record<string, string>>, refuse: RefuseAddress) =>
    followMoves(start, refuse, (address) => requests.ask(address, { 'user-agent': USER_AGENT, ...headers }));

  const robots = new Map<string, Promise<readonly RobotsRule[] | string>>();
  const rulesOf = (origin: string) => {
    const known = robots.get(origin) ?? follow(`${origin}/robots.txt`, {}, refuseHost).then(rulesFrom);
    robots.set(origin, known);
    return known;
  };
  const refuseUnasked: RefuseAddress = async (address) => {
    const refusal = await refuseHost(address);
    if (refusal !== null) return refusal;
    const rules = await rulesOf(address.origin);
    if (typeof rules === 'string') return rules;
    const allows = isAllowed(`${address.pathname}${address.search}`, rules);
    return allows ? null : `${address.host} asks programs not to fetch this page (robots.txt); ${BY_HAND}`;
  };

  return {
    async fetch(address, known) {
      const followed = await follow(address, askIfChanged(known), refuseUnasked);
      return 'reason' in followed ? { kind: 'failed', ...followed } : describePage(followed, known);
    },
  };
}

/** Asks an address and goes where it has moved, each step allowed by `refuse` beforehand. */
async function followMoves(
  start: string,
  refuse: RefuseAddress,
  ask: (address: URL) => Promise<Exchange>,
): Promise<Followed> {
  let address = new URL(start);
  let movedTo: string | null = null;
  let isForGood = true;
  for (let moves = 0; moves <= MAX_MOVES; moves++) {
    const refusal = await refuse(address);
    if (refusal !== null)
      return { reason: moves === 0 ? refusal : `the page has moved to ${address.href}: ${refusal}` };
    const answer = await ask(address);
    if (answer.kind === 'broken') return { reason: answer.reason };
    const target = FOR_GOOD.has(answer.status) || FOR_NOW.has(answer.status) ? readTarget(answer, address) : null;
    if (target === null) return { answer, address, movedTo };
    address = target;
    isForGood &&= FOR_GOOD.has(answer.status);
    if (isForGood) movedTo = address.href;
  }
  return { reason: `the page moves on more than ${MAX_MOVES} times; correct its address in corpus/sources.yaml` };
}

/** Where an answer sends its reader. Node reads headers as Latin letters; hosts write addresses in UTF-8. */
function readTarget({ headers: { location = '' } }: Exchange & { kind: 'answered' }, from: URL): URL | null {
  const target = Buffer.from(location, 'latin1').toString();
  return target !== '' && URL.canParse(target, from.href) ? new URL(target, from) : null;
}

/** The rules of a robots.txt; a sentence when it forbids everything because it cannot be read. A host without one allows everything (RFC 9309, 2.3.1). */
function rulesFrom(followed: Followed): readonly RobotsRule[] | string {
  if ('reason' in followed) return followed.reason;
  const { status, bytes } = followed.answer;
  if (status === 200) return readRobots(new TextDecoder().decode(bytes), PROGRAM);
  if (status >= 400 && status < 500 && status !== 429) return [];
  return `what ${followed.address.host} allows cannot be read (robots.txt answers with ${status}), so nothing is fetched; sync again later`;
}

const askIfChanged = (known: PageValidators | null): Record<string, string> => ({
  ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
  ...(known?.lastModified == null ? {} : { 'if-modified-since': known.lastModified }),
});

function describePage(
  { answer, address, movedTo }: Exclude<Followed, { reason: string }>,
  known: PageValidators | null,
) {
  const { status, headers, bytes } = answer;
  if (status === 304 && known !== null) return { kind: 'unchanged', movedTo } as const;
  if (status !== 200) return { kind: 'failed', reason: describeStatus(status) } as const;
  return {
    kind: 'page',
    bytes,
    contentType: headers['content-type'] ?? null,
    address: address.href,
    movedTo,
    validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
  } satisfies FetchedPage;
}

function describeStatus(status: number): string {
  if (status === 404 || status === 410)
    return `the page is not there any more (${status}); find its new address and correct it in corpus/sources.yaml`;
  if (status === 429) return `the host asks to be left alone for a while (${status}); sync again later`;
  if (status >= 400 && status < 500) return `the host does not give out the page (${status}); ${BY_HAND}`;
  return `the host answers with ${status}; sync again later`;
}

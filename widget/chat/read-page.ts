import type { MessageSend } from '../../server/protocol/index.ts';

// What the server takes; more would turn the whole message down.
const MAX_SERVICE_CHARACTERS = 64;
const MAX_ADDRESS_CHARACTERS = 2000;

/**
 * What a page says it is about, by its attributes: a service or matter, or an address (an empty one is that of the page itself). Null where it says
 * nothing that can be sent. Queries and fragments stay behind: they may be anybody's business.
 */
export function readPage(service: string | null, page: string | null, base: string): MessageSend['page'] | null {
  const id = service?.trim() ?? '';
  const url = page === null || !URL.canParse(page, base) ? null : new URL(page, base);
  const address = url === null || !/^https?:$/.test(url.protocol) ? '' : url.origin + url.pathname;
  const told = {
    ...(id !== '' && id.length <= MAX_SERVICE_CHARACTERS && { service: id }),
    ...(address !== '' && address.length <= MAX_ADDRESS_CHARACTERS && { url: address }),
  };
  return Object.keys(told).length === 0 ? null : told;
}

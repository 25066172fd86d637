import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIPv6 } from 'node:net';

/** The code of the error of a name that leads into a private network. */
export const PRIVATE_ADDRESS = 'EPRIVATE';

/** Networks that are not the public one (RFC 6890): this machine, its neighbours, what is kept for special uses. */
const NOT_PUBLIC = new BlockList();
for (const network of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4',
  '::/96 64:ff9b::/96 fc00::/7 fe80::/10 ff00::/8',
].flatMap((list) => list.split(' '))) {
  const [address = '', bits] = network.split('/');
  NOT_PUBLIC.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
}

type Answer = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks a name up as Node does, and refuses one that leads into a private network: a page must not send the machine that fetches it to its own neighbours.
 * Asked by the connection itself, so that nothing can change between the look and the call.
 */
export function lookUpPublic(name: string, options: LookupOptions, answer: Answer): void {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, []);
    const isPrivate = found.some(({ address, family }) => NOT_PUBLIC.check(address, family === 6 ? 'ipv6' : 'ipv4'));
    if (isPrivate) return answer(Object.assign(new Error(`${name} is private`), { code: PRIVATE_ADDRESS }), []);
    if (options.all) return answer(null, found);
    const [first] = found;
    answer(null, first?.address ?? '', first?.family);
  });
}

import type { MessageSend } from '../../server/protocol/index.ts';

/** A guided flow that is asked for by its id, with the values that are known. */
export type FlowRequest = NonNullable<MessageSend['flow']>;

const PREFIX = 'zhida-';
const FLOW = `${PREFIX}flow`;

// What the server takes; more would turn the whole message down.
const MAX_NAME_CHARACTERS = 64;
const MAX_VALUE_CHARACTERS = 100;
const MAX_VALUES = 20;

/** The guided flow that the address of a page asks for (`?zhida-flow=right-expiring&zhida-right=trademark`); null where it asks for none. */
export function readFlowLink(address: string): FlowRequest | null {
  const parameters = [...new URL(address).searchParams];
  const flow = parameters.find(([name]) => name === FLOW)?.[1] ?? '';
  if (!isWithin(flow, MAX_NAME_CHARACTERS)) return null;
  const values = parameters
    .filter(([name]) => name.startsWith(PREFIX) && name !== FLOW)
    .map(([name, value]): [string, string] => [name.slice(PREFIX.length), value])
    .filter(([name, value]) => isWithin(name, MAX_NAME_CHARACTERS) && isWithin(value, MAX_VALUE_CHARACTERS));
  return values.length === 0 ? { flow } : { flow, values: Object.fromEntries(values.slice(0, MAX_VALUES)) };
}

const isWithin = (text: string, characters: number) => text !== '' && text.length <= characters;

/** The address of a page with a guided flow to open on. What somebody has answered does not go into it. */
export function writeFlowLink(address: string, flow: string): string {
  const link = new URL(address);
  for (const name of [...link.searchParams.keys()]) if (name.startsWith(PREFIX)) link.searchParams.delete(name);
  link.searchParams.set(FLOW, flow);
  link.hash = '';
  return link.href;
}

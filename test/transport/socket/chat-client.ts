import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { ChatClientEvents, ChatServerEvents, MessageSend } from '../../../server/protocol/index.ts';

export const CONVERSATION = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/** A visitor's end of the socket. */
export type ChatClient = Socket<ChatServerEvents, ChatClientEvents>;

/** Connects to `/chat` of the application at `address`, until the test that asked for it ends. */
export function connectChat(address: string, options: Partial<ManagerOptions & SocketOptions> = {}): ChatClient {
  const client: ChatClient = io(`${address}/chat`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  onTestFinished(() => {
    client.disconnect();
  });
  return client;
}

/** A message as the widget sends it, with what a test cares about put in place of the rest. */
export function writeChatMessage(own: Partial<MessageSend> = {}): MessageSend {
  return {
    clientId: '0b7e5c1e-3c51-4a0e-9d5a-1f5a7d1c2e01',
    conversationId: CONVERSATION,
    text: '商标续展要多久？',
    ...own,
  };
}

/** Sends something that need not keep the types of the wire, as a stranger may. */
export function emitUntyped(client: ChatClient, event: string, ...values: readonly unknown[]): void {
  (client as unknown as Socket).emit(event, ...values);
}

/** The same, waiting for the acknowledgement. */
export function askUntyped(client: ChatClient, event: string, value: unknown): Promise<unknown> {
  return (client as unknown as Socket).emitWithAck(event, value);
}

/** The next `reply:end`. */
export function nextReply(client: ChatClient): Promise<Parameters<ChatServerEvents['reply:end']>[0]> {
  return new Promise((resolve) => {
    client.once('reply:end', resolve);
  });
}

/** Sends a message and waits for the whole reply. */
export async function sendAndWait(client: ChatClient, message: MessageSend) {
  const replied = nextReply(client);
  const acknowledgement = await client.emitWithAck('message:send', message);
  return { acknowledgement, ...(await replied) };
}

import { io, type Socket } from 'socket.io-client';
import type { ChatClientEvents, ChatServerEvents } from '../../server/protocol/index.ts';

/** The visitor's end of the `/chat` namespace. */
export type ChatSocket = Socket<ChatServerEvents, ChatClientEvents>;

/** Opens the line to the server widget.js came from; the address ends in a slash. */
export function openChatSocket(server: string): ChatSocket {
  const { origin, pathname } = new URL(server);
  return io(`${origin}/chat`, {
    path: `${pathname}socket.io/`,
    transports: ['websocket', 'polling'],
    // Where a proxy lets no web socket through, long polling does.
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
  });
}

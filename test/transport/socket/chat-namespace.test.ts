import { describe, expect, it } from 'vitest';
import { replySchema } from '../../../server/protocol/index.ts';
import { createHeldGate } from '../../doubles/held-gate.ts';
import { createInMemoryConversationStore } from '../../doubles/in-memory-conversation-store.ts';
import { startApp } from '../running-app.ts';
import { type ChatClient, CONVERSATION, connectChat, nextReply, sendAndWait, writeChatMessage } from './chat-client.ts';

/** Writes down every event of a client in the order in which it comes. */
function recordEvents(client: ChatClient): string[] {
  const events: string[] = [];
  client.onAny((event: string) => events.push(event));
  return events;
}

describe('message:send', () => {
  it('is acknowledged, then the reply starts, comes in pieces, and ends', async () => {
    const { address } = await startApp({ script: () => ({ text: '可以。请办理。' }) });
    const client = connectChat(address);
    const events = recordEvents(client);
    const replied = nextReply(client);
    client.emit('message:send', writeChatMessage(), () => events.push('acknowledged'));
    await replied;
    expect(events).toEqual(['acknowledged', 'reply:start', 'reply:delta', 'reply:delta', 'reply:end']);
  });

  it('is acknowledged before the reply is ready', async () => {
    const gate = createHeldGate();
    const { address } = await startApp({ script: () => gate.opened.then(() => ({})) });
    const client = connectChat(address);
    const replied = nextReply(client);
    const acknowledgement = await client.emitWithAck('message:send', writeChatMessage());
    gate.open();
    await replied;
    expect(acknowledgement).toEqual({ ok: true, conversationId: CONVERSATION, offset: 1 });
  });

  it('is not acknowledged before the message is stored', async () => {
    const gate = createHeldGate();
    const store = createInMemoryConversationStore();
    const append: typeof store.append = (turn) => gate.opened.then(() => store.append(turn));
    const client = connectChat((await startApp({ store: { ...store, append } })).address);
    const steps: string[] = [];
    const sending = client.emitWithAck('message:send', writeChatMessage()).then(() => steps.push('acknowledged'));
    // Sent after the message and answered by the same socket: had it been acknowledged, that would have come first.
    await client.emitWithAck('conversation:resume', { conversationId: CONVERSATION, afterOffset: 0 });
    steps.push('stored');
    gate.open();
    await sending;
    expect(steps).toEqual(['stored', 'acknowledged']);
  });

  it('gets a reply whose pieces joined are its text', async () => {
    const text = '第一段。\n\n- 一项；\n- 另一项[1]。是否？';
    const { address } = await startApp({ script: () => ({ text }) });
    const client = connectChat(address);
    const pieces: string[] = [];
    client.on('reply:delta', (event) => pieces.push(event.text));
    await sendAndWait(client, writeChatMessage());
    expect(pieces.join('')).toBe(text);
  });

  it('gets a whole reply object at the end, with the offset of its line', async () => {
    const { address } = await startApp();
    const { reply, offset } = await sendAndWait(connectChat(address), writeChatMessage());
    expect([replySchema.parse(reply).conversationId, offset]).toEqual([CONVERSATION, 2]);
  });

  it('gets events that all name its conversation and its client id', async () => {
    const { address } = await startApp();
    const client = connectChat(address);
    const named: unknown[] = [];
    client.onAny((_event: string, { conversationId, clientId }) => named.push([conversationId, clientId]));
    const message = writeChatMessage();
    await sendAndWait(client, message);
    expect(new Set(named.map((names) => JSON.stringify(names)))).toEqual(
      new Set([JSON.stringify([CONVERSATION, message.clientId])]),
    );
  });

  it('begins a conversation when it names none', async () => {
    const { address, store } = await startApp();
    const { conversationId } = await sendAndWait(connectChat(address), writeChatMessage({ conversationId: null }));
    expect(await store.read(conversationId, 0)).toHaveLength(2);
  });

  it('carries the city and language of the page', async () => {
    const { address, asked } = await startApp();
    await sendAndWait(connectChat(address), writeChatMessage({ city: 'beijing', language: 'en' }));
    expect(asked[0]).toMatchObject({ city: 'beijing', language: 'en', asOf: '2026-06-01' });
  });

  it('is masked before it is stored', async () => {
    const { address, store } = await startApp();
    await sendAndWait(connectChat(address), writeChatMessage({ text: '邮箱 visitor@example.com' }));
    expect((await store.read(CONVERSATION, 0))[0]?.text).toBe('邮箱 ［邮箱］');
  });

  it('is replied to its own socket alone', async () => {
    const { address } = await startApp();
    const [asking, listening] = [connectChat(address), connectChat(address)];
    const resume = { conversationId: CONVERSATION, afterOffset: 0 };
    await listening.emitWithAck('conversation:resume', resume);
    const overheard = recordEvents(listening);
    await sendAndWait(asking, writeChatMessage());
    await listening.emitWithAck('conversation:resume', resume);
    expect(overheard).toEqual([]);
  });

  it('gets an apology when answering breaks', async () => {
    const script = () => {
      throw new Error('the index is closed');
    };
    const { address } = await startApp({ script });
    const { reply } = await sendAndWait(connectChat(address), writeChatMessage());
    expect(reply.status).toBe('error_internal');
  });
});

describe('a repeat of a client id', () => {
  it('is acknowledged with the same offset', async () => {
    const client = connectChat((await startApp()).address);
    const first = await sendAndWait(client, writeChatMessage());
    const { acknowledgement } = await sendAndWait(client, writeChatMessage());
    expect(acknowledgement).toEqual(first.acknowledgement);
  });

  it('gets the reply that was given before', async () => {
    const client = connectChat((await startApp()).address);
    const first = await sendAndWait(client, writeChatMessage());
    expect((await sendAndWait(client, writeChatMessage())).reply).toEqual(first.reply);
  });

  it('is stored and answered once', async () => {
    const { address, store, asked } = await startApp();
    const client = connectChat(address);
    for (let time = 0; time < 3; time++) await sendAndWait(client, writeChatMessage());
    expect([asked.length, (await store.read(CONVERSATION, 0)).length]).toEqual([1, 2]);
  });

  it('is answered once when the first copy began a conversation that its sender does not know yet', async () => {
    const { address, asked } = await startApp();
    const client = connectChat(address);
    for (let time = 0; time < 2; time++) await sendAndWait(client, writeChatMessage({ conversationId: null }));
    expect(asked).toHaveLength(1);
  });

  it('gets the reply over another connection too', async () => {
    const { address } = await startApp();
    const lost = connectChat(address);
    const first = await sendAndWait(lost, writeChatMessage());
    lost.disconnect();
    expect((await sendAndWait(connectChat(address), writeChatMessage())).reply).toEqual(first.reply);
  });
});

describe('conversation:resume', () => {
  it('gives the lines after the offset', async () => {
    const client = connectChat((await startApp()).address);
    await sendAndWait(client, writeChatMessage());
    const result = await client.emitWithAck('conversation:resume', { conversationId: CONVERSATION, afterOffset: 1 });
    expect(result).toMatchObject({ ok: true, turns: [{ offset: 2, role: 'assistant', reply: { id: 'reply-1' } }] });
  });

  it('gives the reply to a question whose visitor left before it came', async () => {
    const gate = createHeldGate();
    const { address } = await startApp({ script: () => gate.opened.then(() => ({})) });
    const leaving = connectChat(address);
    await leaving.emitWithAck('message:send', writeChatMessage());
    leaving.disconnect();
    gate.open();
    const resume = { conversationId: CONVERSATION, afterOffset: 0 };
    const result = await connectChat(address).emitWithAck('conversation:resume', resume);
    expect(result).toMatchObject({ ok: true, turns: [{ role: 'visitor' }, { role: 'assistant' }] });
  });
});

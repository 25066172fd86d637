import { describe, expect, it } from 'vitest';
import { ZhidaError } from '../../../server/domain/index.ts';
import { createInMemoryConversationStore } from '../../doubles/in-memory-conversation-store.ts';
import { startApp } from '../running-app.ts';
import {
  askUntyped,
  type ChatClient,
  CONVERSATION,
  connectChat,
  emitUntyped,
  sendAndWait,
  writeChatMessage,
} from './chat-client.ts';

const SECRET = 'no such file: /srv/data/zhida.sqlite';
const message = writeChatMessage();

/** How a client's attempt to connect ends. */
const outcomeOf = (client: ChatClient) =>
  new Promise<'connected' | 'refused'>((resolve) => {
    client.once('connect', () => resolve('connected'));
    client.once('connect_error', () => resolve('refused'));
  });

describe('a malformed message', () => {
  it.each([
    ['nothing', null],
    ['bare text', '商标续展要多久？'],
    ['a list', [message]],
    ['no client id', { ...message, clientId: undefined }],
    ['a client id that is no UUID', { ...message, clientId: '1' }],
    ['a conversation that is no UUID', { ...message, conversationId: 'mine' }],
    ['an empty text', { ...message, text: ' ' }],
    ['a text of more than 500 characters', { ...message, text: '字'.repeat(501) }],
    ['a text with control characters', { ...message, text: '商标\u0007' }],
    ['a text that is bytes', { ...message, text: Buffer.from('商标') }],
    ['a field that is not known', { ...message, asOf: '2027-01-01' }],
    ['a language that is not written here', { ...message, language: 'fr' }],
    ['a city that is not known', { ...message, city: 'atlantis' }],
  ])('of %s is refused with a problem', async (_, malformed) => {
    const client = connectChat((await startApp()).address);
    expect(await askUntyped(client, 'message:send', malformed)).toEqual({
      ok: false,
      problem: { title: 'Invalid message', detail: expect.stringMatching(/\S/) },
    });
  });

  it('is neither stored nor answered', async () => {
    const { address, store, asked } = await startApp();
    await askUntyped(connectChat(address), 'message:send', { ...message, city: 'atlantis' });
    expect([await store.read(CONVERSATION, 0), asked]).toEqual([[], []]);
  });

  it.each([
    ['without an acknowledgement', [null]],
    ['with something else in place of the acknowledgement', [null, 'acknowledge']],
    ['without anything', []],
  ])('%s leaves the next one to be answered', async (_, values) => {
    const client = connectChat((await startApp()).address);
    emitUntyped(client, 'message:send', ...values);
    emitUntyped(client, 'conversation:resume', ...values);
    expect((await sendAndWait(client, message)).acknowledgement.ok).toBe(true);
  });

  it('of an event that is not known leaves the next one to be answered', async () => {
    const client = connectChat((await startApp()).address);
    emitUntyped(client, 'desk:take', { conversationId: CONVERSATION });
    expect((await sendAndWait(client, message)).acknowledgement.ok).toBe(true);
  });

  it('that is far too large ends its own connection alone', async () => {
    const { address } = await startApp();
    const [large, other] = [connectChat(address), connectChat(address)];
    const ended = new Promise((resolve) => {
      large.once('disconnect', resolve);
    });
    emitUntyped(large, 'message:send', { ...message, text: '字'.repeat(100_000) });
    await ended;
    expect((await sendAndWait(other, message)).acknowledgement.ok).toBe(true);
  });
});

describe('a malformed request to resume', () => {
  it.each([
    ['nothing', null],
    ['a conversation that is no UUID', { conversationId: '%', afterOffset: 0 }],
    ['no offset', { conversationId: CONVERSATION }],
    ['an offset below zero', { conversationId: CONVERSATION, afterOffset: -1 }],
    ['an offset that is no whole number', { conversationId: CONVERSATION, afterOffset: 0.5 }],
    ['a field that is not known', { conversationId: CONVERSATION, afterOffset: 0, limit: 5 }],
  ])('of %s is refused with a problem', async (_, malformed) => {
    const client = connectChat((await startApp()).address);
    expect(await askUntyped(client, 'conversation:resume', malformed)).toMatchObject({
      ok: false,
      problem: { title: 'Invalid request' },
    });
  });
});

describe('a failure of storage', () => {
  const fails = () => Promise.reject(new ZhidaError('storage-failed', SECRET));
  const brokenStore = () => ({ ...createInMemoryConversationStore(), append: fails, read: fails });

  it('is told in place of the acknowledgement, without what broke inside', async () => {
    const client = connectChat((await startApp({ store: brokenStore() })).address);
    expect(await client.emitWithAck('message:send', message)).toEqual({
      ok: false,
      problem: { title: 'Storage unavailable', detail: expect.not.stringContaining(SECRET) },
    });
  });

  it('is told to whoever resumes, without what broke inside', async () => {
    const client = connectChat((await startApp({ store: brokenStore() })).address);
    const resume = { conversationId: CONVERSATION, afterOffset: 0 };
    expect(await client.emitWithAck('conversation:resume', resume)).toEqual({
      ok: false,
      problem: { title: 'Storage unavailable', detail: expect.not.stringContaining(SECRET) },
    });
  });
});

describe('the rate of messages', () => {
  const strict = { parts: { rateLimitPerMinute: 2 } };
  const clientIds = [1, 2, 3].map((number) => `0b7e5c1e-3c51-4a0e-9d5a-1f5a7d1c2e0${number}`);

  it('refuses the message after the last one allowed in a minute', async () => {
    const client = connectChat((await startApp(strict)).address);
    const results: unknown[] = [];
    for (const clientId of clientIds)
      results.push(await client.emitWithAck('message:send', writeChatMessage({ clientId })));
    expect(results).toMatchObject([{ ok: true }, { ok: true }, { ok: false, problem: { title: 'Too many messages' } }]);
  });

  it('does not hold one visitor to what another sent', async () => {
    const { address } = await startApp(strict);
    const [busy, other] = [connectChat(address), connectChat(address)];
    for (const clientId of clientIds) await busy.emitWithAck('message:send', writeChatMessage({ clientId }));
    const conversationId = '6f9619ff-8b86-4d01-b42d-00cf4fc964fe';
    expect(await other.emitWithAck('message:send', writeChatMessage({ conversationId }))).toMatchObject({ ok: true });
  });
});

describe('the handshake', () => {
  it.each([
    ['websocket', 'https://foreign.example', 'refused'],
    ['polling', 'https://foreign.example', 'refused'],
    ['websocket', 'null', 'refused'],
    ['websocket', 'https://portal.example', 'connected'],
    ['polling', 'https://portal.example', 'connected'],
  ] as const)('over %s from %s is %s', async (transport, origin, outcome) => {
    const { address } = await startApp();
    const client = connectChat(address, { transports: [transport], extraHeaders: { origin } });
    expect(await outcomeOf(client)).toBe(outcome);
  });

  it('from a page of this very server is taken', async () => {
    const { address } = await startApp();
    expect(await outcomeOf(connectChat(address, { extraHeaders: { origin: address } }))).toBe('connected');
  });
});

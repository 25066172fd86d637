import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../server/domain/index.ts';
import { createHeldGate } from '../../doubles/held-gate.ts';
import { createInMemoryConversationStore } from '../../doubles/in-memory-conversation-store.ts';
import { CONVERSATION, NOON, startConversations, writeMessage } from './running-conversations.ts';

describe('receiving a message', () => {
  it('stores it as a line of the visitor', async () => {
    const { conversations, store } = startConversations();
    const question = await conversations.receive(writeMessage());
    expect(await store.read(CONVERSATION, 0)).toEqual([question]);
  });

  it('masks personal data before anything is stored', async () => {
    const { conversations, store } = startConversations();
    await conversations.receive(writeMessage({ text: '我的邮箱是 visitor@example.com，商标续展要多久？' }));
    expect((await store.read(CONVERSATION, 0))[0]?.text).toBe('我的邮箱是 ［邮箱］，商标续展要多久？');
  });

  it('returns only when the message is stored', async () => {
    const gate = createHeldGate();
    const store = createInMemoryConversationStore();
    const append: typeof store.append = async (turn) => {
      await gate.opened;
      return store.append(turn);
    };
    const { conversations } = startConversations({ store: { ...store, append } });
    const steps: string[] = [];
    const receiving = conversations.receive(writeMessage()).then(() => steps.push('received'));
    await new Promise((resolve) => setImmediate(resolve));
    steps.push('stored');
    gate.open();
    await receiving;
    expect(steps).toEqual(['stored', 'received']);
  });

  it('does not answer it', async () => {
    const { conversations, asked } = startConversations();
    await conversations.receive(writeMessage());
    expect(asked).toEqual([]);
  });

  it('begins a conversation for a message that names none', async () => {
    const { conversations } = startConversations();
    const first = await conversations.receive(writeMessage({ conversationId: null }));
    const second = await conversations.receive(writeMessage({ conversationId: null, clientId: 'question-2' }));
    expect(first.conversationId).not.toBe(second.conversationId);
  });

  it('begins no second conversation for a repeat of the message that began the first', async () => {
    const { conversations } = startConversations();
    const first = await conversations.receive(writeMessage({ conversationId: null }));
    expect(await conversations.receive(writeMessage({ conversationId: null }))).toEqual(first);
  });

  it('stores a repeat of a client id once', async () => {
    const { conversations, store } = startConversations();
    await conversations.receive(writeMessage());
    await conversations.receive(writeMessage());
    expect(await store.read(CONVERSATION, 0)).toHaveLength(1);
  });

  it('writes down when it arrived', async () => {
    const { conversations } = startConversations();
    expect((await conversations.receive(writeMessage())).at).toBe(NOON);
  });

  it('reports that it could not be stored', async () => {
    const store = createInMemoryConversationStore();
    const append = () => Promise.reject(new Error('the disk is full'));
    const { conversations } = startConversations({ store: { ...store, append } });
    await expect(conversations.receive(writeMessage())).rejects.toThrow('the disk is full');
  });
});

describe('how a question was asked', () => {
  it('is kept until it is answered', async () => {
    const { conversations, asked } = startConversations();
    const as = { asOf: '2027-03-01' as LocalDate, city: 'beijing', language: 'zh-Hant' } as const;
    await conversations.answer(await conversations.receive(writeMessage(as)));
    expect(asked).toEqual([{ text: '商标续展要多久？', ...as, state: null }]);
  });

  it('takes the day in China for the day when none is given', async () => {
    const { conversations, clock, asked } = startConversations();
    clock.set('2026-12-31T16:00:00Z');
    await conversations.answer(await conversations.receive(writeMessage()));
    expect(asked[0]?.asOf).toBe('2027-01-01');
  });

  it('keeps the day on which it was asked when it is answered on a later one', async () => {
    const { conversations, clock, asked } = startConversations();
    clock.set('2026-12-31T15:59:59Z');
    const question = await conversations.receive(writeMessage());
    clock.set('2027-01-02T00:00:00Z');
    await conversations.answer(question);
    expect(asked[0]?.asOf).toBe('2026-12-31');
  });
});

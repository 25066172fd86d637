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

  it('stores less than it answers, where a business is named', async () => {
    const { conversations, store, asked } = startConversations();
    const text = '统一社会信用代码91110000100000158X怎么变更';
    await conversations.answer(await conversations.receive(writeMessage({ text })));
    expect([(await store.read(CONVERSATION, 0))[0]?.text, asked[0]?.text]).toEqual([
      '统一社会信用代码［统一社会信用代码］怎么变更',
      text,
    ]);
  });

  it.each([
    ['我的发明是一种杯子，结构如下：杯体设双层真空，底部有加热片', '［未保存：技术方案］'],
    ['机密★10年 关于试点的请示', '［未保存：带有密级标志的内容］'],
  ])('stores a note in place of what must not be kept: %s', async (text, note) => {
    const { conversations, store } = startConversations();
    await conversations.answer(await conversations.receive(writeMessage({ text })));
    const lines = JSON.stringify(await store.read(CONVERSATION, 0));
    expect([lines.includes(note), lines.includes(text.slice(-6))]).toEqual([true, false]);
  });

  it('writes nothing of a message into the log', async () => {
    const breaks = ({ text }: { readonly text: string }) => {
      throw new Error(`the service said: ${text}`);
    };
    const { conversations, logger } = startConversations({ script: breaks });
    const text = '统一社会信用代码91110000100000158X怎么变更';
    await conversations.answer(await conversations.receive(writeMessage({ text })));
    expect(logger.notices.map(({ fields }) => fields)).toEqual([{ reason: 'the service said: …' }]);
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

describe('a message of which a note was kept', () => {
  it('is replied to in its language after a restart', async () => {
    const { conversations, store } = startConversations();
    const text = 'I invented a new mop. The handle has a spiral groove and a spring, pushing it spins the head.';
    await conversations.receive(writeMessage({ text }));
    const restarted = startConversations({ store });
    await restarted.conversations.answerPending();
    expect(restarted.asked).toMatchObject([{ text: '[not stored: a technical solution]', language: 'en' }]);
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

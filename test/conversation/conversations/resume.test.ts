import { describe, expect, it } from 'vitest';
import { CONVERSATION, NOON, startConversations, writeMessage } from './running-conversations.ts';

type Running = ReturnType<typeof startConversations>;

async function ask({ conversations }: Running, clientId: string, text = '商标续展要多久？'): Promise<void> {
  await conversations.answer(await conversations.receive(writeMessage({ clientId, text })));
}

describe('resuming a conversation', () => {
  it('gives every line, with the whole reply where there is one', async () => {
    const running = startConversations();
    await ask(running, 'question-1');
    const turns = await running.conversations.resume(CONVERSATION, 0);
    expect(turns).toMatchObject([
      { offset: 1, role: 'visitor', text: '商标续展要多久？', clientId: 'question-1', reply: null, at: NOON },
      { offset: 2, role: 'assistant', clientId: 'question-1', reply: { id: 'reply-1' }, at: NOON },
    ]);
  });

  it('gives only the lines after the offset', async () => {
    const running = startConversations();
    for (const clientId of ['question-1', 'question-2']) await ask(running, clientId);
    expect((await running.conversations.resume(CONVERSATION, 3)).map(({ offset }) => offset)).toEqual([4]);
  });

  it('gives nothing to a page that has everything', async () => {
    const running = startConversations();
    await ask(running, 'question-1');
    expect(await running.conversations.resume(CONVERSATION, 2)).toEqual([]);
  });

  it('gives nothing of a conversation that was never begun', async () => {
    expect(await startConversations().conversations.resume(CONVERSATION, 0)).toEqual([]);
  });

  it('answers a question that was left without a reply first', async () => {
    const { conversations } = startConversations();
    await conversations.receive(writeMessage());
    expect((await conversations.resume(CONVERSATION, 0)).map(({ role }) => role)).toEqual(['visitor', 'assistant']);
  });

  it('gives the reply to an older question that was still open', async () => {
    const running = startConversations();
    await running.conversations.receive(writeMessage({ clientId: 'open' }));
    await ask(running, 'question-2');
    const turns = await running.conversations.resume(CONVERSATION, 3);
    expect(turns.map(({ role, clientId }) => [role, clientId])).toEqual([['assistant', 'open']]);
  });

  it('does not answer again what was answered', async () => {
    const running = startConversations();
    await ask(running, 'question-1');
    await running.conversations.resume(CONVERSATION, 0);
    expect(running.asked).toHaveLength(1);
  });
});

describe('after a restart', () => {
  it('answers every question without a reply, of all conversations, oldest first', async () => {
    const { conversations, clock, asked } = startConversations();
    await conversations.receive(writeMessage({ text: '一' }));
    clock.set('2026-06-01T05:00:00Z');
    await conversations.receive(writeMessage({ text: '二', conversationId: null }));
    await conversations.answerPending();
    expect(asked.map(({ text }) => text)).toEqual(['一', '二']);
  });

  it('tells how many there were', async () => {
    const running = startConversations();
    await ask(running, 'question-1');
    for (const clientId of ['a', 'b']) await running.conversations.receive(writeMessage({ clientId }));
    expect(await running.conversations.answerPending()).toBe(2);
  });

  it('leaves no question open', async () => {
    const { conversations, store } = startConversations();
    for (const clientId of ['a', 'b']) await conversations.receive(writeMessage({ clientId }));
    await conversations.answerPending();
    expect(await store.unanswered()).toEqual([]);
  });

  it('answers the others when answering one of them breaks', async () => {
    const script = ({ text }: { readonly text: string }) => {
      if (text === '坏') throw new Error('the index is closed');
      return {};
    };
    const { conversations } = startConversations({ script });
    await conversations.receive(writeMessage({ clientId: 'a', text: '坏' }));
    await conversations.receive(writeMessage({ clientId: 'b', text: '好' }));
    await conversations.answerPending();
    const replies = (await conversations.resume(CONVERSATION, 2)).map(({ clientId, reply }) => [
      clientId,
      reply?.status,
    ]);
    expect(replies).toEqual([
      ['a', 'error_internal'],
      ['b', 'answered'],
    ]);
  });
});

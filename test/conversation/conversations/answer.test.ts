import { describe, expect, it } from 'vitest';
import { readKeptReply } from '../../../server/conversation/dialogue-state.ts';
import { createHeldGate } from '../../doubles/held-gate.ts';
import { CONVERSATION, startConversations, writeMessage } from './running-conversations.ts';

const breaks = () => {
  throw new Error('the index is closed');
};

describe('answering a stored question', () => {
  it('stores the reply as the next line, under the client id of the question', async () => {
    const { conversations, store } = startConversations();
    await conversations.answer(await conversations.receive(writeMessage()));
    const [, line] = await store.read(CONVERSATION, 0);
    expect(line).toMatchObject({ offset: 2, role: 'assistant', clientId: 'question-1' });
  });

  it('gives the reply the id of its conversation', async () => {
    const { conversations } = startConversations();
    const { reply } = await conversations.answer(await conversations.receive(writeMessage()));
    expect(reply.conversationId).toBe(CONVERSATION);
  });

  it('keeps the whole reply in the transcript', async () => {
    const { conversations, store } = startConversations();
    const { reply } = await conversations.answer(await conversations.receive(writeMessage()));
    const [, line] = await store.read(CONVERSATION, 0);
    expect([line?.text, readKeptReply(line?.body ?? '').reply]).toEqual([reply.text, reply]);
  });

  it('tells the offset of the reply', async () => {
    const { conversations } = startConversations();
    expect((await conversations.answer(await conversations.receive(writeMessage()))).offset).toBe(2);
  });

  it('gives a repeat the reply it gave before', async () => {
    const { conversations } = startConversations();
    const first = await conversations.answer(await conversations.receive(writeMessage()));
    expect(await conversations.answer(await conversations.receive(writeMessage()))).toEqual(first);
  });

  it('does not work out a reply twice', async () => {
    const { conversations, asked } = startConversations();
    for (let time = 0; time < 2; time++) await conversations.answer(await conversations.receive(writeMessage()));
    expect(asked).toHaveLength(1);
  });

  it('gives the same reply to two repeats at once', async () => {
    const gate = createHeldGate();
    const { conversations } = startConversations({ script: () => gate.opened.then(() => ({})) });
    const question = await conversations.receive(writeMessage());
    const answers = [conversations.answer(question), conversations.answer(question)];
    gate.open();
    const [first, second] = await Promise.all(answers);
    expect(first).toEqual(second);
  });

  it('works out the reply once for two repeats at once', async () => {
    const gate = createHeldGate();
    const { conversations, asked } = startConversations({ script: () => gate.opened.then(() => ({})) });
    const question = await conversations.receive(writeMessage());
    const answers = [conversations.answer(question), conversations.answer(question)];
    gate.open();
    await Promise.all(answers);
    expect(asked).toHaveLength(1);
  });

  it('answers two questions of a conversation each with its own reply', async () => {
    const { conversations } = startConversations({ script: ({ text }) => ({ text: `答：${text}` }) });
    const [first, second] = [writeMessage({ text: '一' }), writeMessage({ text: '二', clientId: 'question-2' })];
    const texts: string[] = [];
    for (const message of [first, second])
      texts.push((await conversations.answer(await conversations.receive(message))).reply.text);
    expect(texts).toEqual(['答：一', '答：二']);
  });
});

describe('the state of the conversation', () => {
  const spokenOf = ({ text }: { readonly text: string }) => ({
    service: text.includes('专利') ? 'patent-annual-fee' : 'trademark-renewal',
  });

  it('is none for the first question', async () => {
    const { conversations, asked } = startConversations();
    await conversations.answer(await conversations.receive(writeMessage()));
    expect(asked[0]?.state).toBeNull();
  });

  it('holds what was spoken of last', async () => {
    const { conversations, asked } = startConversations({ script: spokenOf });
    await conversations.answer(await conversations.receive(writeMessage()));
    await conversations.answer(
      await conversations.receive(writeMessage({ clientId: 'question-2', text: '那费用呢？' })),
    );
    expect(asked[1]?.state).toMatchObject({ intent: 'procedure', service: 'trademark-renewal' });
  });

  it('is that of the moment at which a question was asked, though it is answered later', async () => {
    const { conversations, asked } = startConversations({ script: spokenOf });
    await conversations.answer(await conversations.receive(writeMessage()));
    const open = await conversations.receive(writeMessage({ clientId: 'question-2', text: '那费用呢？' }));
    await conversations.answer(await conversations.receive(writeMessage({ clientId: 'question-3', text: '专利年费' })));
    await conversations.answer(open);
    expect(asked[2]?.state?.service).toBe('trademark-renewal');
  });

  it('is not shared between conversations', async () => {
    const { conversations, asked } = startConversations();
    await conversations.answer(await conversations.receive(writeMessage()));
    await conversations.answer(await conversations.receive(writeMessage({ conversationId: null })));
    expect(asked[1]?.state).toBeNull();
  });
});

describe('when answering breaks', () => {
  it('apologises', async () => {
    const { conversations } = startConversations({ script: breaks });
    const { reply } = await conversations.answer(await conversations.receive(writeMessage()));
    expect(reply).toMatchObject({ id: 'apology', status: 'error_internal', conversationId: CONVERSATION });
  });

  it('stores the apology, so that the question does not stay open', async () => {
    const { conversations, store } = startConversations({ script: breaks });
    await conversations.answer(await conversations.receive(writeMessage()));
    expect(await store.unanswered()).toEqual([]);
  });

  it('tells the log why', async () => {
    const { conversations, logger } = startConversations({ script: breaks });
    await conversations.answer(await conversations.receive(writeMessage()));
    expect(logger.notices).toEqual([
      { level: 'error', message: 'a question could not be answered', fields: { reason: 'the index is closed' } },
    ]);
  });

  it('does not write into the log what the visitor wrote', async () => {
    const { conversations, logger } = startConversations({ script: breaks });
    await conversations.answer(await conversations.receive(writeMessage({ text: '我公司的未公开发明' })));
    expect(JSON.stringify(logger.notices)).not.toContain('未公开发明');
  });
});

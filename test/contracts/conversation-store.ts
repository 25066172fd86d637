import { expect, it } from 'vitest';
import type { ConversationStore, StoredTurn } from '../../server/ports/index.ts';

/** A line of a transcript, with what a test cares about put in place of the rest. */
export function writeSampleTurn(own: Partial<Omit<StoredTurn, 'offset'>> = {}): Omit<StoredTurn, 'offset'> {
  return {
    conversationId: 'conversation-1',
    role: 'visitor',
    clientId: 'question-1',
    text: '商标续展要多久？',
    body: null,
    at: '2026-06-01T02:00:00.000Z',
    ...own,
  };
}

/** What every conversation store keeps. */
export function testConversationStore(open: () => Promise<ConversationStore>): void {
  it('gives back an appended line as it was, with its offset', async () => {
    const store = await open();
    const line = writeSampleTurn({ text: '𠮷 “引号” \n第二行', body: '{"city":"beijing"}' });
    await store.append(line);
    expect(await store.read('conversation-1', 0)).toEqual([{ ...line, offset: 1 }]);
  });

  it('returns the line that it stored', async () => {
    const store = await open();
    expect(await store.append(writeSampleTurn())).toEqual({ ...writeSampleTurn(), offset: 1 });
  });

  it('takes a line copied from a stored one, whose offset is not its own', async () => {
    const store = await open();
    const question = await store.append(writeSampleTurn());
    const { offset } = await store.append({ ...question, role: 'assistant' });
    expect(offset).toBe(2);
  });

  it('counts offsets within each conversation', async () => {
    const store = await open();
    await store.append(writeSampleTurn({ clientId: 'a' }));
    await store.append(writeSampleTurn({ conversationId: 'conversation-2', clientId: 'b' }));
    const { offset } = await store.append(writeSampleTurn({ clientId: 'c' }));
    expect(offset).toBe(2);
  });

  it('reads the lines after an offset, in order', async () => {
    const store = await open();
    for (const clientId of ['a', 'b', 'c']) await store.append(writeSampleTurn({ clientId }));
    expect((await store.read('conversation-1', 1)).map(({ clientId }) => clientId)).toEqual(['b', 'c']);
  });

  it('reads nothing of a conversation it does not know', async () => {
    const store = await open();
    await store.append(writeSampleTurn());
    expect(await store.read('conversation-2', 0)).toEqual([]);
  });

  testRepeats(open);
  testUnanswered(open);
}

function testRepeats(open: () => Promise<ConversationStore>): void {
  it('returns the first line for a second one of the same client id', async () => {
    const store = await open();
    const first = await store.append(writeSampleTurn({ text: '第一次' }));
    expect(await store.append(writeSampleTurn({ text: '第二次' }))).toEqual(first);
  });

  it('does not store a second line of the same client id', async () => {
    const store = await open();
    await store.append(writeSampleTurn());
    await store.append(writeSampleTurn());
    expect(await store.read('conversation-1', 0)).toHaveLength(1);
  });

  it('stores one line when the same one is appended several times at once', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 5 }, () => store.append(writeSampleTurn())));
    expect(await store.read('conversation-1', 0)).toHaveLength(1);
  });

  it('gives lines appended at once an offset each', async () => {
    const store = await open();
    const clientIds = ['a', 'b', 'c', 'd', 'e'];
    const stored = await Promise.all(clientIds.map((clientId) => store.append(writeSampleTurn({ clientId }))));
    expect(stored.map(({ offset }) => offset).sort()).toEqual([1, 2, 3, 4, 5]);
  });
}

function testUnanswered(open: () => Promise<ConversationStore>): void {
  it('tells the questions without a reply, oldest first over all conversations', async () => {
    const store = await open();
    await store.append(writeSampleTurn({ clientId: 'later', at: '2026-06-01T02:00:01.000Z' }));
    await store.append(writeSampleTurn({ clientId: 'earlier', conversationId: 'conversation-2' }));
    expect((await store.unanswered()).map(({ clientId }) => clientId)).toEqual(['earlier', 'later']);
  });

  it('does not tell a question that has its reply', async () => {
    const store = await open();
    await store.append(writeSampleTurn());
    await store.append(writeSampleTurn({ role: 'assistant', text: '约一个月。' }));
    expect(await store.unanswered()).toEqual([]);
  });

  it('does not take the reply of another conversation for the reply', async () => {
    const store = await open();
    await store.append(writeSampleTurn());
    await store.append(writeSampleTurn({ role: 'assistant', conversationId: 'conversation-2' }));
    expect((await store.unanswered()).map(({ conversationId }) => conversationId)).toEqual(['conversation-1']);
  });

  it('tells questions of the same moment in the order of their conversation', async () => {
    const store = await open();
    const clientIds = ['c', 'a', 'b'];
    for (const clientId of clientIds) await store.append(writeSampleTurn({ clientId }));
    expect((await store.unanswered()).map(({ clientId }) => clientId)).toEqual(clientIds);
  });
}

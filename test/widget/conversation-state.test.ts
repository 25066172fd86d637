import { describe, expect, it } from 'vitest';
import type { Reply } from '../../server/protocol/index.ts';
import {
  type Conversation,
  type ConversationEvent,
  emptyConversation,
  nextConversation,
} from '../../widget/chat/conversation-state.ts';
import { reply } from './reply-double.ts';

const ID = 'conversation-1';
const following = (...events: ConversationEvent[]): Conversation => events.reduce(nextConversation, emptyConversation);
const asked = (clientId: string): ConversationEvent => ({ kind: 'asked', clientId, question: `question ${clientId}` });
const taken = (clientId: string, offset: number): ConversationEvent => ({
  kind: 'acknowledged',
  clientId,
  conversationId: ID,
  offset,
});
const ended = (clientId: string, offset: number, words: Reply = reply()): ConversationEvent => ({
  kind: 'ended',
  clientId,
  offset,
  reply: words,
});

describe('a conversation', () => {
  it('shows the pieces of a reply as they come, and the reply when it stands', () => {
    const pieces = following(
      asked('a'),
      taken('a', 1),
      { kind: 'started', clientId: 'a' },
      { kind: 'streamed', clientId: 'a', text: '一' },
      { kind: 'streamed', clientId: 'a', text: '二' },
    );
    expect(pieces.exchanges[0]?.streamed).toBe('一二');
    const finished = nextConversation(pieces, ended('a', 2));
    expect(finished).toMatchObject({ id: ID, offset: 2, exchanges: [{ streamed: '', reply: { text: '答复' } }] });
  });

  it('takes a repeated reply once', () => {
    const once = following(asked('a'), taken('a', 1), ended('a', 2));
    expect(nextConversation(once, ended('a', 2, reply({ text: 'another' })))).toEqual(once);
  });

  it('sends again, after the line was lost, what was taken but has no reply', () => {
    const state = following(asked('a'), taken('a', 1), asked('b'), taken('b', 2), ended('a', 3), {
      kind: 'reconnected',
    });
    expect(state.exchanges.map(({ delivery }) => delivery)).toEqual(['acknowledged', 'waiting']);
    expect(state.line).toBe('open');
  });

  it('does not send again by itself what was turned down', () => {
    const refused = following(asked('a'), { kind: 'refused', clientId: 'a', problem: 'busy' }, { kind: 'reconnected' });
    expect(refused.exchanges[0]).toMatchObject({ delivery: 'refused', problem: 'busy' });
    expect(nextConversation(refused, { kind: 'retried', clientId: 'a' }).exchanges[0]?.delivery).toBe('waiting');
  });

  it('is taken up where it was, with earlier turns before a question that waits, and announces nothing old', () => {
    const turn = { text: '以前的问题', clientId: 'old', at: '2026-11-22T00:00:00Z' };
    const state = following(asked('new'), {
      kind: 'resumed',
      conversationId: ID,
      turns: [
        { ...turn, offset: 1, role: 'visitor', reply: null },
        { ...turn, offset: 2, role: 'assistant', reply: reply() },
      ],
    });
    expect(state.exchanges.map(({ clientId }) => clientId)).toEqual(['old', 'new']);
    expect(state).toMatchObject({ id: ID, offset: 2, announced: null, exchanges: [{ reply: { text: '答复' } }, {}] });
  });

  it('announces a reply that was waited for and came while the line was lost', () => {
    const turn = { offset: 2, role: 'assistant', text: '', clientId: 'a', reply: reply(), at: '' } as const;
    const state = following(asked('a'), taken('a', 1), { kind: 'resumed', conversationId: ID, turns: [turn] });
    expect(state.announced?.text).toBe('答复');
  });

  it('keeps what was said when the server has forgotten it, and goes on as a new one', () => {
    const state = following(asked('a'), taken('a', 1), ended('a', 2), { kind: 'forgotten' });
    expect(state).toMatchObject({ id: null, offset: 0, exchanges: [{ reply: { text: '答复' } }] });
  });

  it('heeds nothing that belongs to a conversation which was left', () => {
    const left = following(asked('a'), { kind: 'cleared' });
    expect([taken('a', 1), ended('a', 2)].reduce(nextConversation, left)).toEqual(left);
  });
});

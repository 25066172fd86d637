import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { IncomingMessage } from '../../server/conversation/index.ts';
import type { Citation, Reply } from '../../server/protocol/index.ts';
import type { RunningZhida } from './real-zhida.ts';

/** What a message carries beside its words. */
export type Opening = Pick<IncomingMessage, 'flow' | 'page'>;

/** Somebody in a conversation, and the last reply they got. */
export interface Visitor {
  readonly conversationId: string;
  readonly zhida: RunningZhida;
  lastReply: Reply | null;
}

/** A visitor who comes at ten in the morning of a day in Beijing. */
export function givenAVisitorOn(day: string, zhida: RunningZhida): Visitor {
  return givenAVisitorAt(`${day}T10:00:00+08:00`, zhida);
}

/** A visitor who comes at an instant. */
export function givenAVisitorAt(instant: string, zhida: RunningZhida): Visitor {
  zhida.turnClockTo(instant);
  return { conversationId: randomUUID(), zhida, lastReply: null };
}

export async function whenTheyAsk(visitor: Visitor, text: string): Promise<void> {
  const { conversationId, zhida } = visitor;
  const asked = { conversationId, clientId: randomUUID(), text, asOf: null, city: null, language: null };
  const { reply } = await zhida.conversations.answer(await zhida.conversations.receive(asked));
  visitor.lastReply = reply;
}

/** They press a button, follow a link or open the chat on a page: the message carries the flow or the page beside its words. */
export async function whenTheyCome(visitor: Visitor, text: string, opening: Opening): Promise<void> {
  const { conversationId, zhida } = visitor;
  const asked = { conversationId, clientId: randomUUID(), text, asOf: null, city: null, language: null };
  const { reply } = await zhida.conversations.answer(await zhida.conversations.receive({ ...asked, ...opening }));
  visitor.lastReply = reply;
}

/** The answer says all of this, and every number in it points to a source that stands beside it. */
export function thenTheyAreTold(visitor: Visitor, ...words: readonly string[]): void {
  const { kind, text, citations } = replyTo(visitor);
  expect(kind).toBe('answer');
  for (const word of words) expect(text).toContain(word);
  const marked = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
  expect([...marked].sort()).toEqual(citations.map(({ number }) => number));
}

export function thenTheyAreNotTold(visitor: Visitor, word: string): void {
  expect(replyTo(visitor).text).not.toContain(word);
}

export function thenOneSourceIs(visitor: Visitor, source: Partial<Citation>): void {
  expect(replyTo(visitor).citations).toContainEqual(expect.objectContaining(source));
}

/** They are not left alone: the reply names an official place, and offers what can be asked instead. */
export function thenTheyAreShownAWayOn(visitor: Visitor): void {
  const { text, suggestions } = replyTo(visitor);
  expect(text).toMatch(/https:\/\/www\.cnipa\.gov\.cn|服务窗口/);
  expect(suggestions).not.toEqual([]);
}

export function thenTheReplyIs(visitor: Visitor, expected: Partial<Reply>): void {
  expect(replyTo(visitor)).toMatchObject(expected);
}

function replyTo({ lastReply }: Visitor): Reply {
  if (lastReply === null) throw new Error('The visitor has asked nothing yet');
  return lastReply;
}

import type { Reply, TranscriptTurn } from '../../server/protocol/index.ts';
import type { FlowRequest } from './flow-link.ts';

/** How far a question has come: waiting to be taken, taken, or turned down with a reason. */
export type Delivery = 'waiting' | 'acknowledged' | 'refused';

/** One question and what came back for it so far. */
export interface Exchange {
  readonly clientId: string;
  readonly question: string;
  /** The guided flow it asks for by its id; null for a question in words alone. */
  readonly flow: FlowRequest | null;
  readonly delivery: Delivery;
  readonly problem: string | null;
  readonly streamed: string;
  readonly reply: Reply | null;
}

/** The state of the line to the server. */
export type Line = 'connecting' | 'open' | 'reconnecting' | 'offline';

/** All that the panel knows of the conversation. */
export interface Conversation {
  readonly id: string | null;
  /** The highest offset seen; everything after it is asked for on reconnecting. */
  readonly offset: number;
  readonly exchanges: readonly Exchange[];
  readonly line: Line;
  /** The reply that was given last while the panel watched, for announcing; resumed replies are not announced. */
  readonly announced: Reply | null;
}

/** What can happen to a conversation. */
export type ConversationEvent =
  | {
      readonly kind: 'asked';
      readonly clientId: string;
      readonly question: string;
      readonly flow?: FlowRequest;
    }
  | {
      readonly kind: 'acknowledged';
      readonly clientId: string;
      readonly conversationId: string;
      readonly offset: number;
    }
  | { readonly kind: 'refused'; readonly clientId: string; readonly problem: string | null }
  | { readonly kind: 'retried'; readonly clientId: string }
  | { readonly kind: 'started'; readonly clientId: string }
  | { readonly kind: 'streamed'; readonly clientId: string; readonly text: string }
  | { readonly kind: 'ended'; readonly clientId: string; readonly offset: number; readonly reply: Reply }
  | { readonly kind: 'resumed'; readonly conversationId: string; readonly turns: readonly TranscriptTurn[] }
  | { readonly kind: 'reconnected' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'line'; readonly line: Exclude<Line, 'open'> }
  | { readonly kind: 'cleared' };

/** A conversation in which nothing was said. */
export const emptyConversation: Conversation = {
  id: null,
  offset: 0,
  exchanges: [],
  line: 'connecting',
  announced: null,
};

/** What a conversation is after an event. Repeated events change nothing, since delivery is at least once. */
export function nextConversation(state: Conversation, event: ConversationEvent): Conversation {
  switch (event.kind) {
    case 'asked':
      return { ...state, exchanges: [...state.exchanges, newExchange(event.clientId, event.question, event.flow)] };
    case 'acknowledged':
      return acknowledge(state, event.clientId, event.conversationId, event.offset);
    case 'refused':
      return change(state, event.clientId, { delivery: 'refused', problem: event.problem });
    case 'retried':
      return change(state, event.clientId, { delivery: 'waiting', problem: null });
    case 'started':
      return change(state, event.clientId, { streamed: '', delivery: 'acknowledged' });
    case 'streamed':
      return change(state, event.clientId, ({ streamed }) => ({ streamed: streamed + event.text }));
    case 'ended':
      return end(state, event.clientId, event.offset, event.reply);
    case 'resumed':
      return resume(state, event.conversationId, event.turns);
    case 'reconnected':
      return { ...state, line: 'open', exchanges: state.exchanges.map(waitAgain) };
    case 'forgotten':
      // What was said stays on the screen; what comes next begins another conversation.
      return { ...state, id: null, offset: 0 };
    case 'line':
      return { ...state, line: event.line };
    case 'cleared':
      return { ...emptyConversation, line: state.line };
  }
}

const newExchange = (clientId: string, question: string, flow: FlowRequest | null = null): Exchange => ({
  clientId,
  question,
  flow,
  delivery: 'waiting',
  problem: null,
  streamed: '',
  reply: null,
});

/** The server may have lost the line before it could reply, so whatever has no reply goes out once more. */
const waitAgain = (exchange: Exchange): Exchange =>
  exchange.reply === null && exchange.delivery === 'acknowledged' ? { ...exchange, delivery: 'waiting' } : exchange;

/** True for a question of this conversation; what belongs to one that was cleared is not heeded. */
const holds = (state: Conversation, clientId: string) =>
  state.exchanges.some((exchange) => exchange.clientId === clientId);

type Change = Partial<Exchange> | ((exchange: Exchange) => Partial<Exchange>);

/** Changes one exchange that has no reply yet; an answered one is finished. */
function change(state: Conversation, clientId: string, wanted: Change): Conversation {
  const exchanges = state.exchanges.map((exchange) => {
    if (exchange.clientId !== clientId || exchange.reply !== null) return exchange;
    return { ...exchange, ...(typeof wanted === 'function' ? wanted(exchange) : wanted) };
  });
  return { ...state, exchanges };
}

function acknowledge(state: Conversation, clientId: string, id: string, offset: number): Conversation {
  if (!holds(state, clientId)) return state;
  const next = change(state, clientId, { delivery: 'acknowledged', problem: null });
  return { ...next, id, offset: Math.max(state.offset, offset) };
}

function end(state: Conversation, clientId: string, offset: number, reply: Reply): Conversation {
  const isNew = state.exchanges.some((exchange) => exchange.clientId === clientId && exchange.reply === null);
  if (!isNew) return state;
  const next = change(state, clientId, { reply, delivery: 'acknowledged', streamed: '' });
  return { ...next, offset: Math.max(state.offset, offset), announced: reply };
}

/** Takes what the server kept. A reply the visitor was waiting for is announced; older ones are merely shown again. */
function resume(state: Conversation, id: string, turns: readonly TranscriptTurn[]): Conversation {
  const awaited = turns.filter(({ clientId, reply }) => reply && holds(state, clientId)).at(-1);
  return { ...turns.reduce(takeTurn, state), id, announced: awaited?.reply ?? state.announced };
}

function takeTurn(state: Conversation, turn: TranscriptTurn): Conversation {
  const offset = Math.max(state.offset, turn.offset);
  if (turn.role === 'assistant') {
    return { ...(turn.reply ? change(state, turn.clientId, { reply: turn.reply, streamed: '' }) : state), offset };
  }
  if (holds(state, turn.clientId)) return { ...change(state, turn.clientId, { delivery: 'acknowledged' }), offset };
  const exchange: Exchange = { ...newExchange(turn.clientId, turn.text), delivery: 'acknowledged' };
  const isWaiting = ({ delivery }: Exchange) => delivery === 'waiting';
  const [before, after] = [state.exchanges.filter((one) => !isWaiting(one)), state.exchanges.filter(isWaiting)];
  return { ...state, exchanges: [...before, exchange, ...after], offset };
}

/** What the server says it remembers of the visitor, by the last reply. */
export function rememberedFacts({ exchanges }: Pick<Conversation, 'exchanges'>): readonly string[] {
  const last = exchanges.filter(({ reply }) => reply !== null).at(-1)?.reply;
  return last?.notices.filter(({ kind }) => kind === 'remembered').map(({ text }) => text) ?? [];
}

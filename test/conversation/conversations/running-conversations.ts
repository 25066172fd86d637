import { createConversations, type IncomingMessage } from '../../../server/conversation/index.ts';
import type { Question } from '../../../server/domain/index.ts';
import type { ConversationStore } from '../../../server/ports/index.ts';
import type { Reply } from '../../../server/protocol/index.ts';
import { createInMemoryConversationStore } from '../../doubles/in-memory-conversation-store.ts';
import { createRecordingLogger } from '../../doubles/recording-logger.ts';
import { writeSampleReply } from '../../doubles/sample-reply.ts';
import { createScriptedAnswers } from '../../doubles/scripted-answers.ts';
import { createSettableClock } from '../../doubles/settable-clock.ts';
import { shippedGuard } from '../../doubles/shipped-guard.ts';

export const NOON = '2026-06-01T04:00:00.000Z';
export const CONVERSATION = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/** A message as it arrives, with what a test cares about put in place of the rest. */
export function writeMessage(own: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    conversationId: CONVERSATION,
    clientId: 'question-1',
    text: '商标续展要多久？',
    asOf: null,
    city: null,
    language: null,
    ...own,
  };
}

/** What a test may put in place of the usual parts. */
export interface Setting {
  readonly store?: ConversationStore;
  readonly script?: (question: Question) => Partial<Reply> | Promise<Partial<Reply>>;
}

/** Conversations over a store in memory and answers by script, with everything a test may look at. */
export function startConversations({ store = createInMemoryConversationStore(), script }: Setting = {}) {
  const clock = createSettableClock(NOON);
  const logger = createRecordingLogger();
  const { answerQuestion, asked } = createScriptedAnswers(script);
  const conversations = createConversations({
    store,
    answerQuestion,
    guardMessage: shippedGuard,
    apologise: (asOf) => writeSampleReply({ id: 'apology', kind: 'canned', status: 'error_internal', asOf }),
    clock,
    logger,
  });
  return { conversations, store, clock, logger, asked };
}

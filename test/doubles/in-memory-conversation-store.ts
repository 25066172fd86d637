import type { ConversationStore, StoredTurn } from '../../server/ports/index.ts';

/** A conversation store that forgets everything with the process. */
export function createInMemoryConversationStore(): ConversationStore {
  const turns: StoredTurn[] = [];
  const inConversation = (id: string) => turns.filter(({ conversationId }) => conversationId === id);
  const isAnswered = (question: StoredTurn) =>
    inConversation(question.conversationId).some(
      ({ role, clientId }) => role === 'assistant' && clientId === question.clientId,
    );
  return {
    async append({ conversationId, role, clientId, text, body, at }) {
      const earlier = inConversation(conversationId);
      const known = earlier.find((turn) => turn.role === role && turn.clientId === clientId);
      if (known) return known;
      const turn = { conversationId, offset: earlier.length + 1, role, clientId, text, body, at };
      turns.push(turn);
      return turn;
    },
    read: async (conversationId, afterOffset) =>
      inConversation(conversationId).filter(({ offset }) => offset > afterOffset),
    unanswered: async () =>
      turns
        .filter((turn) => turn.role === 'visitor' && !isAnswered(turn))
        .sort((left, right) => (left.at === right.at ? 0 : left.at < right.at ? -1 : 1)),
    close: async () => undefined,
  };
}

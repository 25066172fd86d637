import {
  type Conversation,
  type ConversationEvent,
  emptyConversation,
  nextConversation,
} from './conversation-state.ts';

/** The conversation as it stands, and the one way to move it on. */
export interface ConversationRecord {
  read(): Conversation;
  note(event: ConversationEvent): void;
}

/** Keeps a conversation and tells whoever draws it of every change. */
export function createConversationRecord(onChange: (conversation: Conversation) => void): ConversationRecord {
  let conversation = emptyConversation;
  return {
    read: () => conversation,
    note(event) {
      conversation = nextConversation(conversation, event);
      onChange(conversation);
    },
  };
}

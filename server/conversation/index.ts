export {
  type ConversationParts,
  type Conversations,
  createConversations,
  type IncomingMessage,
} from './conversations.ts';

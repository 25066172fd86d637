import { describe } from 'vitest';
import { testConversationStore } from '../contracts/conversation-store.ts';
import { createInMemoryConversationStore } from './in-memory-conversation-store.ts';

describe('the in-memory conversation store', () => {
  testConversationStore(async () => createInMemoryConversationStore());
});

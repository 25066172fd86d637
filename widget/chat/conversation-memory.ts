const KEY = 'zhida:conversation';

/** Where the id of the conversation is kept for a reload of the page; nothing before the first message. */
export interface ConversationMemory {
  read(): string | null;
  write(conversationId: string): void;
  clear(): void;
}

/** Keeps the id for the life of the tab, and does without where the browser forbids storage. */
export const sessionMemory: ConversationMemory = {
  read: () => attempt(() => sessionStorage.getItem(KEY)) ?? null,
  write: (conversationId) => void attempt(() => sessionStorage.setItem(KEY, conversationId)),
  clear: () => void attempt(() => sessionStorage.removeItem(KEY)),
};

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** One line of a transcript. `body` is JSON text: the reply object for the assistant, how it was asked (day, city, language) for the visitor. */
export interface StoredTurn {
  readonly conversationId: string;
  /** 1, 2, 3... within the conversation. */
  readonly offset: number;
  readonly role: 'visitor' | 'assistant';
  /** The client's id of the question this line is, or answers. */
  readonly clientId: string;
  readonly text: string;
  readonly body: string | null;
  readonly at: string;
}

/** Transcripts of conversations. What `append` has returned survives the loss of the process and of power. */
export interface ConversationStore {
  /** Appends one line. A second line of the same conversation, role and client id is not stored: the first is returned. Throws `storage-failed`. */
  append(turn: Omit<StoredTurn, 'offset'>): Promise<StoredTurn>;
  /** The lines after `afterOffset`, in order. */
  read(conversationId: string, afterOffset: number): Promise<readonly StoredTurn[]>;
  /** Visitor lines without an assistant line of the same client id, oldest first. */
  unanswered(): Promise<readonly StoredTurn[]>;
  close(): Promise<void>;
}

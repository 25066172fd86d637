import { ZhidaError } from '../domain/index.ts';
import type { ConversationStore, StoredTurn } from '../ports/index.ts';
import { keepForLife, openDatabase, waitWhileBusy } from './sqlite-conversation-store/open-database.ts';

/** Migrations in order; the database remembers how many it has had (user_version). Never edit one, add one. */
const MIGRATIONS = [
  `CREATE TABLE turn (
     conversation_id TEXT NOT NULL,
     position INTEGER NOT NULL,
     role TEXT NOT NULL CHECK (role IN ('visitor', 'assistant')),
     client_id TEXT NOT NULL,
     text TEXT NOT NULL,
     body TEXT,
     at TEXT NOT NULL,
     PRIMARY KEY (conversation_id, position),
     UNIQUE (conversation_id, role, client_id)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX turn_client ON turn (client_id);`,
];

interface Row {
  conversation_id: string;
  position: number;
  role: 'visitor' | 'assistant';
  client_id: string;
  text: string;
  body: string | null;
  at: string;
}

/** Transcripts in SQLite with write-ahead log and synchronous FULL: a commit that returned survives the loss of power. */
export function createSqliteConversationStore(path: string): ConversationStore {
  const database = guard(path, () => openDatabase(path, MIGRATIONS));
  const find = database.prepare<[string, string, string], Row>(
    'SELECT * FROM turn WHERE conversation_id = ? AND role = ? AND client_id = ?',
  );
  const insert = database.prepare<Omit<StoredTurn, 'offset'>>(
    `INSERT INTO turn SELECT @conversationId, COALESCE(MAX(position), 0) + 1, @role, @clientId, @text, @body, @at FROM turn WHERE conversation_id = @conversationId`,
  );
  const after = database.prepare<[string, number], Row>(
    'SELECT * FROM turn WHERE conversation_id = ? AND position > ? ORDER BY position',
  );
  const pending = database.prepare<[], Row>(
    `SELECT * FROM turn AS question WHERE role = 'visitor' AND NOT EXISTS (
       SELECT 1 FROM turn AS reply WHERE reply.conversation_id = question.conversation_id AND reply.role = 'assistant' AND reply.client_id = question.client_id
     ) ORDER BY at`,
  );
  keepForLife([find, insert, after, pending]);
  const append = database.transaction((turn: Omit<StoredTurn, 'offset'>) => {
    const known = () => find.get(turn.conversationId, turn.role, turn.clientId);
    if (!known()) insert.run(turn);
    return toTurn(known() as Row);
  });
  return {
    append: async (turn) => guard(path, () => waitWhileBusy(() => append.immediate(turn))),
    read: async (conversationId, afterOffset) =>
      guard(path, () => waitWhileBusy(() => after.all(conversationId, afterOffset)).map(toTurn)),
    unanswered: async () => guard(path, () => waitWhileBusy(() => pending.all()).map(toTurn)),
    close: async () => {
      database.close();
    },
  };
}

function toTurn(row: Row): StoredTurn {
  const { conversation_id: conversationId, position: offset, client_id: clientId, role, text, body, at } = row;
  return { conversationId, offset, role, clientId, text, body, at };
}

function guard<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new ZhidaError(
      'storage-failed',
      `The conversations in ${path} cannot be read or written; check space and permissions, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

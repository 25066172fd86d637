import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteConversationStore } from '../../server/adapters/sqlite-conversation-store.ts';
import { testConversationStore, writeSampleTurn } from '../contracts/conversation-store.ts';
import { runScript } from './child-process.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

const ACKNOWLEDGED_BEFORE_THE_KILL = 25;

/** A database that does not exist yet. */
const nameDatabase = () => join(createTemporaryFolder(), 'zhida.sqlite');

/** Opens a store that is closed when the test ends. */
function openStore(path: string = nameDatabase()) {
  const store = createSqliteConversationStore(path);
  onTestFinished(() => store.close());
  return store;
}

describe('the SQLite conversation store', () => {
  testConversationStore(async () => openStore());

  it('still has its lines after it was closed and opened again', async () => {
    const path = nameDatabase();
    const store = createSqliteConversationStore(path);
    const line = await store.append(writeSampleTurn());
    await store.close();
    expect(await openStore(path).read('conversation-1', 0)).toEqual([line]);
  });

  it('still knows what is unanswered after it was opened again', async () => {
    const path = nameDatabase();
    const store = createSqliteConversationStore(path);
    await store.append(writeSampleTurn({ clientId: 'answered' }));
    await store.append(writeSampleTurn({ clientId: 'answered', role: 'assistant' }));
    await store.append(writeSampleTurn({ clientId: 'open' }));
    await store.close();
    expect((await openStore(path).unanswered()).map(({ clientId }) => clientId)).toEqual(['open']);
  });

  it('does not store a repeat that comes after it was opened again', async () => {
    const path = nameDatabase();
    const store = createSqliteConversationStore(path);
    const first = await store.append(writeSampleTurn());
    await store.close();
    expect(await openStore(path).append(writeSampleTurn({ text: '再问一次' }))).toEqual(first);
  });

  it('shows two open stores the same lines', async () => {
    const path = nameDatabase();
    const [writing, reading] = [openStore(path), openStore(path)];
    const line = await writing.append(writeSampleTurn());
    expect(await reading.read('conversation-1', 0)).toEqual([line]);
  });

  it('writes ahead, so that readers need not wait for a writer', async () => {
    const path = nameDatabase();
    await openStore(path).append(writeSampleTurn());
    const database = new Database(path);
    onTestFinished(() => {
      database.close();
    });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('loses nothing it acknowledged when its process is killed', async () => {
    const path = nameDatabase();
    const script = runScript('adapters/append-turns.ts', path);
    const acknowledged: string[] = [];
    for await (const clientId of script.lines) {
      acknowledged.push(clientId);
      if (acknowledged.length === ACKNOWLEDGED_BEFORE_THE_KILL) script.process.kill('SIGKILL');
    }
    await script.ended;
    const kept = (await openStore(path).read('conversation-1', 0)).map(({ clientId }) => clientId);
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
  });

  it('takes new lines after its process was killed', async () => {
    const path = nameDatabase();
    const script = runScript('adapters/append-turns.ts', path);
    for await (const _ of script.lines) script.process.kill('SIGKILL');
    await script.ended;
    const store = openStore(path);
    const { offset } = await store.append(writeSampleTurn({ clientId: 'after' }));
    expect((await store.read('conversation-1', offset - 1)).map(({ clientId }) => clientId)).toEqual(['after']);
  });

  it('names the folder it cannot write', () => {
    const folder = nameUnwritableFolder();
    expect(() => createSqliteConversationStore(join(folder, 'zhida.sqlite'))).toThrow(
      expect.objectContaining({ code: 'storage-failed', message: expect.stringContaining(folder) }),
    );
  });

  it('refuses a file that is no database', () => {
    const path = nameDatabase();
    writeFileSync(path, 'not a database, but long enough to be read as the header of one '.repeat(20));
    expect(() => createSqliteConversationStore(path)).toThrow(expect.objectContaining({ code: 'storage-failed' }));
  });

  it('reports a failed append as a failure of storage', async () => {
    const store = createSqliteConversationStore(nameDatabase());
    await store.close();
    await expect(store.append(writeSampleTurn())).rejects.toMatchObject({ code: 'storage-failed' });
  });
});

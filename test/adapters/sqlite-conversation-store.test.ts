import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepForLife } from '../../server/adapters/sqlite-conversation-store/open-database.ts';
import { createSqliteConversationStore } from '../../server/adapters/sqlite-conversation-store.ts';
import { testConversationStore, writeSampleTurn } from '../contracts/conversation-store.ts';
import { runScript } from './child-process.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

const ACKNOWLEDGED_BEFORE_THE_KILL = 25;
const ACKNOWLEDGED_OF_EACH = 100;
const NEW_DATABASES = 10;

/** A database that does not exist yet. */
const nameDatabase = () => join(createTemporaryFolder(), 'zhida.sqlite');

/** Opens a store that is closed when the test ends. */
function openStore(path: string = nameDatabase()) {
  const store = createSqliteConversationStore(path);
  onTestFinished(() => store.close());
  return store;
}

/** The client ids acknowledged to processes that append to one file at once, one conversation each, until each has enough and all are killed. */
async function appendAtOnce(path: string, conversationIds: readonly string[]): Promise<string[][]> {
  const scripts = conversationIds.map((id) => runScript('adapters/append-turns.ts', path, id));
  const acknowledged = scripts.map((): string[] => []);
  const killAll = () => scripts.map(({ process }) => process.kill('SIGKILL'));
  const reading = scripts.map(async ({ lines }, index) => {
    for await (const clientId of lines) {
      acknowledged[index]?.push(clientId);
      if (acknowledged.every(({ length }) => length >= ACKNOWLEDGED_OF_EACH)) killAll();
    }
    killAll();
  });
  await Promise.all(reading);
  const endings = await Promise.all(scripts.map(({ ended }) => ended));
  if (endings.some(({ code }) => code !== null)) throw new Error('a process ended by itself');
  return acknowledged;
}

/** Makes a file that writes ahead already and has had no migration. */
function placeEmptyDatabase(path: string): void {
  const database = keepForLife(new Database(path));
  database.exec('PRAGMA journal_mode = WAL');
  database.close();
}

/** Lets two processes open databases of one folder, each at the same moment, and gives what they told, moment by moment. */
async function openAtOnce(count: number, place: (path: string) => void): Promise<string[][]> {
  const folder = createTemporaryFolder();
  for (let number = 1; number <= count; number++) place(join(folder, `${number}.sqlite`));
  const scripts = [1, 2].map(() => runScript('adapters/open-new-stores.ts', folder, String(count)));
  const outputs = scripts.map(({ lines }) => lines[Symbol.asyncIterator]());
  const nextLines = () => Promise.all(outputs.map(async (output) => (await output.next()).value ?? 'ended'));
  const told = [await nextLines()];
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, `gate-${number}`), '');
    told.push(await nextLines());
  }
  return told.slice(1);
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
    const database = keepForLife(new Database(path));
    const mode = keepForLife(database.prepare('PRAGMA journal_mode').pluck());
    onTestFinished(() => {
      database.close();
    });
    expect(mode.get()).toBe('wal');
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

  it('keeps every line of two processes that append to one file at once', async () => {
    const path = nameDatabase();
    const conversationIds = ['conversation-1', 'conversation-2'];
    const store = openStore(path);
    const acknowledged = await appendAtOnce(path, conversationIds);
    const kept = await Promise.all(conversationIds.map((id) => store.read(id, 0)));
    const clientIds = kept.map((lines, index) =>
      lines.slice(0, acknowledged[index]?.length).map(({ clientId }) => clientId),
    );
    expect(clientIds).toEqual(acknowledged);
  });

  it('migrates a file once for two processes that open it at once', async () => {
    const numbers = Array.from({ length: NEW_DATABASES }, (_, index) => String(index + 1));
    expect(await openAtOnce(NEW_DATABASES, placeEmptyDatabase)).toEqual(numbers.map((number) => [number, number]));
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

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/**
 * What better-sqlite3 made and must never be collected. From Node 24.19 on, collecting one of its databases or statements while no script
 * runs aborts the process (an assertion in node::ObjectWrap, which better-sqlite3 12 derives from and 13, without Node 20, does not).
 */
const KEPT: object[] = [];

/** Keeps a database or statements referenced until the process ends: for the statements that a store prepares, once, when it opens. */
export function keepForLife<T extends object>(held: T): T {
  KEPT.push(held);
  return held;
}

/**
 * Opens a database with write-ahead log and synchronous FULL (a commit that returned survives the loss of power) and brings it to the
 * newest version. Use no `pragma()` on it: that makes a statement which nobody keeps.
 *
 * @param migrations in order; the database remembers how many it has had (user_version). Never edit one, add one.
 * @throws the SQLite error when the file cannot be opened, also after ten seconds of waiting for another process.
 */
export function openDatabase(path: string, migrations: readonly string[]): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = keepForLife(new Database(path, { timeout: 0 }));
  try {
    waitWhileBusy(() => {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      migrate(database, migrations);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 1;

/**
 * Does a piece of work that writes, trying again while another process holds the file. SQLite's own wait is no help: it has none when the
 * journal mode changes or the log is recovered, and otherwise sleeps so long (100 ms) that a busy neighbour is never caught between two writes.
 *
 * @throws what the work throws, SQLITE_BUSY only after ten seconds.
 */
export function waitWhileBusy<T>(work: () => T): T {
  const givesUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      const isBusy = String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() > givesUpAt) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** Looks and migrates inside one writing transaction: of two processes that open a new file at once, the second finds it done. */
function migrate(database: Database.Database, migrations: readonly string[]): void {
  const version = keepForLife(database.prepare<[], number>('PRAGMA user_version').pluck());
  database
    .transaction(() => {
      const done = Number(version.get());
      for (const migration of migrations.slice(done)) database.exec(migration);
      // A file of a later version keeps its number, or its migrations would run twice.
      if (done < migrations.length) database.exec(`PRAGMA user_version = ${migrations.length}`);
    })
    .immediate();
}

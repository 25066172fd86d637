import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createSqliteConversationStore } from '../../server/adapters/sqlite-conversation-store.ts';

// Opens the databases 1, 2, 3... of a folder, each as soon as its gate is there, and prints each that it could open.
const [folder = '', count = '0'] = process.argv.slice(2);
process.stdout.write('ready\n');
for (let number = 1; number <= Number(count); number++) {
  // Waits without sleeping, so that two processes that wait here go on in the same instant.
  while (!existsSync(join(folder, `gate-${number}`)));
  const store = createSqliteConversationStore(join(folder, `${number}.sqlite`));
  await store.close();
  process.stdout.write(`${number}\n`);
}

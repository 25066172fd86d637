import { createHash } from 'node:crypto';
import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { writeSampleDocument } from '../doubles/sample-document.ts';

// Puts two documents by turns, each time with something else known of them, and prints a line for each, until it is killed.
const [folder = ''] = process.argv.slice(2);
const store = createFileDocumentStore(folder);
for (let number = 0; ; number++) {
  const text = `${number % 2}`.repeat(500_000);
  const checksum = createHash('sha256').update(text).digest('hex');
  await store.put(writeSampleDocument({ text, checksum, title: `${number}` }));
  process.stdout.write(`${number}\n`);
}

import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { writeSampleDocument } from '../doubles/sample-document.ts';

// Puts a document of so many characters and prints what came of it, in one line.
const [folder = '', length = '0'] = process.argv.slice(2);
const outcome = await createFileDocumentStore(folder)
  .put(writeSampleDocument({ text: 'x'.repeat(Number(length)) }))
  .then(
    () => 'stored',
    (error: Error & { readonly code?: string }) => `${error.code} ${error.message}`,
  );
process.stdout.write(`${outcome}\n`);

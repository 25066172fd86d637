import { join } from 'node:path';
import { createIsolatedDocumentLoader } from '../../server/adapters/isolated-document-loader.ts';

// Reads a file, prints the process that read it, and has nothing more to do.
const [path = ''] = process.argv.slice(2);
const loader = createIsolatedDocumentLoader(join(import.meta.dirname, 'hostile-reader.ts'));
process.stdout.write(`${(await loader.load(path)).text.split('\n').at(-1)}\n`);

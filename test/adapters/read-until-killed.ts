import { join } from 'node:path';
import { createIsolatedDocumentLoader } from '../../server/adapters/isolated-document-loader.ts';

// Reads the first file, prints what it holds, then reads the second, which never ends.
const [first = '', second = ''] = process.argv.slice(2);
const loader = createIsolatedDocumentLoader(join(import.meta.dirname, 'hostile-reader.ts'));
process.stdout.write(`${(await loader.load(first)).text.split('\n').at(-1)}\n`);
await loader.load(second);

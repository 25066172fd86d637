import { resolve } from 'node:path';
import { createFileKnowledgeStore } from '../server/adapters/file-knowledge-store.ts';
import { localDateIn } from '../server/domain/index.ts';
import { checkReferences, readRecords } from '../server/knowledge/index.ts';

// Temporary entry while the corpus is written: check only.
const files = await createFileKnowledgeStore({ shippedFolder: resolve('corpus'), overlayFolder: resolve('data/corpus') }).read();
const records = readRecords(files);
const faults = [...records.faults, ...checkReferences(records, localDateIn(new Date()))];
for (const fault of faults) console.log(`corpus/${fault.path}:${fault.line}: ${fault.message}`);
console.log(`${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

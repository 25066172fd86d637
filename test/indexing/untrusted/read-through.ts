import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFileDocumentStore } from '../../../server/adapters/file-document-store.ts';
import { createLangchainTextSplitter } from '../../../server/adapters/langchain-text-splitter.ts';
import { createMarkupDocumentLoader } from '../../../server/adapters/markup-document-loader.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createPdfDocumentLoader } from '../../../server/adapters/pdf-document-loader.ts';
import { createTextDocumentLoader } from '../../../server/adapters/text-document-loader.ts';
import type { Chunk } from '../../../server/domain/index.ts';
import { addDocuments, chooseLoader } from '../../../server/indexing/index.ts';
import { loadTextChunks } from '../../../server/indexing/load-chunks.ts';
import { createKnowledgeLookup, type Knowledge } from '../../../server/knowledge/index.ts';
import type { StoredDocument } from '../../../server/ports/index.ts';
import { createSettableClock } from '../../doubles/settable-clock.ts';
import { inTemporaryFolder } from '../../knowledge/corpus-folders.ts';

const [text, markup, pdf] = [createTextDocumentLoader(), createMarkupDocumentLoader(), createPdfDocumentLoader()];
const loader = chooseLoader({ '.md': text, '.txt': text, '.html': markup, '.docx': markup, '.pdf': pdf });
const scriptConverter = createOpenccScriptConverter();
const splitter = createLangchainTextSplitter();

/** What became of a file on its way to the index. */
export interface ReadThrough {
  readonly document: StoredDocument;
  readonly chunks: readonly Chunk[];
  /** Every word of every Chunk: what can be found, quoted, suggested or shown as a title. */
  readonly indexed: string;
}

/** Takes a file the whole way: loader, staging, store, Chunks. Its contacts are not approved unless the test says so. */
export async function readThrough(
  fileName: string,
  content: string | Uint8Array,
  knowledge: Knowledge,
  contactsApproved = false,
): Promise<ReadThrough> {
  return inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'inbox'));
    const path = join(folder, 'inbox', fileName);
    await writeFile(path, content);
    const store = createFileDocumentStore(folder);
    const clock = createSettableClock('2026-11-22T02:00:00Z');
    const [result] = await addDocuments([path], {}, { loader, store, scriptConverter, clock });
    if (!result || 'refused' in result) throw new Error(`refused: ${result?.refused}`);
    const stored = await store.list();
    const documentRecords = [{ checksum: result.staged.checksum, contactsApproved }];
    const lookup = createKnowledgeLookup({ ...knowledge, documentRecords });
    const chunks = (await loadTextChunks(lookup, stored, splitter, scriptConverter)).filter(
      ({ kind }) => kind === 'document',
    );
    return { document: result.staged, chunks, indexed: chunks.map(wordsOf).join('\n') };
  });
}

const wordsOf = ({ title, headingPath, text: words, questions, officialText, article, version }: Chunk) =>
  [title, ...headingPath, words, ...questions, officialText, article, version].join('\n');

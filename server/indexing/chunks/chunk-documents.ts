import { type Chunk, parseLocalDate } from '../../domain/index.ts';
import { detectLanguage } from '../../language/index.ts';
import type { ScriptConverter, StoredDocument, TextSplitter } from '../../ports/index.ts';
import { addressAt } from '../structure/place-of.ts';
import { createChunk } from './create-chunk.ts';
import { cutDocument, type DocumentPart } from './cut-document.ts';

/** Documents as Chunks: one per part in which a document is cut, each with its headings and the address of its place. Those fetched from an official page may be quoted. */
export async function chunkDocuments(
  documents: readonly StoredDocument[],
  splitter: TextSplitter,
  scripts: ScriptConverter,
): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for (const document of documents)
    for (const [index, part] of (await cutDocument(document, splitter)).entries())
      chunks.push(chunkPart(part, index + 1, document, scripts));
  return chunks;
}

function chunkPart(
  { headingPath, label, text, line }: DocumentPart,
  number: number,
  document: StoredDocument,
  scripts: ScriptConverter,
): Chunk {
  const isOfficial = document.source !== null;
  return createChunk({
    kind: 'document',
    key: `document:${document.checksum.slice(0, 16)}#${number}`,
    language: detectLanguage(text, scripts) === 'en' ? 'en' : 'zh',
    // `article` is for the laws of the list, whose short names are known.
    title: label === null ? document.title : `《${document.title.replace(/^《(.*)》$/u, '$1')}》${label}`,
    version: document.version,
    url: addressAt(document, line),
    text,
    officialText: isOfficial ? text : null,
    headingPath: [...headingPath],
    trust: isOfficial ? 'official' : 'added',
    effectiveFrom: parseLocalDate(document.effectiveFrom ?? ''),
    effectiveTo: parseLocalDate(document.effectiveTo ?? ''),
  });
}

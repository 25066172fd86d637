import type { Chunk } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { ScriptConverter, StoredDocument, TextSplitter } from '../ports/index.ts';
import { chunkCards } from './chunks/chunk-cards.ts';
import { chunkCities } from './chunks/chunk-cities.ts';
import { chunkConcordances } from './chunks/chunk-concordances.ts';
import { chunkDigests } from './chunks/chunk-digests.ts';
import { chunkDocuments } from './chunks/chunk-documents.ts';
import { chunkNotices } from './chunks/chunk-notices.ts';
import { chunkOfficialLaws } from './chunks/chunk-official-laws.ts';
import { chunkAnswers, chunkRates } from './chunks/chunk-tables.ts';
import { withApprovedContacts } from './chunks/mask-unapproved.ts';
import { findOfficialLaws, officialWords } from './structure/official-texts.ts';

/** The Chunks that depend on the corpus alone, record by record. */
export function loadCorpusChunks(lookup: KnowledgeLookup): Chunk[] {
  return [
    ...chunkCards(lookup),
    ...chunkRates(lookup),
    ...chunkAnswers(lookup),
    ...chunkNotices(lookup),
    ...chunkCities(lookup),
    ...chunkConcordances(lookup),
  ];
}

/** The Chunks that added documents change: the digests, whose official words may be among them, and the documents themselves. */
export async function loadTextChunks(
  lookup: KnowledgeLookup,
  documents: readonly StoredDocument[],
  splitter: TextSplitter,
  scripts: ScriptConverter,
): Promise<Chunk[]> {
  const { official, others } = findOfficialLaws(documents, lookup.knowledge);
  const shown = others.map((document) => withApprovedContacts(document, lookup.knowledge.documentRecords));
  return [
    ...chunkDigests(lookup, officialWords(official)),
    ...chunkOfficialLaws(official, lookup),
    ...(await chunkDocuments(shown, splitter, scripts)),
  ];
}

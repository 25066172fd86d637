import { join } from 'node:path';
import { type Chunk, ZhidaError } from '../domain/index.ts';
import { createKnowledgeLookup, type Knowledge, type KnowledgeLookup } from '../knowledge/index.ts';
import {
  createHashedEmbedding,
  createLinearClassifier,
  readHashedEmbedding,
  readLinearClassifier,
} from '../learning/index.ts';
import type { GenerationReader, GenerationStore, VectorIndexFactory } from '../ports/index.ts';
import { createKeywordIndex, createSearchIndex, readKeywordIndex, type SearchIndex } from '../retrieval/index.ts';
import { createRecogniser, createUnderstand, officialNames, type Understand } from '../understanding/index.ts';
import { GENERATION_FORMAT, generationFiles } from './generation-files.ts';

/** A generation in memory, ready to answer from. */
export interface OpenGeneration {
  readonly id: string;
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
  readonly understand: Understand;
}

/** Opens a generation. Every file's checksum is verified before anything, native code above all, reads it. Throws `generation-missing` or `generation-damaged`. */
export async function openGeneration(
  store: GenerationStore,
  id: string,
  vectorIndexFactory: VectorIndexFactory,
): Promise<OpenGeneration> {
  const reader = await store.open(id);
  const { manifest } = reader;
  if (manifest.formatVersion !== GENERATION_FORMAT)
    throw new ZhidaError(
      'generation-damaged',
      `Generation ${id} has format ${manifest.formatVersion}, this program reads ${GENERATION_FORMAT}; run npm run corpus -- build and publish.`,
    );
  const embedding = createHashedEmbedding(readHashedEmbedding(await reader.read(generationFiles.embedding)));
  if (embedding.id !== manifest.embeddingModel.id)
    throw new ZhidaError(
      'generation-damaged',
      `The embedding model of generation ${id} is not the one its vectors were made with; build again.`,
    );
  const chunks = await readChunks(reader);
  const knowledge = JSON.parse((await reader.read(generationFiles.knowledge)).toString('utf8')) as Knowledge;
  const vectors = await vectorIndexFactory.load(join(reader.folder, generationFiles.vectors), {
    dimensions: embedding.dimensions,
    size: chunks.length,
  });
  const keyword = createKeywordIndex(readKeywordIndex(await reader.read(generationFiles.keyword)));
  const recognise = createRecogniser(
    createLinearClassifier(readLinearClassifier(await reader.read(generationFiles.intents))),
    createLinearClassifier(readLinearClassifier(await reader.read(generationFiles.services))),
    officialNames(knowledge),
  );
  return {
    id,
    lookup: createKnowledgeLookup(knowledge),
    searchIndex: createSearchIndex({ chunks, keyword, vectors, embedding }),
    understand: createUnderstand(knowledge, recognise),
  };
}

/** The Chunks of an opened generation, in the order of its indexes. */
export async function readChunks(reader: GenerationReader): Promise<Chunk[]> {
  const text = (await reader.read(generationFiles.chunks)).toString('utf8');
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Chunk);
}

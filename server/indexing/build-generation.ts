import { type Chunk, localDateIn, ZhidaError } from '../domain/index.ts';
import {
  assembleKnowledge,
  type CorpusFault,
  checkReferences,
  createKnowledgeLookup,
  type Knowledge,
  readRecords,
} from '../knowledge/index.ts';
import {
  createHashedEmbedding,
  type HashedEmbeddingModel,
  trainHashedEmbedding,
  trainLinearClassifier,
  writeHashedEmbedding,
  writeLinearClassifier,
} from '../learning/index.ts';
import type {
  Clock,
  DocumentStore,
  GenerationManifest,
  GenerationStore,
  GenerationWriter,
  KnowledgeStore,
  ScriptConverter,
  TextSplitter,
  VectorIndexFactory,
} from '../ports/index.ts';
import { buildKeywordIndex, chunkFields, embeddedText, writeKeywordIndex } from '../retrieval/index.ts';
import { intentExamples, serviceExamples } from '../understanding/index.ts';
import { GENERATION_FORMAT, generationFiles } from './generation-files.ts';
import { loadChunks } from './load-chunks.ts';
import type { ReportProgress } from './progress.ts';

/** What a build reads, works with and writes to. */
export interface BuildParts {
  readonly knowledgeStore: KnowledgeStore;
  readonly documentStore: DocumentStore;
  readonly generationStore: GenerationStore;
  readonly vectorIndexFactory: VectorIndexFactory;
  readonly textSplitter: TextSplitter;
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
}

/**
 * Builds one complete generation beside the others and does not serve it: read -> check -> split -> index -> embed -> learn -> write.
 * Throws `corpus-invalid` naming files and lines; nothing is left behind when it fails.
 */
export async function buildGeneration(parts: BuildParts, report: ReportProgress): Promise<GenerationManifest> {
  const now = parts.clock.now();
  report('read', 0, 1);
  const knowledge = await readCheckedKnowledge(parts, report);
  report('split', 0, 1);
  const chunks = await loadChunks(
    createKnowledgeLookup(knowledge),
    await parts.documentStore.list(),
    parts.textSplitter,
    parts.scriptConverter,
  );
  const writer = await parts.generationStore.begin(generationId(now));
  try {
    const embeddingModel = await writeIndexes(writer, chunks, parts, report);
    await writeClassifiers(writer, knowledge, report);
    report('write', 0, 1);
    await writer.write(generationFiles.knowledge, JSON.stringify(knowledge));
    await writer.write(generationFiles.chunks, chunks.map((chunk) => JSON.stringify(chunk)).join('\n'));
    const manifest = await writer.finish({
      id: generationId(now),
      createdAt: now.toISOString(),
      formatVersion: GENERATION_FORMAT,
      chunkCount: chunks.length,
      embeddingModel,
    });
    report('write', 1, 1);
    return manifest;
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

async function writeClassifiers(writer: GenerationWriter, knowledge: Knowledge, report: ReportProgress): Promise<void> {
  report('learn', 0, 2);
  await writer.write(generationFiles.intents, writeLinearClassifier(trainLinearClassifier(intentExamples(knowledge))));
  report('learn', 1, 2);
  await writer.write(
    generationFiles.services,
    writeLinearClassifier(trainLinearClassifier(serviceExamples(knowledge))),
  );
}

const generationId = (now: Date) => now.toISOString().replace(/[-:]/g, '').replace('.', '-');

async function readCheckedKnowledge({ knowledgeStore, clock }: BuildParts, report: ReportProgress): Promise<Knowledge> {
  const records = readRecords(await knowledgeStore.read());
  report('check', 0, 1);
  // References are only looked at when every file keeps its schema: a missing record would be reported a second time as a dangling one.
  const faults = records.faults.length > 0 ? records.faults : checkReferences(records, localDateIn(clock.now()));
  if (faults.length > 0) throw new ZhidaError('corpus-invalid', describeFaults(faults));
  return assembleKnowledge(records);
}

/** The faults as one message: the first few by file and line, and how to see all. */
export function describeFaults(faults: readonly CorpusFault[]): string {
  const shown = faults.slice(0, 5).map(({ path, line, message }) => `corpus/${path}:${line}: ${message}`);
  const rest = faults.length > shown.length ? `\n...and ${faults.length - shown.length} more` : '';
  return `The corpus has ${faults.length} fault(s); mend them and build again (npm run corpus -- check lists all):\n${shown.join('\n')}${rest}`;
}

async function writeIndexes(
  writer: GenerationWriter,
  chunks: readonly Chunk[],
  { vectorIndexFactory }: BuildParts,
  report: ReportProgress,
) {
  report('index', 0, chunks.length);
  await writer.write(generationFiles.keyword, writeKeywordIndex(buildKeywordIndex(chunks.map(chunkFields))));
  const texts = chunks.map(embeddedText);
  const model: HashedEmbeddingModel = trainHashedEmbedding(texts);
  const embedding = createHashedEmbedding(model);
  const vectors: Float32Array[] = [];
  for (const [position, text] of texts.entries()) {
    if (position % 200 === 0) report('embed', position, texts.length);
    vectors.push(...(await embedding.embed([text])));
  }
  report('embed', texts.length, texts.length);
  await writer.write(generationFiles.embedding, writeHashedEmbedding(model));
  await vectorIndexFactory.save(
    await vectorIndexFactory.build(vectors, embedding.dimensions),
    `${writer.folder}/${generationFiles.vectors}`,
  );
  return { id: embedding.id, dimensions: embedding.dimensions };
}

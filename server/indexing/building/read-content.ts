import { type Chunk, localDateIn, ZhidaError } from '../../domain/index.ts';
import {
  assembleKnowledge,
  type CorpusFault,
  checkReferences,
  createKnowledgeLookup,
  type Knowledge,
  readRecords,
} from '../../knowledge/index.ts';
import type { GenerationReader, StoredDocument } from '../../ports/index.ts';
import type { BuildParts } from '../build-parts.ts';
import { generationFiles } from '../generation-files.ts';
import { loadCorpusChunks, loadTextChunks } from '../load-chunks.ts';
import type { TakeStep } from '../progress.ts';
import { readChunks } from './read-chunks.ts';

/** What a generation says. */
export interface Content {
  readonly knowledge: Knowledge;
  readonly chunks: readonly Chunk[];
  readonly corpusChunkCount: number;
}

/**
 * Reads and checks the corpus and splits it and the documents into Chunks. Throws `corpus-invalid` naming files and lines.
 *
 * @param sameCorpus a generation of the same corpus, whose records and Chunks are taken over
 */
export async function readContent(
  parts: BuildParts,
  documents: readonly StoredDocument[],
  sameCorpus: GenerationReader | null,
  takeStep: TakeStep,
): Promise<Content> {
  const knowledge = sameCorpus
    ? (JSON.parse((await sameCorpus.read(generationFiles.knowledge)).toString('utf8')) as Knowledge)
    : await readCheckedKnowledge(parts, takeStep);
  await takeStep('split', 0, 1);
  const lookup = createKnowledgeLookup(knowledge);
  const ofCorpus = sameCorpus
    ? (await readChunks(sameCorpus)).slice(0, sameCorpus.manifest.corpusChunkCount)
    : loadCorpusChunks(lookup);
  const ofTexts = await loadTextChunks(lookup, documents, parts.textSplitter, parts.scriptConverter);
  return { knowledge, chunks: [...ofCorpus, ...ofTexts], corpusChunkCount: ofCorpus.length };
}

async function readCheckedKnowledge({ knowledgeStore, clock }: BuildParts, takeStep: TakeStep): Promise<Knowledge> {
  const records = readRecords(await knowledgeStore.read());
  await takeStep('check', 0, 1);
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

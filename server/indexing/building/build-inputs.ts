import { createHash } from 'node:crypto';
import type {
  GenerationManifest,
  GenerationReader,
  GenerationStore,
  KnowledgeStore,
  ModelStore,
  StoredDocument,
} from '../../ports/index.ts';
import { GENERATION_FORMAT } from '../generation-files.ts';

/** Checksums of all that a build reads. */
export async function checksumInputs(
  knowledgeStore: KnowledgeStore,
  documents: readonly StoredDocument[],
): Promise<GenerationManifest['inputs']> {
  const hash = createHash('sha256');
  // Confirming a title, or finding a page as it was, changes nothing of what is indexed.
  for (const document of documents)
    hash.update(`${JSON.stringify({ ...document, confirmed: null, validators: null })}\n`);
  return { corpus: await knowledgeStore.checksum(), documents: hash.digest('hex') };
}

/**
 * The newest generation, when this program made it: what has not changed since is taken from it. Null when there is none, or when it or one of its
 * models is damaged: then everything is made again, and the models with it.
 */
export async function openPrevious({
  generationStore,
  modelStore,
  program,
}: PreviousParts): Promise<GenerationReader | null> {
  const newest = (await generationStore.list()).at(-1);
  if (newest === undefined) return null;
  const manifest = await generationStore.describe(newest).catch(() => null);
  if (manifest?.program !== program || manifest.formatVersion !== GENERATION_FORMAT) return null;
  try {
    for (const model of Object.values(manifest.models)) await modelStore.open(model);
    return await generationStore.open(newest);
  } catch {
    return null;
  }
}

/** Where the newest generation and its models are, and the program that asks. */
interface PreviousParts {
  readonly generationStore: GenerationStore;
  readonly modelStore: ModelStore;
  readonly program: string;
}

/** Names an unfinished build by all that it is made from, so that only a build of the same goes on with it. */
export function nameUnfinished(program: string, inputs: GenerationManifest['inputs'], embeddingId: string): string {
  return createHash('sha256').update([program, inputs.corpus, inputs.documents, embeddingId].join('\n')).digest('hex');
}

import { createHash } from 'node:crypto';
import type {
  GenerationManifest,
  GenerationReader,
  GenerationStore,
  KnowledgeStore,
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

/** The newest generation, when this program made it: what has not changed since is taken from it. Null when there is none, or it is damaged. */
export async function openPrevious(store: GenerationStore, program: string): Promise<GenerationReader | null> {
  const newest = (await store.list()).at(-1);
  if (newest === undefined) return null;
  const manifest = await store.describe(newest).catch(() => null);
  if (manifest?.program !== program || manifest.formatVersion !== GENERATION_FORMAT) return null;
  return store.open(newest).catch(() => null);
}

/** Names an unfinished build by all that it is made from, so that only a build of the same goes on with it. */
export function nameUnfinished(program: string, inputs: GenerationManifest['inputs'], embeddingId: string): string {
  return createHash('sha256').update([program, inputs.corpus, inputs.documents, embeddingId].join('\n')).digest('hex');
}

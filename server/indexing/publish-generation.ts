import { ZhidaError } from '../domain/index.ts';
import type { DocumentStore } from '../ports/index.ts';
import { confirmDocuments } from './add-documents.ts';
import { type OpeningParts, openGeneration } from './open-generation.ts';

/**
 * Makes a generation live: the named one, or the newest. It is opened once first, so that a damaged one is never served. The
 * titles and dates of the documents it was made of are confirmed; those staged since wait for their own.
 * Returns its id. Throws `generation-missing` when nothing has been built.
 */
export async function publishGeneration(
  parts: OpeningParts & { readonly documentStore: DocumentStore },
  id?: string,
): Promise<string> {
  const chosen = id ?? (await parts.generationStore.list()).at(-1);
  if (chosen === undefined)
    throw new ZhidaError('generation-missing', 'Nothing has been built yet; run npm run corpus -- build first.');
  await openGeneration(parts, chosen);
  await parts.generationStore.publish(chosen);
  const { createdAt } = await parts.generationStore.describe(chosen);
  await confirmDocuments(parts.documentStore, new Date(createdAt));
  return chosen;
}

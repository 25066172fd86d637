import type { GenerationStore, ModelStore } from '../ports/index.ts';

/**
 * Removes old generations, and models that none of the others was made with. The live one and the one before it always stay, so that it can be
 * gone back to. Callers hold the build lock.
 *
 * @param keep how many of the newest generations stay
 * @returns the ids of the removed generations
 */
export async function pruneGenerations(
  { generationStore, modelStore }: { readonly generationStore: GenerationStore; readonly modelStore: ModelStore },
  keep: number,
): Promise<readonly string[]> {
  const ids = await generationStore.list();
  const live = await generationStore.live();
  const before = live === null ? undefined : ids.filter((id) => id < live).at(-1);
  const kept = new Set([...ids.slice(-keep), live, before]);
  const removed = ids.filter((id) => !kept.has(id));
  for (const id of removed) await generationStore.remove(id);
  const named = await namedModels(generationStore);
  if (named !== null)
    for (const model of await modelStore.list()) if (!named.has(model)) await modelStore.remove(model);
  return removed;
}

/** The models that generations name; null while a manifest cannot be read, which may be so for a moment only: nobody knows then which models it needs. */
async function namedModels(store: GenerationStore): Promise<ReadonlySet<string> | null> {
  const named = new Set<string>();
  for (const id of await store.list()) {
    const manifest = await store.describe(id).catch(() => null);
    if (manifest === null) return null;
    for (const model of Object.values(manifest.models)) named.add(model);
  }
  return named;
}

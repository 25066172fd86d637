import type { GenerationStore } from '../ports/index.ts';

/** Where a generation stands: built beside the live one, compared with it, served, or older than what is served. */
export type GenerationState = 'built' | 'reviewed' | 'live' | 'retired';

/** Every generation and its state, the newest last. */
export async function listGenerations(
  store: GenerationStore,
): Promise<readonly { readonly id: string; readonly state: GenerationState }[]> {
  const live = await store.live();
  const stateOf = async (id: string): Promise<GenerationState> => {
    if (id === live) return 'live';
    if (live !== null && id < live) return 'retired';
    return (await store.review(id)) === null ? 'built' : 'reviewed';
  };
  return Promise.all((await store.list()).map(async (id) => ({ id, state: await stateOf(id) })));
}

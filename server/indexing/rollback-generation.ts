import { ZhidaError } from '../domain/index.ts';
import { type OpeningParts, verifyGeneration } from './open-generation.ts';

/**
 * Serves the newest generation that was built before the live one. It is verified first: a damaged one is passed over for the one before it.
 * Returns its id. Throws `generation-missing` when there is none to go back to.
 */
export async function rollbackGeneration(parts: Pick<OpeningParts, 'generationStore' | 'modelStore'>): Promise<string> {
  const { generationStore } = parts;
  const live = await generationStore.live();
  const earlier = (await generationStore.list()).filter((id) => live !== null && id < live).reverse();
  for (const id of earlier) {
    const isWhole = await verifyGeneration(parts, id).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ZhidaError && error.code.startsWith('generation-')) return false;
        throw error;
      },
    );
    if (!isWhole) continue;
    await generationStore.publish(id);
    return id;
  }
  throw new ZhidaError(
    'generation-missing',
    live === null ? 'Nothing is served yet.' : `There is no whole generation from before ${live} to go back to.`,
  );
}

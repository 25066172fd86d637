import { ZhidaError } from '../domain/index.ts';
import { type OpenGeneration, type OpeningParts, openGeneration } from './open-generation.ts';

/** The generation a running process answers from. */
export interface LiveGeneration {
  /** Questions take it once and keep it until they are answered, whatever is published meanwhile. */
  current(): OpenGeneration;
  /**
   * Opens what has been published since, by this or another process, and says whether there was something. One that is damaged is refused, once
   * with its error (`generation-damaged`, `generation-missing`), and the one before is served on.
   */
  refresh(): Promise<boolean>;
}

/** Follows what is published in a data folder, beginning with a generation that is open. */
export function followLiveGeneration(parts: OpeningParts, first: OpenGeneration): LiveGeneration {
  let current = first;
  let refused: string | null = null;
  let refreshing: Promise<boolean> | null = null;
  const refresh = async () => {
    const id = await parts.generationStore.live();
    if (id === null || id === current.id || id === refused) return false;
    try {
      current = await openGeneration(parts, id);
    } catch (error) {
      if (error instanceof ZhidaError) refused = id;
      throw error;
    }
    refused = null;
    return true;
  };
  return {
    current: () => current,
    refresh() {
      refreshing ??= refresh().finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
  };
}

import { ZhidaError } from '../../domain/index.ts';
import { createTextEncoder, readTextEncoder } from '../../learning/index.ts';
import type { Clock, EmbeddingModel, ExternalEmbedding, GenerationManifest, Logger } from '../../ports/index.ts';
import { connectEmbedding } from './connect-embedding.ts';
import { createForgivingEmbedding } from './forgiving-embedding.ts';

/** What questions are embedded with, and who is told where that cannot be. */
export interface QuestionEmbeddingParts {
  /** The model that is configured; null for the built-in one. */
  readonly externalEmbedding: ExternalEmbedding | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * The model for the questions to a generation: the very one that made its vectors. Where another is configured a generation is served as far as
 * it goes, with its own built-in model or by words alone, and a notice says what to do.
 *
 * @param builtIn the bytes of the built-in model; null where the vectors come from elsewhere
 */
export async function embedQuestionsOf(
  { id, embedding }: GenerationManifest,
  builtIn: Uint8Array | null,
  { externalEmbedding, clock, logger }: QuestionEmbeddingParts,
): Promise<EmbeddingModel> {
  const configured = externalEmbedding?.id ?? 'built-in';
  const notice = (way: string) =>
    logger.warn(`the configured embedding model did not make the generation: ${way}; ${REMEDY}`, {
      generation: id,
      madeBy: embedding.id,
      configured,
    });
  if (builtIn !== null) {
    if (externalEmbedding !== null) notice('its built-in model serves');
    return createTextEncoder(readTextEncoder(builtIn));
  }
  if (externalEmbedding?.id === embedding.id)
    return createForgivingEmbedding(await connectEmbedding(externalEmbedding, embedding.dimensions), { clock, logger });
  notice('it is searched by words alone');
  return {
    ...embedding,
    async embed(texts, use) {
      // Zeros that were kept would never be found.
      if (use !== 'query')
        throw new ZhidaError('unavailable', `The embedding model ${embedding.id} is not configured; ${REMEDY}.`);
      return texts.map(() => new Float32Array(embedding.dimensions));
    },
  };
}

const REMEDY = 'run npm run corpus -- build and publish, or set EMBEDDING_* as they were';

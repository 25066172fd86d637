import type { Clock, EmbeddingModel, Logger } from '../../ports/index.ts';

/** How long a model that failed is left alone: only one question waits for a dead service, not each. */
const PAUSE_MS = 10_000;
/** How often operators are told of the same trouble. */
const NOTICE_EVERY_MS = 60_000;

/**
 * A model that does not fail those who ask: while it cannot be reached, or gives nonsense, questions have vectors of zeros, which are searched by words
 * alone. After a failure it is tried again in the background, with a question that does not wait for it. Passages are kept: their errors are let through.
 */
export function createForgivingEmbedding(
  model: EmbeddingModel,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): EmbeddingModel {
  let retryAtMs: number | null = null;
  let toldAtMs = Number.NEGATIVE_INFINITY;
  const nowMs = () => clock.now().getTime();
  const fail = (error: unknown) => {
    retryAtMs = nowMs() + PAUSE_MS;
    if (nowMs() - toldAtMs < NOTICE_EVERY_MS) return;
    toldAtMs = nowMs();
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn('the embedding model fails; questions are searched by words alone until it answers', { reason });
  };
  const recover = () => {
    if (retryAtMs !== null) logger.info('the embedding model answers again');
    retryAtMs = null;
    toldAtMs = Number.NEGATIVE_INFINITY;
  };
  return {
    ...model,
    async embed(texts, use) {
      if (use !== 'query') return model.embed(texts, use);
      const zeros = () => texts.map(() => new Float32Array(model.dimensions));
      if (retryAtMs !== null) {
        if (nowMs() >= retryAtMs) {
          retryAtMs = nowMs() + PAUSE_MS;
          void model.embed(texts, use).then(recover, fail);
        }
        return zeros();
      }
      try {
        return await model.embed(texts, use);
      } catch (error) {
        fail(error);
        return zeros();
      }
    },
  };
}

import { createHash } from 'node:crypto';
import type { EmbeddingModel, VectorCache } from '../../ports/index.ts';

/**
 * A model that is asked once for a text: what it gives is kept and taken from there by later builds, after a change of model and back, after
 * an upgrade, and after a build that was cut off.
 */
export async function createCachedEmbedding(model: EmbeddingModel, cache: VectorCache): Promise<EmbeddingModel> {
  const known = await cache.open(model.id, model.dimensions);
  return {
    ...model,
    async embed(texts, use = 'passage') {
      // A model may word questions differently: they are kept apart from passages of the same words.
      const name = (text: string) => (use === 'query' ? `query\n${text}` : text);
      const checksums = texts.map((text) => createHash('sha256').update(name(text)).digest('hex'));
      const missing = new Map(checksums.map((checksum, index) => [checksum, texts[index] as string]));
      for (const checksum of checksums) if (known.get(checksum)) missing.delete(checksum);
      if (missing.size > 0) {
        const made = await model.embed([...missing.values()], use);
        await known.add(new Map([...missing.keys()].map((checksum, index) => [checksum, made[index] as Float32Array])));
      }
      return checksums.map((checksum) => known.get(checksum) as Float32Array);
    },
  };
}

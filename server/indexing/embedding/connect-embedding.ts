import type { EmbeddingModel, ExternalEmbedding } from '../../ports/index.ts';
import { mismatch, unitVectors } from './unit-vectors.ts';

/** Any text will do to learn how long the vectors of a model are. */
const SAMPLE_TEXT = '知识产权';

/**
 * An external model as one that can be relied on: every vector is checked and has length 1, and blank texts, which services refuse, have zeros.
 * Throws `unavailable` or `embedding-mismatch` where the model must be asked for its dimensions.
 *
 * @param dimensions of the vectors it must give; null asks the model
 */
export async function connectEmbedding(
  external: ExternalEmbedding,
  dimensions: number | null = external.dimensions,
): Promise<EmbeddingModel> {
  const known = dimensions ?? (await measureDimensions(external));
  return {
    id: external.id,
    dimensions: known,
    async embed(texts, use = 'passage') {
      const worded = texts.filter((text) => text.trim() !== '');
      if (worded.length === 0) return texts.map(() => new Float32Array(known));
      const vectors = unitVectors(await external.embed(worded, use), worded.length, known).values();
      return texts.map((text) =>
        text.trim() === '' ? new Float32Array(known) : (vectors.next().value as Float32Array),
      );
    },
  };
}

async function measureDimensions(external: ExternalEmbedding): Promise<number> {
  const [row] = await external.embed([SAMPLE_TEXT], 'passage');
  if (!Array.isArray(row) || row.length === 0) throw mismatch('gave something that is no vector');
  return row.length;
}

import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import { ZhidaError } from '../domain/index.ts';
import type { EmbeddingModel } from '../ports/index.ts';

/** An embedding model as LangChain's `Embeddings`. It tries nothing again: a model that can fail for a moment does so itself. */
export class ZhidaEmbeddings extends Embeddings {
  readonly model: EmbeddingModel;

  constructor(model: EmbeddingModel) {
    super({ maxRetries: 0 });
    this.model = model;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.model.embed(texts)).map((vector) => Array.from(vector));
  }

  async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.model.embed([text], 'query');
    return Array.from(vector ?? []);
  }
}

/**
 * Any `Embeddings` of LangChain as an embedding model. What they give is brought to length 1.
 *
 * @param facts the id under which vectors are kept (another model needs another), and how many numbers a vector has
 */
export function createLangchainEmbeddingModel(
  embeddings: EmbeddingsInterface,
  facts: Pick<EmbeddingModel, 'id' | 'dimensions'>,
): EmbeddingModel {
  const unavailable = (what: string, cause?: unknown) =>
    new ZhidaError('unavailable', `The embedding model ${facts.id} ${what}; check it and its settings.`, { cause });
  return {
    ...facts,
    async embed(texts, use) {
      if (texts.length === 0) return [];
      const asked =
        use === 'query'
          ? Promise.all(texts.map((text) => embeddings.embedQuery(text)))
          : embeddings.embedDocuments([...texts]);
      const rows = await asked.catch((cause: unknown) => {
        throw unavailable('cannot be reached', cause);
      });
      if (rows.length !== texts.length) throw unavailable(`gives ${rows.length} vectors for ${texts.length} texts`);
      return rows.map((row) => {
        if (row.length !== facts.dimensions)
          throw unavailable(`gives vectors of ${row.length} dimensions, not of ${facts.dimensions}`);
        return toUnitLength(row) ?? refuse(unavailable('gives values that are not finite numbers'));
      });
    },
  };
}

/** A vector of length 1, or of zeros; null where a value is not a finite number. */
function toUnitLength(row: readonly number[]): Float32Array | null {
  const length = Math.hypot(...row);
  if (!Number.isFinite(length)) return null;
  return Float32Array.from(row, (value) => (length === 0 ? 0 : value / length));
}

function refuse(error: ZhidaError): never {
  throw error;
}

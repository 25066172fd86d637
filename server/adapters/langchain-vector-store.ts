import { randomUUID } from 'node:crypto';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { SaveableVectorStore } from '@langchain/core/vectorstores';
import { ZhidaError } from '../domain/index.ts';
import type { VectorIndexFactory } from '../ports/index.ts';
import { createGrowingIndex, type GrowingIndex, type Indexed } from './langchain-vector-store/growing-index.ts';
import { type KeptDocument, readStore, writeStore } from './langchain-vector-store/store-files.ts';

/** What a store is made with. */
export interface VectorStoreParts {
  readonly vectorIndexFactory: VectorIndexFactory;
  /** Names the embeddings: a store saved under another name is refused. */
  readonly model: string;
}

/** A document and its vector, of length 1. */
interface Entry extends KeptDocument {
  readonly vector: Float32Array;
}

/** Documents by the closeness of their vectors (cosine, larger is closer), kept in memory and saved as a whole. */
export class ZhidaVectorStore extends SaveableVectorStore {
  declare FilterType: (document: Document) => boolean;
  readonly #parts: VectorStoreParts;
  /** What is to be found: an entry that is not the one of its id is deleted, or replaced. */
  readonly #left = new Map<string, Entry>();
  #index: GrowingIndex<Entry> | null = null;
  #dimensions = 0;

  constructor(embeddings: EmbeddingsInterface, parts: VectorStoreParts) {
    super(embeddings, {});
    this.#parts = parts;
  }

  static override lc_name(): string {
    return 'ZhidaVectorStore';
  }

  override lc_namespace = ['zhida', 'vectorstores'];

  _vectorstoreType(): string {
    return 'zhida';
  }

  /** Embeds and adds documents. One with an id that is there already takes the place of the other. Gives the ids. */
  async addDocuments(
    documents: DocumentInterface[],
    options?: { readonly ids?: readonly string[] },
  ): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent));
    return this.addVectors(vectors, documents, options);
  }

  /** As `addDocuments`, with vectors that are known. Throws `input-invalid` for vectors that cannot be compared with each other; then none is added. */
  async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    { ids = [] }: { readonly ids?: readonly string[] } = {},
  ): Promise<string[]> {
    const dimensions = this.#dimensions || (vectors[0]?.length ?? 0);
    if (vectors.length !== documents.length)
      throw new ZhidaError('input-invalid', `${vectors.length} vectors were given for ${documents.length} documents.`);
    const entries = documents.map(({ id, pageContent, metadata }, at) => ({
      id: ids[at] ?? id ?? randomUUID(),
      pageContent,
      metadata: { ...metadata },
      vector: toUnitLength(vectors[at] ?? [], dimensions),
    }));
    if (entries.length > 0) this.#indexOf(dimensions).add(entries);
    for (const entry of entries) this.#left.set(entry.id, entry);
    return entries.map(({ id }) => id);
  }

  /** Removes documents by id; ids that are not there are passed over. */
  override async delete({ ids }: { readonly ids: readonly string[] }): Promise<void> {
    for (const id of ids) this.#left.delete(id);
  }

  async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[Document, number][]> {
    if (this.#index === null) return [];
    const isAllowed = filter ? (entry: Entry) => filter(writeDocument(entry)) : () => true;
    const found = await this.#index.search(toUnitLength(query, this.#dimensions), k, isAllowed);
    return found.map(({ entry, score }) => [writeDocument(entry), score]);
  }

  /** Writes the store to a folder, in place of one that is there, in one step. Throws `folder-unwritable`, and `input-invalid` for a store nothing was added to. */
  async save(directory: string): Promise<void> {
    if (this.#index === null) throw new ZhidaError('input-invalid', 'A vector store without documents is not saved.');
    const { entries, index } = await this.#index.whole();
    const { model, vectorIndexFactory } = this.#parts;
    const vectors = new Float32Array(entries.length * this.#dimensions);
    for (const [at, { vector }] of entries.entries()) vectors.set(vector, at * this.#dimensions);
    const documents = entries.map(({ id, pageContent, metadata }) => ({ id, pageContent, metadata }));
    await writeStore(directory, { model, dimensions: this.#dimensions, documents, vectors, index }, vectorIndexFactory);
  }

  /** Reads a store that was saved. Throws `generation-damaged` when it is not as it was written, or of another model. */
  static override async load(
    directory: string,
    embeddings: EmbeddingsInterface,
    parts?: VectorStoreParts,
  ): Promise<ZhidaVectorStore> {
    if (!parts) throw new ZhidaError('input-invalid', 'Give ZhidaVectorStore.load a vector index factory and a model.');
    const { dimensions, documents, vectors, index } = await readStore(directory, parts.model, parts.vectorIndexFactory);
    const entries = documents.map((document, at) => ({
      ...document,
      vector: vectors.subarray(at * dimensions, (at + 1) * dimensions),
    }));
    const store = new ZhidaVectorStore(embeddings, parts);
    store.#indexOf(dimensions, { entries, index });
    for (const entry of entries) store.#left.set(entry.id, entry);
    return store;
  }

  static override async fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
    parts: VectorStoreParts,
  ): Promise<ZhidaVectorStore> {
    const documents = texts.map((pageContent, at) => {
      const metadata = Array.isArray(metadatas) ? metadatas[at] : metadatas;
      return new Document({ pageContent, metadata: { ...metadata } });
    });
    return ZhidaVectorStore.fromDocuments(documents, embeddings, parts);
  }

  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
    parts: VectorStoreParts,
  ): Promise<ZhidaVectorStore> {
    const store = new ZhidaVectorStore(embeddings, parts);
    await store.addDocuments(documents);
    return store;
  }

  #indexOf(dimensions: number, first: Indexed<Entry> | null = null): GrowingIndex<Entry> {
    const isLeft = (entry: Entry) => this.#left.get(entry.id) === entry;
    this.#dimensions = dimensions;
    this.#index ??= createGrowingIndex(this.#parts.vectorIndexFactory, dimensions, isLeft, first);
    return this.#index;
  }
}

const writeDocument = ({ id, pageContent, metadata }: Entry) =>
  new Document({ id, pageContent, metadata: { ...metadata } });

/** A vector of length 1, or of zeros. Throws `input-invalid`. */
function toUnitLength(vector: readonly number[], dimensions: number): Float32Array {
  if (vector.length !== dimensions || dimensions === 0)
    throw new ZhidaError('input-invalid', `A vector of ${vector.length} dimensions was given, not of ${dimensions}.`);
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length))
    throw new ZhidaError('input-invalid', 'A vector holds a value that is not a finite number.');
  return Float32Array.from(vector, (value) => (length === 0 ? 0 : value / length));
}

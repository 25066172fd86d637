import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from '@langchain/core/documents';
import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { SaveableVectorStore } from '@langchain/core/vectorstores';
import { describe, expect, it } from 'vitest';
import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import { ZhidaEmbeddings } from '../../server/adapters/langchain-embeddings.ts';
import { ZhidaVectorStore } from '../../server/adapters/langchain-vector-store.ts';
import { sampleVectors } from '../contracts/vector-index.ts';
import { sampleEncoder } from '../doubles/sample-encoder.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

const texts = ['商标续展的宽展期为六个月', '专利年费应当按期缴纳', '著作权登记的材料', '地理标志的认定'];
const embedding = await sampleEncoder(texts);
const embeddings = new ZhidaEmbeddings(embedding);
const parts = { vectorIndexFactory: createHnswVectorIndexFactory(), model: embedding.id };

const documents = texts.map((pageContent, at) => new Document({ id: `${at}`, pageContent, metadata: { place: at } }));
const createStore = () => ZhidaVectorStore.fromDocuments(documents, embeddings, parts);
const load = (folder: string) => ZhidaVectorStore.load(folder, embeddings, parts);
const wordsOf = (found: readonly Document[]) => found.map(({ pageContent }) => pageContent);

describe('the vector store of LangChain', () => {
  it('finds the closest document first, with its metadata and id', async () => {
    const store = await createStore();
    expect(store).toBeInstanceOf(SaveableVectorStore);
    expect(await store.similaritySearch('宽展期', 1)).toEqual([documents[0]]);
  });

  it('scores a document by itself with one', async () => {
    const [best] = await (await createStore()).similaritySearchWithScore(texts[1] ?? '', 2);
    expect([best?.[0].id, best?.[1].toFixed(5)]).toEqual(['1', '1.00000']);
  });

  it('finds nothing in a store without documents', async () => {
    expect(await new ZhidaVectorStore(embeddings, parts).similaritySearch('宽展期')).toEqual([]);
  });

  it('finds only what a filter lets through', async () => {
    const found = await (await createStore()).similaritySearch('宽展期', 4, ({ metadata }) => metadata.place > 1);
    expect(found.map(({ id }) => id).sort()).toEqual(['2', '3']);
  });

  it('works as a retriever in a chain, and tells callbacks what it found', async () => {
    const ended: number[] = [];
    const chain = RunnableSequence.from<string, string>([
      (await createStore()).asRetriever({ k: 1, filter: ({ metadata }) => metadata.place !== 0 }),
      RunnableLambda.from((found: Document[]) => wordsOf(found).join()),
    ]);
    const handleRetrieverEnd = (found: Document[]) => void ended.push(found.length);
    expect(await chain.invoke('缴纳年费', { callbacks: [{ handleRetrieverEnd }] })).toBe(texts[1]);
    expect(ended).toEqual([1]);
  });

  it('ends a chain whose signal is given', async () => {
    const chain = (await createStore()).asRetriever().pipe(RunnableLambda.from(wordsOf));
    await expect(chain.invoke('年费', { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('makes documents of texts', async () => {
    const store = await ZhidaVectorStore.fromTexts(
      texts,
      texts.map((_, at) => ({ at })),
      embeddings,
      parts,
    );
    const [found] = await store.similaritySearch('地理标志', 1);
    expect([found?.pageContent, found?.metadata]).toEqual([texts[3], { at: 3 }]);
  });

  it('finds what is added later, and gives ids to what has none', async () => {
    const store = await createStore();
    await store.similaritySearch('宽展期');
    const [id] = await store.addDocuments([new Document({ pageContent: '宽展期宽展期' })]);
    const [best] = await store.similaritySearch('宽展期宽展期', 1);
    expect([best?.id, id?.length]).toEqual([id, 36]);
  });

  it('finds no more what is deleted', async () => {
    const store = await createStore();
    await store.delete({ ids: ['0', 'unknown'] });
    expect(wordsOf(await store.similaritySearch('宽展期', 9)).includes(texts[0] ?? '')).toBe(false);
  });

  it('puts a document in the place of the one with its id', async () => {
    const store = await createStore();
    await store.addDocuments([new Document({ pageContent: '商标注册' })], { ids: ['0'] });
    const found = await store.similaritySearch('商标', 9);
    expect([found.length, found.find(({ id }) => id === '0')?.pageContent]).toEqual([4, '商标注册']);
  });

  it('keeps its documents as they were given, whatever is done to those', async () => {
    const store = await createStore();
    const [found] = await store.similaritySearch('宽展期', 1);
    if (found) found.metadata.place = 'elsewhere';
    expect((await store.similaritySearch('宽展期', 1))[0]?.metadata).toEqual({ place: 0 });
  });

  it('finds the closest among thousands that came in two lots', async () => {
    const vectors = sampleVectors(5_300, 8).map((vector) => [...vector]);
    const named = vectors.map((_, at) => new Document({ id: `${at}`, pageContent: '' }));
    const store = new ZhidaVectorStore(embeddings, parts);
    await store.addVectors(vectors.slice(0, 5_200), named.slice(0, 5_200));
    const first = (at: number) => store.similaritySearchVectorWithScore(vectors[at] ?? [], 1);
    const early = (await first(17))[0]?.[0].id;
    await store.addVectors(vectors.slice(5_200), named.slice(5_200));
    const [[many], [fresh]] = [await first(17), await first(5_250)];
    expect([early, many?.[0].id, fresh?.[0].id]).toEqual(['17', '17', '5250']);
  });

  it.each([
    ['of another length', [[1, 2]]],
    ['that hold NaN', [Array(embedding.dimensions).fill(Number.NaN)]],
    ['that are fewer than the documents', []],
  ])('adds nothing for vectors %s', async (_, vectors) => {
    const store = await createStore();
    const adding = store.addVectors(vectors, [new Document({ pageContent: '错' })]);
    await expect(adding).rejects.toMatchObject({ code: 'input-invalid' });
    expect(await store.similaritySearch('宽展期', 9)).toHaveLength(4);
  });

  it('refuses a question whose vector is of another length', async () => {
    const searching = (await createStore()).similaritySearchVectorWithScore([1], 1);
    await expect(searching).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('a saved vector store', () => {
  it('is found again as it was, without what was deleted', async () => {
    const folder = join(createTemporaryFolder(), 'store');
    const store = await createStore();
    await store.delete({ ids: ['2'] });
    await store.save(folder);
    const again = await load(folder);
    expect(await again.similaritySearchWithScore('登记 宽展期', 9)).toEqual(
      await store.similaritySearchWithScore('登记 宽展期', 9),
    );
  });

  it('takes the place of the one before and leaves other files alone', async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const store = await createStore();
    await store.save(folder);
    await store.addDocuments([new Document({ pageContent: '年费' })]);
    await store.save(folder);
    expect(await (await load(folder)).similaritySearch('年费', 9)).toHaveLength(5);
    expect(
      readdirSync(folder)
        .map((name) => name.replace(/^[0-9a-f-]{36}/u, '*'))
        .sort(),
    ).toEqual(['*.documents.jsonl', '*.index', '*.vectors', 'notes.txt', 'store.json']);
  });

  it('is whole after two saves at a time', async () => {
    const folder = createTemporaryFolder();
    const store = await createStore();
    await Promise.all([store.save(folder), store.save(folder)]);
    expect(await (await load(folder)).similaritySearch('年费', 9)).toHaveLength(4);
  });

  it('is refused with another model', async () => {
    const folder = createTemporaryFolder();
    await (await createStore()).save(folder);
    const loading = ZhidaVectorStore.load(folder, embeddings, { ...parts, model: 'another' });
    await expect(loading).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it('is refused when it is missing', async () => {
    await expect(load(createTemporaryFolder())).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it('is refused when any of its files is damaged or cut off', async () => {
    const folder = createTemporaryFolder();
    await (await createStore()).save(folder);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      const flipped = bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte));
      writeFileSync(join(folder, name), flipped);
      await expect(load(folder), `${name} flipped`).rejects.toMatchObject({ code: 'generation-damaged' });
      writeFileSync(join(folder, name), bytes);
      truncateSync(join(folder, name), bytes.length - 1);
      await expect(load(folder), `${name} cut off`).rejects.toMatchObject({ code: 'generation-damaged' });
      writeFileSync(join(folder, name), bytes);
    }
    expect(await (await load(folder)).similaritySearch('年费', 9)).toHaveLength(4);
  });

  it('says so when it cannot be written', async () => {
    const saving = (await createStore()).save(nameUnwritableFolder());
    await expect(saving).rejects.toMatchObject({ code: 'folder-unwritable' });
  });

  it('may be of no documents any more, but not of none ever', async () => {
    const folder = createTemporaryFolder();
    const store = await createStore();
    await store.delete({ ids: ['0', '1', '2', '3'] });
    await store.save(folder);
    expect(await (await load(folder)).similaritySearch('年费', 9)).toEqual([]);
    const saving = new ZhidaVectorStore(embeddings, parts).save(folder);
    await expect(saving).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

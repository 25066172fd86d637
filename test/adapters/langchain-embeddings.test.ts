import { Embeddings } from '@langchain/core/embeddings';
import { describe, expect, it } from 'vitest';
import { createLangchainEmbeddingModel, ZhidaEmbeddings } from '../../server/adapters/langchain-embeddings.ts';
import type { EmbeddingUse } from '../../server/ports/index.ts';
import { testEmbeddingModel } from '../contracts/embedding-model.ts';
import { sampleEncoder } from '../doubles/sample-encoder.ts';

const encoder = await sampleEncoder(['商标续展宽展期为六个月', '专利年费应当按期缴纳', 'renew a trade mark']);

describe('an embedding model as Embeddings of LangChain', () => {
  it('is what chains take for Embeddings', () => {
    expect(new ZhidaEmbeddings(encoder)).toBeInstanceOf(Embeddings);
  });

  it('gives the vectors of the model, for texts and for a question', async () => {
    const embeddings = new ZhidaEmbeddings(encoder);
    const [vector] = (await encoder.embed(['年费'])) as [Float32Array];
    expect(await embeddings.embedDocuments(['宽展期', '年费'])).toHaveLength(2);
    expect(await embeddings.embedQuery('年费')).toEqual([...vector]);
  });

  it('tells the model what is a question and what is a passage', async () => {
    const uses: (EmbeddingUse | undefined)[] = [];
    const embeddings = new ZhidaEmbeddings({
      ...encoder,
      embed: (texts, use) => {
        uses.push(use);
        return encoder.embed(texts);
      },
    });
    await embeddings.embedDocuments(['宽展期']);
    await embeddings.embedQuery('年费');
    expect(uses).toEqual([undefined, 'query']);
  });

  it('lets the error of the model through at once', async () => {
    let calls = 0;
    const embed = async () => {
      calls += 1;
      throw new Error('the model broke');
    };
    await expect(new ZhidaEmbeddings({ ...encoder, embed }).embedQuery('年费')).rejects.toThrow('the model broke');
    expect(calls).toBe(1);
  });
});

describe('Embeddings of LangChain as an embedding model', () => {
  testEmbeddingModel(() => createLangchainEmbeddingModel(new ZhidaEmbeddings(encoder), encoder));

  const answering = (embedDocuments: (texts: string[]) => Promise<number[][]>) =>
    createLangchainEmbeddingModel({ embedDocuments, embedQuery: async () => [] }, { id: 'a-service', dimensions: 2 });

  it('are asked for a question in their own way', async () => {
    const model = createLangchainEmbeddingModel(
      { embedDocuments: async (texts) => texts.map(() => [1, 0]), embedQuery: async () => [0, 1] },
      { id: 'a-service', dimensions: 2 },
    );
    expect([await model.embed(['a', 'b'], 'passage'), await model.embed(['a', 'b'], 'query')]).toEqual([
      [Float32Array.of(1, 0), Float32Array.of(1, 0)],
      [Float32Array.of(0, 1), Float32Array.of(0, 1)],
    ]);
  });

  it('brings vectors to length one and leaves zeros', async () => {
    const vectors = await answering(async () => [
      [3, 4],
      [0, 0],
    ]).embed(['a', 'b']);
    expect(vectors.map(([first, second]) => [first?.toFixed(3), second?.toFixed(3)])).toEqual([
      ['0.600', '0.800'],
      ['0.000', '0.000'],
    ]);
  });

  it.each<[string, (texts: string[]) => Promise<number[][]>]>([
    ['too few vectors', async () => [[1, 0]]],
    [
      'too many vectors',
      async () => [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
    ],
    ['vectors that are too short', async () => [[1], [0]]],
    [
      'NaN',
      async () => [
        [1, 0],
        [Number.NaN, 1],
      ],
    ],
    [
      'infinite values',
      async () => [
        [1, 0],
        [Number.POSITIVE_INFINITY, 1],
      ],
    ],
    [
      'words for numbers',
      async () =>
        [
          [1, 0],
          ['one', 'two'],
        ] as number[][],
    ],
    ['an error', async () => Promise.reject(new Error('429'))],
  ])('is unavailable when they give %s', async (_, embedDocuments) => {
    await expect(answering(embedDocuments).embed(['a', 'b'])).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('a-service'),
    });
  });
});

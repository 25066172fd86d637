import { expect, it } from 'vitest';
import type { EmbeddingModel } from '../../server/ports/index.ts';

const texts = ['商标续展的宽展期是多久', '专利年费怎么缴', 'How do I renew a trade mark?'];
const lengthOf = (vector: Float32Array) => Math.hypot(...vector);
const closeness = (left: Float32Array, right: Float32Array) =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);

/** What every embedding model keeps. */
export function testEmbeddingModel(create: () => EmbeddingModel | Promise<EmbeddingModel>): void {
  it('gives a vector of its dimensions for each text', async () => {
    const model = await create();
    const vectors = await model.embed(texts);
    expect(vectors.map(({ length }) => length)).toEqual(texts.map(() => model.dimensions));
  });

  it('gives no vectors for no texts', async () => {
    expect(await (await create()).embed([])).toEqual([]);
  });

  it('gives vectors of length one', async () => {
    for (const vector of await (await create()).embed(texts)) expect(lengthOf(vector)).toBeCloseTo(1, 5);
  });

  it('gives a vector of length one or of zeros for a text without words', async () => {
    const [vector] = await (await create()).embed(['']);
    const length = lengthOf(vector as Float32Array);
    expect(Math.min(Math.abs(length), Math.abs(length - 1))).toBeLessThan(1e-5);
  });

  it('gives a text the same vector alone and among others', async () => {
    const model = await create();
    const among = (await model.embed(texts))[1];
    expect(await model.embed(texts.slice(1, 2))).toEqual([among]);
  });

  it('gives the same texts the same vectors when it is made again', async () => {
    expect(await (await create()).embed(texts)).toEqual(await (await create()).embed(texts));
  });

  it('keeps its id when it is made again', async () => {
    expect((await create()).id).toBe((await create()).id);
  });

  it('puts a text closer to one of the same subject than to one of another', async () => {
    const [question, same, other] = await (await create()).embed(['商标续展宽展期', texts[0] ?? '', texts[1] ?? '']);
    const asked = question as Float32Array;
    expect(closeness(asked, same as Float32Array)).toBeGreaterThan(closeness(asked, other as Float32Array));
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createHashedEmbedding,
  readHashedEmbedding,
  trainHashedEmbedding,
  writeHashedEmbedding,
} from '../../server/learning/index.ts';

const TEXTS = [
  '商标续展应当在期满前十二个月内办理',
  '专利年费应当在每年期满前一个月内缴纳',
  '软件著作权登记需要提交源程序',
  '地理标志产品保护的申请',
  'a registered trademark is renewed every ten years',
];
const model = trainHashedEmbedding(TEXTS);
const embedding = createHashedEmbedding(model);

const nothing = new Float32Array();
const innerProduct = (left: Float32Array, right: Float32Array) =>
  left.reduce((total, value, index) => total + value * (right[index] ?? 0), 0);

async function closeness(left: string, right: string): Promise<number> {
  const [first = nothing, second = nothing] = await embedding.embed([left, right]);
  return innerProduct(first, second);
}

describe('the hashed embedding', () => {
  it('gives vectors of the dimensions it names, of length one, for any text with a word in it', async () => {
    const words = fc.array(fc.constantFrom('商', '标', '续展', '年费', 'renew ', '8 ', '，'), { minLength: 1 });
    const text = words.map((parts) => `字${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const [vector = nothing] = await embedding.embed([written]);
        expect(vector).toHaveLength(embedding.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }),
    );
  });

  it('gives all zeros for a text without any word', async () => {
    const vectors = await embedding.embed(['', ' ，。！']);
    expect(vectors.every((vector) => vector.every((value) => value === 0))).toBe(true);
  });

  it('embeds in the order it is given', async () => {
    const together = await embedding.embed(TEXTS);
    const apart = (await Promise.all(TEXTS.map((text) => embedding.embed([text])))).flat();
    expect(together).toEqual(apart);
  });

  it('gives the same model and the same vectors each time it is trained on the same texts', async () => {
    const again = createHashedEmbedding(trainHashedEmbedding(TEXTS));
    expect(again.id).toBe(embedding.id);
    expect(await again.embed(TEXTS)).toEqual(await embedding.embed(TEXTS));
  });

  it('has another name when trained on other texts, so that its vectors are not compared with these', () => {
    expect(createHashedEmbedding(trainHashedEmbedding([...TEXTS, '集成电路布图设计'])).id).not.toBe(embedding.id);
  });

  it('counts each text once towards a word, however often the text says it', () => {
    const once = trainHashedEmbedding(['续展', '年费']);
    expect(trainHashedEmbedding(['续展续展续展', '年费']).idf.length).toBe(once.idf.length);
    expect(createHashedEmbedding(trainHashedEmbedding(['续展，续展，续展', '年费'])).id).toBe(
      createHashedEmbedding(once).id,
    );
  });

  it('brings a question nearer to the text that answers it than to any other', async () => {
    const question = '商标到期了要怎么续展';
    const near = await Promise.all(TEXTS.map((text) => closeness(question, text)));
    expect(near.indexOf(Math.max(...near))).toBe(0);
  });

  it('keeps texts without a common word about as far apart as chance', async () => {
    const [chinese = '', english = ''] = [TEXTS.slice(0, 4).join(''), TEXTS[4]];
    expect(Math.abs(await closeness(chinese, english))).toBeLessThan(0.25);
  });

  it('finds a text closest to itself', async () => {
    expect(await closeness(TEXTS[1] ?? '', TEXTS[1] ?? '')).toBeCloseTo(1, 5);
  });

  it('lets rare words weigh more than frequent ones', async () => {
    const common = createHashedEmbedding(trainHashedEmbedding(['申请商标', '申请专利', '申请登记', '申请保护']));
    const [question = nothing, rare = nothing, frequent = nothing] = await common.embed(['申请专利', '专利', '申请']);
    expect(innerProduct(question, rare)).toBeGreaterThan(innerProduct(question, frequent));
  });
});

describe('the file of a hashed embedding', () => {
  it('gives back the model that was written', () => {
    expect(readHashedEmbedding(writeHashedEmbedding(model)).idf).toEqual(model.idf);
  });

  it('gives back a model of the same name', () => {
    expect(createHashedEmbedding(readHashedEmbedding(writeHashedEmbedding(model))).id).toBe(embedding.id);
  });

  it('is read from bytes that are a view into others', () => {
    const view = Buffer.concat([Buffer.alloc(4), writeHashedEmbedding(model)]).subarray(4);
    expect(readHashedEmbedding(view).idf).toEqual(model.idf);
  });

  it('is not changed by what is done to the model read from it', () => {
    const bytes = writeHashedEmbedding(model);
    readHashedEmbedding(bytes).idf.fill(0);
    expect(readHashedEmbedding(bytes).idf).toEqual(model.idf);
  });
});

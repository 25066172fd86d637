import { describe, expect, it } from 'vitest';
import { createTextEncoder, hashFeature, type TextEncoderModel } from '../../../server/learning/index.ts';
import { testEmbeddingModel } from '../../contracts/embedding-model.ts';
import { sampleEncoder } from '../../doubles/sample-encoder.ts';

const encoder = await sampleEncoder(['商标续展的宽展期', '专利年费怎么缴纳', 'renew a trade mark']);

/** An encoder that knows two pairs of characters: one along each axis, the second of twice the weight. */
const model: TextEncoderModel = {
  dimensions: 2,
  hashes: Uint32Array.of(hashFeature('商标'), hashFeature('续展')),
  weights: Float32Array.of(1, 2),
  directions: Int8Array.of(100, 0, 0, 100),
};
const embedOne = async (text: string, changes: Partial<TextEncoderModel> = {}) => {
  const [vector] = await createTextEncoder({ ...model, ...changes }).embed([text]);
  return [...(vector ?? [])].map((value) => Number(value.toFixed(4)));
};

describe('the trained encoder', () => {
  testEmbeddingModel(() => encoder);

  it.each([
    ['without characters', ''],
    ['of unknown features', '量子纠缠'],
    ['of emoji', '😀🎉👍🏽'],
    ['of 500 punctuation marks', '，。！？；'.repeat(100)],
    ['of invisible characters', '\u200b\u200d\ufeff'],
  ])('gives zeros for a text %s', async (_, text) => {
    const [vector] = await encoder.embed([text]);
    expect(vector).toEqual(new Float32Array(encoder.dimensions));
  });

  it('adds up the weighted directions of the features and scales them to length 1', async () => {
    // (1, 2) scaled: what a text says besides is not known to it.
    expect(await embedOne('商标的续展')).toEqual([0.4472, 0.8944]);
  });

  it('counts a feature that is said again less than once more', async () => {
    // (1 + ln 2, 2) scaled.
    expect(await embedOne('商标和商标的续展')).toEqual([0.6461, 0.7632]);
  });

  it('counts a single character half', async () => {
    const hashes = Uint32Array.of(hashFeature('商'), hashFeature('商标'));
    // (0.5, 2) scaled.
    expect(await embedOne('商标', { hashes })).toEqual([0.2425, 0.9701]);
  });

  it('reads full-width letters as the others', async () => {
    const [wide, narrow] = await encoder.embed(['ｒｅｎｅｗ', 'renew']);
    expect(wide).toEqual(narrow);
    expect(narrow?.some((value) => value !== 0)).toBe(true);
  });

  it.each<[string, Partial<TextEncoderModel>]>([
    ['features', { hashes: Uint32Array.of(1, 2) }],
    ['weights', { weights: Float32Array.of(1, 3) }],
    ['directions', { directions: Int8Array.of(100, 0, 1, 100) }],
  ])('has another name when its %s are others', (_, changes) => {
    expect(createTextEncoder({ ...model, ...changes }).id).not.toBe(createTextEncoder(model).id);
  });
});

import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createTransformersEmbeddingModel,
  type EmbeddingFolderOptions,
} from '../../server/adapters/transformers-embedding-model.ts';
import { connectEmbedding } from '../../server/indexing/embedding/connect-embedding.ts';
import { testEmbeddingModel } from '../contracts/embedding-model.ts';
import { createTemporaryFolder } from './temporary-folder.ts';
import { hasTransformers, importTransformers } from './transformers-package.ts';
import { writeTinyModel } from './write-tiny-model.ts';

const words = [
  ...'商标续展的宽展期是多久专利年费怎么缴段第问',
  ...'how do i renew a trade mark ? query passage :'.split(' '),
];

const createFrom = (folder: string, changes: Partial<EmbeddingFolderOptions> = {}) =>
  createTransformersEmbeddingModel({
    folder,
    pooling: 'mean',
    batchSize: 2,
    queryPrefix: '',
    passagePrefix: '',
    importTransformers,
    ...changes,
  });

/** A folder with a tiny model. */
function tinyModel(seed?: number): string {
  const folder = createTemporaryFolder();
  writeTinyModel(folder, words, seed);
  return folder;
}

const installed = hasTransformers
  ? 'a model in a folder'
  : 'a model in a folder (SKIPPED: @huggingface/transformers is not there; scripts/provision.sh installs it where a registry can be reached)';

describe.skipIf(!hasTransformers)(installed, { timeout: 60_000 }, () => {
  describe('keeps the contract of embedding models: it', () => {
    let folder = '';
    beforeEach(() => {
      folder = tinyModel();
    });
    testEmbeddingModel(() => connectEmbedding(createFrom(folder)));
  });

  it('embeds texts in batches, and none is lost', async () => {
    const model = createFrom(tinyModel());
    const texts = ['商', '标', '续', '展', '期'];
    const alone = await Promise.all(texts.map(async (text) => (await model.embed([text], 'passage'))[0]));
    expect(await model.embed(texts, 'passage')).toEqual(alone);
  });

  it('gives the mean of the tokens, or the first one, which is the same for every text of this model', async () => {
    const folder = tinyModel();
    const [mean, otherMean] = await createFrom(folder).embed(['商标', '专利'], 'passage');
    const [first, otherFirst] = await createFrom(folder, { pooling: 'cls' }).embed(['商标', '专利'], 'passage');
    expect([otherMean, first, otherFirst]).not.toContainEqual(mean);
    expect(first).toEqual(otherFirst);
  });

  it('sees the prefix of questions before questions, and that of passages before passages', async () => {
    const folder = tinyModel();
    const plain = createFrom(folder);
    const prefixed = createFrom(folder, { queryPrefix: 'query: ', passagePrefix: 'passage: ' });
    expect(await prefixed.embed(['商标'], 'query')).toEqual(await plain.embed(['query: 商标'], 'query'));
    expect(await prefixed.embed(['商标'], 'passage')).toEqual(await plain.embed(['passage: 商标'], 'passage'));
  });

  it('says so when the weights cannot be read', async () => {
    const folder = tinyModel();
    writeFileSync(join(folder, 'onnx/model.onnx'), 'not a model');
    await expect(createFrom(folder).embed(['商标'], 'passage')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`The model in ${folder} cannot be loaded`),
    });
  });
});

describe('the folder of a model', () => {
  it('is refused by its name where it holds none', () => {
    expect(() => createFrom(createTemporaryFolder())).toThrow(
      expect.objectContaining({ code: 'configuration-invalid', message: expect.stringMatching(/^EMBEDDING_FOLDER: /) }),
    );
  });

  it('is refused without the tokenizer of the model', () => {
    const folder = tinyModel();
    rmSync(join(folder, 'tokenizer.json'));
    expect(() => createFrom(folder)).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
  });

  it('gives an id that changes with all that the vectors depend on, and with nothing else', () => {
    const folder = tinyModel();
    const idOf = (changes: Partial<EmbeddingFolderOptions> = {}) => createFrom(folder, changes).id;
    const before = idOf();
    expect(idOf({ batchSize: 9 })).toBe(before);
    expect(
      new Set([before, idOf({ pooling: 'cls' }), idOf({ queryPrefix: 'q' }), idOf({ passagePrefix: 'q' })]).size,
    ).toBe(4);
    appendFileSync(join(folder, 'config.json'), ' ');
    expect(idOf()).not.toBe(before);
  });

  it('is told from one with other weights of the same size', () => {
    const folder = tinyModel(1);
    const before = createFrom(folder).id;
    writeTinyModel(folder, words, 2);
    expect(createFrom(folder).id).not.toBe(before);
  });

  it('needs a package that may be missing, and the error gives the command that installs it', async () => {
    const missing = createFrom(tinyModel(), { importTransformers: () => Promise.reject(new Error('no such package')) });
    await expect(missing.embed(['商标'], 'passage')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('npm install --no-save --save-prod --ignore-scripts @huggingface/transformers'),
    });
  });
});

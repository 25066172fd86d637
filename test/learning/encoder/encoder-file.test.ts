import { describe, expect, it } from 'vitest';
import {
  readTextEncoder,
  type TextEncoderModel,
  trainAlone,
  trainEncoder,
  writeTextEncoder,
} from '../../../server/learning/index.ts';
import { sampleMaterial } from './sample-material.ts';

const SCHEDULE = { dimensions: 32, viewEpochs: 0, questionEpochs: 0, mostSteps: 0, seed: 1 };
const model = await trainEncoder(sampleMaterial(), SCHEDULE, trainAlone, async () => {});
const bytes = writeTextEncoder(model);
const empty: TextEncoderModel = {
  dimensions: 32,
  hashes: new Uint32Array(),
  weights: new Float32Array(),
  directions: new Int8Array(),
};

describe('the file of an encoder', () => {
  it('gives back what was written', () => {
    expect(readTextEncoder(bytes)).toEqual(model);
  });

  it('gives back an encoder that knows nothing', () => {
    expect(readTextEncoder(writeTextEncoder(empty))).toEqual(empty);
  });

  it('is read from bytes that are a view into others', () => {
    expect(readTextEncoder(Buffer.concat([Buffer.alloc(3), bytes]).subarray(3))).toEqual(model);
  });

  it('is not changed by what is done to the encoder read from it', () => {
    readTextEncoder(bytes).weights.fill(0);
    expect(readTextEncoder(bytes)).toEqual(model);
  });

  it.each([
    ['nothing', 0],
    ['less than the head', 7],
    ['the head alone', 8],
    ['half', Math.floor(bytes.length / 2)],
    ['all but a byte', bytes.length - 1],
  ])('is refused where %s is left of it', (_, length) => {
    expect(() => readTextEncoder(bytes.subarray(0, length))).toThrow(
      expect.objectContaining({ code: 'generation-damaged', message: expect.stringContaining('build again') }),
    );
  });

  it('is refused where something follows it', () => {
    expect(() => readTextEncoder(Buffer.concat([bytes, Buffer.alloc(4)]))).toThrow(
      expect.objectContaining({ code: 'generation-damaged' }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createThreadTrainingCrew } from '../../server/adapters/thread-training-crew.ts';
import { type TrainingCrew, trainAlone, trainEncoder, writeTextEncoder } from '../../server/learning/index.ts';
import { sampleMaterial } from '../learning/encoder/sample-material.ts';

const SCHEDULE = { dimensions: 32, viewEpochs: 20, questionEpochs: 20, mostSteps: 4, seed: 1 };

const train = (crew: TrainingCrew, afterStep = async () => {}) =>
  trainEncoder(sampleMaterial(), SCHEDULE, crew, afterStep);

describe('a training crew on threads', () => {
  it('gives the same bytes as all parts on one thread do', { timeout: 60_000 }, async () => {
    const [together, alone] = [await train(createThreadTrainingCrew()), await train(trainAlone)];
    expect(Buffer.from(writeTextEncoder(together)).equals(writeTextEncoder(alone))).toBe(true);
  });

  it('serves one training after another, and one that was ended', { timeout: 60_000 }, async () => {
    const crew = createThreadTrainingCrew();
    const stop = async () => Promise.reject(new Error('cancelled'));
    await expect(train(crew, stop)).rejects.toThrow('cancelled');
    expect(writeTextEncoder(await train(crew))).toEqual(writeTextEncoder(await train(crew)));
  });
});

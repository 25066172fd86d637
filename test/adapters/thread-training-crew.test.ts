import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createThreadTrainingCrew, SIGNALS } from '../../server/adapters/thread-training-crew.ts';
import { allocateTrainingMemory } from '../../server/learning/encoder/training-memory.ts';
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

  it('runs no phase where it is woken after it has run the turn, as on a busy machine', {
    timeout: 60_000,
  }, async () => {
    const signals = new Int32Array(new SharedArrayBuffer(Object.keys(SIGNALS).length * Int32Array.BYTES_PER_ELEMENT));
    const memory = allocateTrainingMemory({ features: 1, dimensions: 2, questions: 1, documents: 1, entries: 1 });
    const entry = new URL('../../server/adapters/thread-training-crew/start-training-part.mjs', import.meta.url);
    const worker = new Worker(entry, { workerData: { memory, signals, part: 1 } });
    await once(worker, 'message');
    const phasesRun = () => Atomics.load(signals, SIGNALS.done);
    const wake = async () => {
      while (Atomics.notify(signals, SIGNALS.turn) === 0 && phasesRun() === 0) await nextTurn();
    };
    await wake();
    // Asleep a second time, it has looked for a turn and found none.
    await wake();
    expect(phasesRun()).toBe(0);
    await worker.terminate();
  });
});

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ZhidaError } from '../domain/index.ts';
import { runPart, TRAINING_PARTS, type TrainingCrew } from '../learning/index.ts';

/** Places of the numbers by which threads wait for each other: the turn, the phase of it, and the parts that have run it. */
export const SIGNALS = { turn: 0, phase: 1, done: 2 } as const;
/** A step takes a tenth of a second; a thread silent for so long is gone. */
const SILENCE_MS = 60_000;

/** Trains on as many threads as there are parts: the one that asks runs the first, a worker each of the others. */
export function createThreadTrainingCrew(): TrainingCrew {
  return async (memory) => {
    const signals = new Int32Array(new SharedArrayBuffer(Object.keys(SIGNALS).length * Int32Array.BYTES_PER_ELEMENT));
    const workers = Array.from({ length: TRAINING_PARTS - 1 }, (_, index) => {
      const entry = new URL('./thread-training-crew/start-training-part.mjs', import.meta.url);
      return new Worker(entry, { workerData: { memory, signals, part: index + 1 } });
    });
    // A worker is waited for before the event loop is held up: it needs that to load.
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    return {
      runPhase(phase) {
        Atomics.store(signals, SIGNALS.done, 0);
        Atomics.store(signals, SIGNALS.phase, phase);
        Atomics.add(signals, SIGNALS.turn, 1);
        Atomics.notify(signals, SIGNALS.turn);
        runPart(memory, phase, 0);
        waitForAll(signals, workers.length);
      },
      async end() {
        await Promise.all(workers.map((worker) => worker.terminate()));
      },
    };
  };
}

function waitForAll(signals: Int32Array, count: number): void {
  for (;;) {
    const done = Atomics.load(signals, SIGNALS.done);
    if (done === count) return;
    if (Atomics.wait(signals, SIGNALS.done, done, SILENCE_MS) === 'timed-out')
      throw new ZhidaError('unavailable', 'A thread of the training fell silent; build again.');
  }
}

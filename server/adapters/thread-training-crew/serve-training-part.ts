import { parentPort, workerData } from 'node:worker_threads';
import { runPart, type TrainingMemory } from '../../learning/index.ts';

/** Where the threads' signals stand: the same as the crew's own. */
const [TURN, PHASE, DONE] = [0, 1, 2];

const { memory, signals, part } = workerData as {
  readonly memory: TrainingMemory;
  readonly signals: Int32Array;
  readonly part: number;
};

parentPort?.postMessage('ready');
for (let turn = 0; ; turn++) {
  // Who is woken need not have a turn: it may have seen the new one before the crew that began it came to wake it, and have run it already.
  while (Atomics.load(signals, TURN) === turn) Atomics.wait(signals, TURN, turn);
  runPart(memory, Atomics.load(signals, PHASE), part);
  Atomics.add(signals, DONE, 1);
  Atomics.notify(signals, DONE);
}

import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ZhidaError } from '../domain/index.ts';
import type { TrainClassifier, TrainingProgress } from '../learning/index.ts';

const ENTRY = new URL('./thread-classifier-training/start-classifier-training.mjs', import.meta.url);

/**
 * Trains each classifier on a thread of its own, which is gone when the training has ended, however it did. Throws `unavailable` when the thread breaks down.
 *
 * @param entry what a thread runs: it is given the texts and the schedule, tells how far it is, and at last the bytes
 */
export function createThreadClassifierTraining(entry: URL = ENTRY): TrainClassifier {
  return async (texts, schedule, report) => {
    const worker = new Worker(entry, { workerData: { texts, schedule } });
    let fault: unknown = null;
    // Also heard when nobody waits any more: an error that nobody hears would end the process.
    worker.on('error', (error) => {
      fault = error;
    });
    try {
      for await (const [news] of on(worker, 'message', { close: ['exit'] })) {
        if (news instanceof Uint8Array) return news;
        await report(news as TrainingProgress);
      }
      throw brokenDown();
    } catch (error) {
      throw error === fault ? brokenDown(error) : error;
    } finally {
      await worker.terminate();
    }
  };
}

function brokenDown(cause?: unknown): ZhidaError {
  const { message, code } = (cause instanceof Error ? cause : {}) as NodeJS.ErrnoException;
  const why = message === undefined ? '' : ` (${message})`;
  const remedy =
    code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'set BUILD_MEMORY_MB higher, or add less at once' : 'build again';
  return new ZhidaError('unavailable', `A thread of the training broke down${why}; ${remedy}.`, { cause });
}

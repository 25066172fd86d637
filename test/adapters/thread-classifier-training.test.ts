import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createThreadClassifierTraining } from '../../server/adapters/thread-classifier-training.ts';
import {
  type ClassifierSchedule,
  type TrainClassifier,
  type TrainingProgress,
  trainClassifierHere,
} from '../../server/learning/index.ts';

const TEXTS = ['续展', '年费', '转让', '许可', '复审', '异议', '撤销', '变更'].flatMap((source) => [
  { text: `${source}要交多少钱`, label: 'fee', source },
  { text: `${source}最晚哪天截止`, label: 'deadline', source, weight: 2 },
]);
const SCHEDULE: ClassifierSchedule = {
  marginEpochs: [3, 2],
  network: { units: 8, epochs: [3, 2], leftOut: 0.3, smoothing: 0 },
  networkCount: 1,
  outsideLabel: null,
};
const onThread = createThreadClassifierTraining();

async function trainTold(train: TrainClassifier, texts = TEXTS) {
  const told: TrainingProgress[] = [];
  const bytes = await train(texts, SCHEDULE, async (progress) => {
    told.push(progress);
  });
  return { bytes: Buffer.from(bytes), told };
}

/** Runs work that starts one thread, and gives the thread. */
async function watchThread(work: () => Promise<unknown>): Promise<Worker> {
  const started = once(process, 'worker') as Promise<[Worker]>;
  await work();
  return (await started)[0];
}

/** What Node numbers a thread that has ended. */
const ENDED = -1;

describe('training a classifier on a thread', { timeout: 60_000 }, () => {
  it('gives the same bytes as the thread that asks would, and tells the same steps', async () => {
    expect(await trainTold(onThread)).toEqual(await trainTold(trainClassifierHere));
  });

  it('gives the same bytes for several at the same time, large and small', async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({
      text: `第${n}件${n * 7}`,
      label: `${n % 5}`,
      source: `${n}`,
    }));
    const sets = [TEXTS, many, TEXTS];
    const together = await Promise.all(sets.map((texts) => trainTold(onThread, texts)));
    expect(together).toEqual(await Promise.all(sets.map((texts) => trainTold(trainClassifierHere, texts))));
  });

  it('leaves no thread behind', async () => {
    expect((await watchThread(() => trainTold(onThread))).threadId).toBe(ENDED);
  });

  it('ends the thread with what a report throws', async () => {
    const cancelled = new Error('cancelled');
    const train = () => expect(onThread(TEXTS, SCHEDULE, () => Promise.reject(cancelled))).rejects.toBe(cancelled);
    expect((await watchThread(train)).threadId).toBe(ENDED);
  });

  it('tells that its thread broke down, and why', async () => {
    const tooLarge = { ...SCHEDULE, network: { ...SCHEDULE.network, units: 2 ** 40 } };
    const train = () =>
      expect(onThread(TEXTS, tooLarge, async () => undefined)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(/^A thread of the training broke down \(.+\); build again\.$/),
      });
    expect((await watchThread(train)).threadId).toBe(ENDED);
  });

  it('tells what to do when its thread had too little memory', async () => {
    const script = "throw Object.assign(new Error('no memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })";
    const tooSmall = createThreadClassifierTraining(new URL(`data:text/javascript,${script}`));
    await expect(trainTold(tooSmall)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'A thread of the training broke down (no memory); set BUILD_MEMORY_MB higher, or add less at once.',
    });
  });

  it('tells that its thread ended without a word', async () => {
    const vanishing = createThreadClassifierTraining(new URL('data:text/javascript,process.exit()'));
    await expect(trainTold(vanishing)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'A thread of the training broke down; build again.',
    });
  });
});

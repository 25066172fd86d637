import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFileModelStore } from '../../../server/adapters/file-artefact-store.ts';
import { createThreadClassifierTraining } from '../../../server/adapters/thread-classifier-training.ts';
import { ZhidaError } from '../../../server/domain/index.ts';
import { obtainClassifiers } from '../../../server/indexing/models/obtain-classifiers.ts';
import type { TakeStep } from '../../../server/indexing/progress.ts';
import { assembleKnowledge, type Knowledge } from '../../../server/knowledge/index.ts';
import { type TrainClassifier, trainClassifierHere } from '../../../server/learning/index.ts';
import type { ModelStore } from '../../../server/ports/index.ts';
import { intentExamples, serviceExamples } from '../../../server/understanding/index.ts';
import { createSettableClock } from '../../doubles/settable-clock.ts';
import { inTemporaryFolder, readCorpus, smallCorpus } from '../../knowledge/corpus-folders.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = assembleKnowledge(await readCorpus(smallCorpus));
});

/** Obtains the classifiers of the small corpus, with the models of a folder that is removed afterwards. */
const withObtain = (
  work: (
    obtain: (train: TrainClassifier, takeStep?: TakeStep, of?: Knowledge) => ReturnType<typeof obtainClassifiers>,
    modelStore: ModelStore,
    data: string,
  ) => Promise<void>,
) =>
  inTemporaryFolder((data) => {
    const modelStore = createFileModelStore(data);
    const parts = { modelStore, program: 'one', clock: createSettableClock('2026-11-22T02:00:00Z') };
    return work(
      (trainClassifier, takeStep = () => nextTurn(), of = knowledge) =>
        obtainClassifiers(of, { ...parts, trainClassifier }, false, takeStep),
      modelStore,
      data,
    );
  });

type Texts = Parameters<TrainClassifier>[0];
const examplesOf = { intents: intentExamples, services: serviceExamples };
const areOf = (kind: keyof typeof examplesOf, texts: Texts) =>
  texts[0]?.label === examplesOf[kind](knowledge)[0]?.label;

/** Learns its texts by heart, in as many steps as are asked for, and counts those at it. */
function createTraining(steps: number) {
  const counted = { started: 0, running: 0 };
  const train: TrainClassifier = async (texts, _, report) => {
    counted.started++;
    counted.running++;
    try {
      for (let done = 1; done <= steps; done++) await report({ done, total: steps });
      return Buffer.from(texts.map(({ text, label }) => `${label} ${text}`).join('\n'));
    } finally {
      counted.running--;
    }
  };
  return { train, counted };
}

describe('obtaining the classifiers', () => {
  it('trains all at the same time and stores all, also where they end at the same moment', () =>
    withObtain(async (obtain, modelStore) => {
      const { train } = createTraining(1);
      const waiting: (() => void)[] = [];
      const {
        intents,
        services,
        flows = '',
      } = await obtain(async (...training) => {
        const bytes = await train(...training);
        // Nobody goes on before all are here.
        await new Promise<void>((resolve) => {
          if (waiting.push(resolve) === 3) for (const goOn of waiting) goOn();
        });
        return bytes;
      });
      expect(await modelStore.list()).toEqual([flows, intents, services]);
      for (const id of [flows, intents, services]) expect((await modelStore.open(id)).manifest.id).toBe(id);
    }));

  it('trains on threads what it trains on its own', { timeout: 60_000 }, async () => {
    const ids: unknown[] = [];
    for (const train of [createThreadClassifierTraining(), trainClassifierHere])
      await withObtain(async (obtain) => {
        ids.push(await obtain(train));
      });
    expect(ids[0]).toEqual(ids[1]);
  });

  it('trains only the one that is not there', () =>
    withObtain(async (obtain, _, data) => {
      const first = await obtain(createTraining(1).train);
      await rm(join(data, 'models', first.services), { recursive: true });
      const { train, counted } = createTraining(1);
      expect([await obtain(train), counted.started]).toEqual([first, 1]);
    }));

  it.each([
    ['intents', 'services'],
    ['services', 'intents'],
  ] as const)('keeps the others when that of %s fails', (kind, other) =>
    withObtain(async (obtain, modelStore) => {
      const failing: TrainClassifier = (texts, ...rest) =>
        areOf(kind, texts)
          ? Promise.reject(new ZhidaError('unavailable', 'broke down'))
          : createTraining(50).train(texts, ...rest);
      await expect(obtain(failing)).rejects.toMatchObject({ code: 'unavailable', message: 'broke down' });
      expect(await modelStore.list()).toEqual([expect.stringMatching(/^flows-/), expect.stringMatching(`^${other}-`)]);
    }),
  );

  it('makes none of flows where there are none', () =>
    withObtain(async (obtain) => {
      const { train, counted } = createTraining(1);
      expect(Object.keys(await obtain(train, undefined, { ...knowledge, flows: [] }))).toEqual(['intents', 'services']);
      expect(counted.started).toBe(2);
    }));

  it('has ended all when a step cannot be taken', () =>
    withObtain(async (obtain, modelStore) => {
      const { train, counted } = createTraining(Number.POSITIVE_INFINITY);
      let steps = 0;
      const cancelled = new ZhidaError('build-cancelled', 'cancelled');
      const takeStep = async () => {
        await nextTurn();
        // Only once: the other trainings learn of it all the same.
        if (++steps === 5) throw cancelled;
      };
      await expect(obtain(train, takeStep)).rejects.toBe(cancelled);
      expect([counted.running, steps, await modelStore.list()]).toEqual([0, 5, []]);
    }));
});

import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileModelStore } from '../../../server/adapters/file-artefact-store.ts';
import {
  changedShare,
  type ModelParts,
  obtainModel,
  type Training,
} from '../../../server/indexing/models/obtain-model.ts';
import { createSettableClock } from '../../doubles/settable-clock.ts';
import { inTemporaryFolder } from '../../knowledge/corpus-folders.ts';

const texts = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, n) => `text ${from + n}`));

/** A training that counts how often it was run, and learns its texts by heart. */
function createTraining(trainedOn: ReadonlySet<string>, labels: readonly string[] = ['fee']) {
  const counted = { times: 0 };
  const training: Training = {
    kind: 'intents',
    labels,
    texts: trainedOn,
    async train() {
      counted.times++;
      return Buffer.from([...trainedOn, ...labels].join('\n'));
    },
  };
  return { training, counted };
}

const withStore = (work: (parts: ModelParts, data: string) => Promise<void>) =>
  inTemporaryFolder((data) =>
    work(
      { modelStore: createFileModelStore(data), program: 'one', clock: createSettableClock('2026-11-22T02:00:00Z') },
      data,
    ),
  );

describe('obtaining a model', () => {
  it('trains the first one', () =>
    withStore(async (parts) => {
      const { training, counted } = createTraining(texts(0, 10));
      const { id } = await obtainModel(training, parts, false);
      expect([counted.times, await parts.modelStore.list()]).toEqual([1, [id]]);
    }));

  it.each([
    ['takes the one there is when a fifth of its texts changed', texts(2, 12), 0],
    ['trains anew when more than a fifth changed', texts(3, 13), 1],
    ['trains anew when more than a fifth are gone', texts(3, 10), 1],
    ['trains anew when more than a fifth are new', texts(0, 13), 1],
  ])('%s', (_, changed, times) =>
    withStore(async (parts) => {
      await obtainModel(createTraining(texts(0, 10)).training, parts, false);
      const { training, counted } = createTraining(changed);
      await obtainModel(training, parts, false);
      expect(counted.times).toBe(times);
    }),
  );

  it('trains anew when there are other labels to tell apart', () =>
    withStore(async (parts) => {
      await obtainModel(createTraining(texts(0, 10)).training, parts, false);
      const { training, counted } = createTraining(texts(0, 10), ['fee', 'deadline']);
      await obtainModel(training, parts, false);
      expect(counted.times).toBe(1);
    }));

  it('trains anew for another program, and when it is told to', () =>
    withStore(async (parts) => {
      const { training, counted } = createTraining(texts(0, 10));
      await obtainModel(training, parts, false);
      await obtainModel(training, { ...parts, program: 'another' }, false);
      await obtainModel(training, parts, true);
      expect(counted.times).toBe(3);
    }));

  it('takes of several the one whose texts changed least', () =>
    withStore(async (parts) => {
      await obtainModel(createTraining(texts(0, 10)).training, parts, false);
      const near = await obtainModel(createTraining(texts(3, 13)).training, parts, false);
      expect((await obtainModel(createTraining(texts(2, 12)).training, parts, false)).id).toBe(near.id);
    }));

  it('trains in place of a damaged one', () =>
    withStore(async (parts, data) => {
      const { training, counted } = createTraining(texts(0, 10));
      const { id } = await obtainModel(training, parts, false);
      await appendFile(join(data, 'models', id, 'model.bin'), ' ');
      await obtainModel(training, parts, false);
      expect(counted.times).toBe(2);
      expect((await parts.modelStore.open(id)).manifest.textCount).toBe(10);
    }));
});

describe('the share of texts that changed', () => {
  it('is all of them where there were none', () => {
    expect(changedShare(new Set(), texts(0, 3))).toBe(1);
  });

  it('counts a changed text once', () => {
    expect(changedShare(texts(0, 10), texts(1, 11))).toBe(0.1);
  });
});

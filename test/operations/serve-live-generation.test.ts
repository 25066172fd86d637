import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  buildGeneration,
  followLiveGeneration,
  openGeneration,
  publishGeneration,
} from '../../server/indexing/index.ts';
import { serveLiveGeneration } from '../../server/operations/index.ts';
import { day } from '../doubles/day.ts';
import { createRecordingLogger } from '../doubles/recording-logger.ts';
import { tinyPinyin } from '../doubles/tiny-pinyin.ts';
import { createBuildParts, sampleDocument } from '../indexing/build-parts.ts';
import { inTemporaryFolder, shippedCorpus, smallCorpus } from '../knowledge/corpus-folders.ts';

const question = { text: '望湖区服务站哪天开放', asOf: day('2026-11-22'), city: null, language: null, state: null };

/** A process that serves the first of two generations; the second, which knows of the service station, is built and not published. */
const serving = (work: (served: Awaited<ReturnType<typeof serve>>) => Promise<void>) =>
  inTemporaryFolder(async (data) => work(await serve(data)));

async function serve(data: string) {
  // The small corpus has few fixed replies; answering needs them all.
  await cp(join(shippedCorpus, 'replies'), join(data, 'corpus/replies'), { recursive: true });
  const parts = createBuildParts(smallCorpus, data);
  const first = await publishGeneration(parts, (await buildGeneration(parts, () => undefined)).id);
  const logger = createRecordingLogger();
  const live = followLiveGeneration(parts, await openGeneration(parts, first));
  await parts.documentStore.put(sampleDocument('# 望湖区服务站\n望湖区服务站每周三开放。'));
  parts.clock.set('2026-11-23T02:00:00Z');
  const { id: second } = await buildGeneration(parts, () => undefined);
  const served = serveLiveGeneration(live, {
    scriptConverter: parts.scriptConverter,
    pinyin: tinyPinyin,
    logger,
  });
  return { parts, served, logger, first, second, data };
}

describe('serving the live generation', () => {
  it('answers from what was published, without a restart', () =>
    serving(async ({ parts, served, second }) => {
      const before = await served.answerQuestion(question);
      await publishGeneration(parts, second);
      expect([await served.look(), served.id()]).toEqual([true, second]);
      const { reply } = await served.answerQuestion(question);
      expect([before.reply.text.includes('周三'), reply.text.includes('周三'), reply.corpusGeneration]).toEqual([
        false,
        true,
        second,
      ]);
    }));

  it('searches what was published, and ends a search on the generation it began with', () =>
    serving(async ({ parts, served, first, second }) => {
      const query = { groups: null, law: null, limit: 5, isVerbatim: false, city: null, language: null };
      const search = () => served.search({ ...query, text: question.text, asOf: question.asOf });
      const running = search();
      await publishGeneration(parts, second);
      await served.look();
      const [before, after] = [await running, await search()];
      const found = [before, after].map((outcome) =>
        outcome.kind === 'found'
          ? [outcome.response.corpusGeneration, outcome.response.groups.find(({ kind }) => kind === 'documents')?.total]
          : [],
      );
      expect(found).toEqual([
        [first, 0],
        [second, 1],
      ]);
    }));

  it('tells once of what was published, though it looks twice at the same time', () =>
    serving(async ({ parts, served, logger, second }) => {
      await publishGeneration(parts, second);
      await Promise.all([served.look(), served.look()]);
      expect(logger.notices.map(({ fields }) => fields.generation)).toEqual([second]);
    }));

  it('finishes a question on the generation it began with', () =>
    serving(async ({ parts, served, first, second }) => {
      const running = served.answerQuestion(question);
      await publishGeneration(parts, second);
      await served.look();
      expect((await running).reply.corpusGeneration).toBe(first);
    }));

  it('serves the one before on when what was published is damaged, and logs why, once', () =>
    serving(async ({ parts, served, logger, first, second, data }) => {
      await parts.generationStore.publish(second);
      await writeFile(join(data, 'generations', second, 'keyword.bin'), '');
      expect([await served.look(), await served.look(), served.id()]).toEqual([false, false, first]);
      expect((await served.answerQuestion(question)).reply.corpusGeneration).toBe(first);
      const errors = logger.notices.filter(({ level }) => level === 'error');
      expect(errors.map(({ fields }) => fields.reason)).toEqual([expect.stringContaining('keyword.bin')]);
    }));

  it('looks again and again until it is stopped', () =>
    serving(async ({ parts, served, second }) => {
      const following = served.follow();
      await publishGeneration(parts, second);
      for (let wait = 0; wait < 100 && served.id() !== second; wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      following.stop();
      expect(served.id()).toBe(second);
    }));
});

import { describe, expect, it } from 'vitest';
import { ZhidaError } from '../../server/domain/index.ts';
import { buildGeneration, openGeneration, pruneGenerations } from '../../server/indexing/index.ts';
import { day } from '../doubles/day.ts';
import { createScriptedEmbedding, type ScriptedEmbedding } from '../doubles/scripted-embedding.ts';
import { inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, sampleDocument, type TestBuildParts } from './build-parts.ts';

const silent = () => undefined;
const scope = { date: day('2026-11-22'), language: 'zh' as const, city: null };
const QUESTION = '多久之内要登记';
const isDown = () => Promise.reject(new ZhidaError('unavailable', 'The service is down.'));

/** A data folder, an embedding that is configured, and builds a day after each other. */
async function withEmbedding(
  work: (
    parts: TestBuildParts,
    external: ScriptedEmbedding,
    build: (changes?: Partial<TestBuildParts>) => Promise<string>,
  ) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (data) => {
    const external = createScriptedEmbedding();
    const parts = { ...createBuildParts(smallCorpus, data), externalEmbedding: external };
    let builds = 0;
    await work(parts, external, async (changes = {}) => {
      parts.clock.set(`2026-11-${10 + ++builds}T02:00:00Z`);
      return (await buildGeneration({ ...parts, ...changes }, silent)).id;
    });
  });
}

async function search(parts: TestBuildParts, id: string) {
  const { searchIndex } = await openGeneration(parts, id);
  return (await searchIndex.search(QUESTION, scope, 5)).map(({ chunk, score }) => ({ id: chunk.id, score }));
}

/** The notices of the log that operators must see. */
const warnings = ({ logger }: TestBuildParts) =>
  logger.notices.filter(({ level }) => level === 'warn').map(({ message }) => message);

describe('a generation whose vectors an external embedding makes', () => {
  it('says which embedding that was, and is made without training another', () =>
    withEmbedding(async (parts, _, build) => {
      const { embedding, models } = await parts.generationStore.describe(await build());
      expect(embedding).toEqual({ id: 'scripted', dimensions: 64, origin: 'service' });
      expect([
        Object.keys(models).sort(),
        (await parts.modelStore.list()).filter((id) => id.startsWith('embedding')),
      ]).toEqual([['flows', 'intents', 'services'], []]);
    }));

  it('is searched with questions that the same embedding embeds', () =>
    withEmbedding(async (parts, external, build) => {
      const id = await build();
      external.asked.length = 0;
      await search(parts, id);
      expect([external.asked, warnings(parts)]).toEqual([[QUESTION], []]);
    }));

  it('is searched by words alone while the embedding fails, and operators are told', () =>
    withEmbedding(async (parts, external, build) => {
      const id = await build();
      const whole = await search(parts, id);
      external.answer = isDown;
      const byWords = await search(parts, id);
      expect(byWords.length).toBeGreaterThan(0);
      expect(byWords.map(({ score }) => score)).not.toEqual(whole.map(({ score }) => score));
      expect(warnings(parts)).toEqual([expect.stringMatching(/searched by words alone/)]);
    }));

  it.each<[string, ScriptedEmbedding | null]>([
    ['another embedding', createScriptedEmbedding('another')],
    ['none', null],
  ])('is searched by words alone where %s is configured, and the log says what to do', (_, other) =>
    withEmbedding(async (parts, external, build) => {
      const id = await build();
      external.answer = isDown;
      const byWords = await search(parts, id);
      external.asked.length = 0;
      const changed = { ...parts, externalEmbedding: other };
      expect(await search(changed, id)).toEqual(byWords);
      expect([external.asked, other?.asked ?? []]).toEqual([[], []]);
      expect(warnings(parts).at(-1)).toMatch(/npm run corpus -- build/);
      const { embedding } = await openGeneration(changed, id);
      await expect(embedding.embed(['一段文字'])).rejects.toMatchObject({ code: 'unavailable' });
    }),
  );

  it('outlives the removal of older ones', () =>
    withEmbedding(async (parts, external, build) => {
      await build({ externalEmbedding: null });
      const id = await build();
      await parts.generationStore.publish(id);
      expect(await pruneGenerations(parts, 2)).toEqual([]);
      external.asked.length = 0;
      await search(parts, id);
      expect(external.asked).toEqual([QUESTION]);
    }));
});

describe('a generation with the built-in embedding', () => {
  it('answers with that one where another is configured, and the log says what to do', () =>
    withEmbedding(async (parts, external, build) => {
      const id = await build({ externalEmbedding: null });
      const before = await search({ ...parts, externalEmbedding: null }, id);
      expect(warnings(parts)).toEqual([]);
      expect([await search(parts, id), external.asked]).toEqual([before, []]);
      expect(warnings(parts)).toEqual([expect.stringMatching(/its built-in model serves.*npm run corpus -- build/)]);
    }));
});

describe('building with an external embedding', () => {
  it('makes no other generation where nothing has changed, and asks for nothing', () =>
    withEmbedding(async (_, external, build) => {
      const id = await build();
      external.asked.length = 0;
      expect([await build(), external.asked]).toEqual([id, []]);
    }));

  it('makes another generation when the embedding changes, and pays nothing for going back', () =>
    withEmbedding(async (parts, external, build) => {
      const first = await build();
      const other = createScriptedEmbedding('another');
      const second = await build({ externalEmbedding: other });
      external.asked.length = 0;
      const third = await build();
      const fourth = await build({ externalEmbedding: null });
      expect(new Set([first, second, third, fourth]).size).toBe(4);
      // The one text tells the dimensions.
      expect([other.asked.length > 10, external.asked]).toEqual([true, ['知识产权']]);
      expect((await parts.generationStore.describe(fourth)).embedding.origin).toBe('built-in');
    }));

  it('takes no vector over where a model of other dimensions now stands behind the same name', () =>
    withEmbedding(async (parts, external, build) => {
      await build();
      const before = external.asked.splice(0);
      await parts.documentStore.put(sampleDocument('# 甲\n一。'));
      external.answer = async (texts) => texts.map(() => new Array(32).fill(1));
      const id = await build();
      expect((await parts.generationStore.describe(id)).embedding.dimensions).toBe(32);
      expect(external.asked).toEqual(expect.arrayContaining(before));
      expect((await search(parts, id)).length).toBeGreaterThan(0);
    }));

  it('asks for what is new alone, after an upgrade of the program too', () =>
    withEmbedding(async (parts, external, build) => {
      await build();
      await parts.documentStore.put(sampleDocument('# 甲\n一。\n# 乙\n二。'));
      external.asked.length = 0;
      await build({ program: 'the next version' });
      expect(external.asked).toHaveLength(3);
    }));

  it('fails with what is wrong, leaves what is served, and does not pay again for what was embedded', () =>
    withEmbedding(async (parts, external, build) => {
      const live = await build();
      await parts.generationStore.publish(live);
      const sections = Array.from({ length: 400 }, (_, number) => `# 第${number}项\n办理窗口在${number}号楼。`);
      await parts.documentStore.put(sampleDocument(sections.join('\n')));
      external.asked.length = 0;
      external.answer = async (texts) =>
        external.asked.length > 300 ? isDown() : texts.map(() => new Array(64).fill(1));
      await expect(build()).rejects.toMatchObject({ code: 'unavailable' });
      expect([await parts.generationStore.live(), await parts.generationStore.list()]).toEqual([live, [live]]);
      external.answer = null;
      external.asked.length = 0;
      await build();
      expect(external.asked.length).toBeLessThan(200);
    }));

  it('fails with a clear error when the embedding gives vectors that cannot be right', () =>
    withEmbedding(async (parts, external, build) => {
      external.answer = async (texts) => texts.map((_, index) => [1, index === 3 ? Number.NaN : 1]);
      await expect(build()).rejects.toMatchObject({ code: 'embedding-mismatch' });
      expect(await parts.generationStore.list()).toEqual([]);
    }));
});

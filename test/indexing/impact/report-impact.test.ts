import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  buildGeneration,
  type ImpactReport,
  type ImpactSectionId,
  publishGeneration,
  reportImpact,
} from '../../../server/indexing/index.ts';
import { inTemporaryFolder, smallCorpus } from '../../knowledge/corpus-folders.ts';
import { createBuildParts } from '../build-parts.ts';
import { buildChanged, publishFirst, writeOverlay } from './changed-generation.ts';

const silent = () => undefined;
const changesIn = ({ sections }: ImpactReport, id: ImpactSectionId) =>
  sections.find((section) => section.id === id)?.changes ?? [];

describe('reportImpact', () => {
  it('names a changed article, what cites it, the replaced document and the answer that got worse', () =>
    inTemporaryFolder(async (data) => {
      const parts = await publishFirst(data);
      const live = await parts.generationStore.live();
      const candidate = await buildChanged(data, parts);
      const report = await reportImpact(parts, silent);
      expect([report.generation, report.comparedWith]).toEqual([candidate, live]);
      const [article, ...others] = changesIn(report, 'articles');
      expect(others).toEqual([]);
      expect(article).toMatchObject({ change: 'changed', subject: { key: 'sample-law@2020/3' } });
      expect(article?.differences).toMatchObject([
        { field: 'text', before: expect.stringContaining('3个月'), after: expect.stringContaining('4个月') },
      ]);
      expect(article?.citedBy.map(({ kind, title }) => [kind, title])).toEqual([
        ['service', '示例登记'],
        ['answer', '登记期多久'],
        ['surcharge', 'late'],
        ['flow', '示例引导'],
        ['period', '登记的期限'],
      ]);
      expect(changesIn(report, 'documents').map(({ change, subject }) => [change, subject.title])).toEqual([
        ['changed', '示例法（2020年修正）'],
        ['changed', '窗口须知'],
      ]);
      expect(changesIn(report, 'answers')).toMatchObject([
        { change: 'worse', subject: { key: 'window', title: '登记期多久' }, differences: [{ field: 'facts' }] },
      ]);
      expect(report.sections.at(-1)?.measures).toContainEqual({ name: 'facts', before: 1, after: 0, lowered: true });
    }));

  it('publishes nothing, and compares with a generation that is named', () =>
    inTemporaryFolder(async (data) => {
      const parts = await publishFirst(data);
      const first = await parts.generationStore.live();
      const second = await buildChanged(data, parts);
      await reportImpact(parts, silent, second);
      expect(await parts.generationStore.live()).toBe(first);
      await publishGeneration(parts, second);
      // What going back would change: the answer is right again.
      const back = await reportImpact(parts, silent, first ?? '');
      expect([back.generation, back.comparedWith]).toEqual([first, second]);
      expect(changesIn(back, 'answers')).toMatchObject([{ change: 'better' }]);
    }));

  it('says which generation it opens and asks', () =>
    inTemporaryFolder(async (data) => {
      const parts = await publishFirst(data);
      const live = (await parts.generationStore.live()) ?? '';
      const candidate = await buildChanged(data, parts);
      const steps: string[] = [];
      await reportImpact(parts, (step, generation) => steps.push(`${step} ${generation}`));
      expect(steps).toEqual([`open ${candidate}`, `open ${live}`, `ask ${live}`, `ask ${candidate}`]);
    }));

  it('asks both generations the questions of the candidate', () =>
    inTemporaryFolder(async (data) => {
      const parts = await publishFirst(data);
      const turn = '{ question: 登记期多久, intent: deadline, service: sample-registration, facts: ["9个月"] }';
      await writeOverlay(
        data,
        'questions/development/more.yaml',
        `questions:\n  - { id: more, asOf: 2026-11-22, turns: [${turn}] }\n`,
      );
      await buildChanged(data, parts);
      const { sections } = await reportImpact(parts, silent);
      expect(sections.at(-1)?.measures).toContainEqual({ name: 'facts', before: 0.5, after: 0, lowered: true });
    }));

  it('has nothing but additions and scores of one side before the first publish', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      await buildGeneration(parts, silent);
      const report = await reportImpact(parts, silent);
      expect(report.comparedWith).toBeNull();
      const changes = report.sections.flatMap((section) => section.changes);
      expect(changes.length).toBeGreaterThan(5);
      expect(changes.every(({ change }) => change === 'added')).toBe(true);
    }));

  it('refuses when nothing has been built, when there is none of the name, and when the newest is the one being served', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      await expect(reportImpact(parts, silent)).rejects.toMatchObject({ code: 'generation-missing' });
      await expect(reportImpact(parts, silent, 'nowhere')).rejects.toMatchObject({ code: 'generation-missing' });
      await buildGeneration(parts, silent);
      const live = await publishGeneration(parts);
      await expect(reportImpact(parts, silent)).rejects.toMatchObject({
        code: 'generation-missing',
        message: expect.stringContaining(`${live} is the one being served`),
      });
    }));

  it('reads no damaged generation', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const { id } = await buildGeneration(parts, silent);
      await writeFile(join(data, 'generations', id, 'chunks.jsonl'), '');
      await expect(reportImpact(parts, silent)).rejects.toMatchObject({ code: 'generation-damaged' });
    }));
});

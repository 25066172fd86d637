import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGeneration, type ImpactReport } from '../../server/indexing/index.ts';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { createCommandBuildParts } from '../indexing/build-parts.ts';
import { buildChanged, publishFirst } from '../indexing/impact/changed-generation.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { runEntry } from './entry.ts';

const corpus = (dataFolder: string, ...words: readonly string[]) =>
  runEntry({ entry: 'scripts/corpus.ts', words, environment: { DATA_DIR: dataFolder } });

describe('corpus impact', () => {
  it('tells what changes, with exit code 0 and a warning where a score falls', async () => {
    const data = createTemporaryFolder();
    const parts = await publishFirst(data);
    const live = await parts.generationStore.live();
    const candidate = await buildChanged(data, parts);
    const { code, output, notices } = await corpus(data, 'impact');
    expect(code).toBe(0);
    expect(output).toContain(`Generation ${candidate}: against ${live}, which is being served\n`);
    expect(output).toContain(
      'Articles: 1 changed\n  cited in all by: service 1, answer 1, surcharge 1, flow 1, period 1\n',
    );
    expect(output).toContain('  changed    示例法第三条 (sample-law@2020/3): text\n');
    expect(output).toContain('cited by 示例登记 (service:sample-registration); 登记期多久 (answer:sample-window); ');
    expect(output).toContain('  facts      1.000 -> 0.000  lowered\n');
    expect(output).toContain('  worse      window 登记期多久: facts\n');
    expect(notices).toContain('warning: facts falls from 1.000 to 0.000');
    expect(await parts.generationStore.live()).toBe(live);
  });

  it('gives the whole report as JSON', async () => {
    const data = createTemporaryFolder();
    const parts = await publishFirst(data);
    const candidate = await buildChanged(data, parts);
    const { code, output } = await corpus(data, 'impact', candidate, '--json');
    const report = JSON.parse(output) as ImpactReport;
    expect([code, report.generation]).toEqual([0, candidate]);
    expect(report.sections.map(({ id }) => id)).toEqual(['documents', 'articles', 'records', 'answers']);
  });

  it('cuts long lists and says how many more there are', async () => {
    const data = createTemporaryFolder();
    await buildGeneration(createCommandBuildParts(smallCorpus, data), () => undefined);
    const { code, output } = await corpus(data, 'impact');
    expect([code, output.split('\n')[0]]).toEqual([0, expect.stringMatching(/: nothing is served yet$/)]);
    const added = /Records of the corpus: (\d+) added/.exec(output)?.[1];
    expect(output).toContain(`  ... and ${Number(added) - 10} more\n`);
  });

  it('says in one sentence that nothing has been built, with exit code 1', async () => {
    expect(await corpus(createTemporaryFolder(), 'impact')).toEqual({
      code: 1,
      output: '',
      notices: [expect.stringMatching(/^Nothing has been built yet/)],
    });
  });
});

describe('corpus export', () => {
  it('copies what an administrator changed', async () => {
    const data = createTemporaryFolder();
    await publishFirst(data);
    const target = join(createTemporaryFolder(), 'export');
    expect(await corpus(data, 'export', target)).toEqual({
      code: 0,
      output: expect.stringMatching(/: \d+ files and manifest\.json\n$/),
      notices: [],
    });
    expect(existsSync(join(target, 'corpus/questions/development/sample.yaml'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { createFileKnowledgeStore } from '../../server/adapters/file-knowledge-store.ts';
import { assembleKnowledge, readRecords } from '../../server/knowledge/index.ts';
import { readChangedFile, readCorpus, shippedCorpus, smallCorpus } from './corpus-folders.ts';
import { schemaFaults } from './schema-faults.ts';

describe('readRecords', () => {
  for (const [name, { message, below = 0, ...change }] of Object.entries(schemaFaults)) {
    it(`refuses ${name}, and says where`, async () => {
      const { records, line } = await readChangedFile(shippedCorpus, change);
      expect(records.faults).toEqual([
        { path: change.path, line: line + below, message: expect.stringContaining(message) },
      ]);
    });
  }

  it('keeps the other rows of a table with one bad row', async () => {
    const whole = await readCorpus(smallCorpus);
    const change = { path: 'fees/sample.csv', find: /,90,/, replace: ',ninety,' };
    const { records } = await readChangedFile(smallCorpus, change);
    expect(records.byKind.rate).toHaveLength(whole.byKind.rate.length - 1);
  });

  it('reports a file that is no YAML by the line where reading stopped', async () => {
    const change = { path: 'laws/laws.yaml', find: /^ {8}articles: 9$/, replace: '        articles: [9' };
    const { records, line } = await readChangedFile(smallCorpus, change);
    expect(records.faults.map(({ path }) => path)).toEqual(['laws/laws.yaml']);
    expect(records.faults[0]?.line).toBeGreaterThanOrEqual(line);
  });

  it('reports a key that stands twice by its line', async () => {
    const change = { path: 'services/sample-registration.yaml', find: /^checkedOn: .*$/, replace: 'owner: 另一人' };
    const { records, line } = await readChangedFile(smallCorpus, change);
    expect(records.faults).toEqual([{ path: change.path, line, message: 'Map keys must be unique' }]);
  });

  it('reports a file that no kind claims', async () => {
    const store = createFileKnowledgeStore({ shippedFolder: smallCorpus, overlayFolder: smallCorpus });
    const stray = (await store.read()).map((file) => ({ ...file, path: `drafts/${file.path}` }));
    const { faults } = readRecords(stray);
    expect(faults.map(({ path }) => path)).toEqual(stray.map(({ path }) => path));
  });
});

describe('assembleKnowledge', () => {
  it('gives each digest its key and the days of force of its version of the law', async () => {
    const { digests } = assembleKnowledge(await readCorpus(smallCorpus));
    const force = digests.map(({ key, effectiveFrom, effectiveTo }) => [key, effectiveFrom, effectiveTo]);
    expect(force).toEqual([
      ['sample-law@2020/3', '2020-03-01', '2026-12-31'],
      ['sample-law@2020/4', '2020-03-01', '2026-12-31'],
      ['sample-law@2026/5', '2027-01-01', null],
    ]);
  });
});

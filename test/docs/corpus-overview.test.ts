import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOverview } from '../../scripts/corpus-overview.ts';
import { assembleKnowledge } from '../../server/knowledge/index.ts';
import { READING_TIMEOUT_MS, readCorpus, shippedCorpus, smallCorpus } from '../knowledge/corpus-folders.ts';

describe('docs/corpus.md', () => {
  it(
    'says what the corpus holds (else: npm run document)',
    async () => {
      const text = readFileSync(join(import.meta.dirname, '../../docs/corpus.md'), 'utf8');
      expect(text).toBe(corpusOverview(assembleKnowledge(await readCorpus(shippedCorpus))));
    },
    READING_TIMEOUT_MS,
  );

  it('tells known, none and not verified apart, and services without a card', async () => {
    const text = corpusOverview(assembleKnowledge(await readCorpus(smallCorpus)));
    expect(text).toContain('| 示例登记 `sample-registration` | none | 1 | 1 | 2 | 2 | 1 | 2 | **not verified** | 1 |');
    expect(text).toContain('| 示例登记 | 办理结果 | 以官方公布为准 | https://www.cnipa.gov.cn/ |');
    expect(text).toContain('no card | no card');
  });
});

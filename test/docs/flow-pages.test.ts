import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { flowPages } from '../../scripts/flow-pages.ts';
import { assembleKnowledge } from '../../server/knowledge/index.ts';
import { READING_TIMEOUT_MS, readCorpus, shippedCorpus } from '../knowledge/corpus-folders.ts';

const folder = join(import.meta.dirname, '../../docs/flows');
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  pages = flowPages(assembleKnowledge(await readCorpus(shippedCorpus)));
}, READING_TIMEOUT_MS);

describe('the pages of docs/flows', () => {
  it('say what the flows say (else: npm run document)', () => {
    const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(pages));
  });

  it('draw every question and outcome, each arrow with its answer', () => {
    const page = pages.get('protect-what-i-have.md') ?? '';
    expect(page).toContain('q1["您想保护的是什么？"]');
    expect(page).toMatch(/q1 -->\|"品牌：名称、标志、店招"\| q\d+/u);
    expect(page).not.toContain('undefined');
  });
});

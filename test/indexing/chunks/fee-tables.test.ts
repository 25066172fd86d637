import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createTableDocumentLoader } from '../../../server/adapters/table-document-loader.ts';
import type { Chunk } from '../../../server/domain/index.ts';
import { chunkDocuments } from '../../../server/indexing/chunks/chunk-documents.ts';
import { writeXlsx } from '../../adapters/sample-workbook.ts';
import { createTemporaryFolder } from '../../adapters/temporary-folder.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';
import { sampleFeatureReader } from '../../doubles/sample-feature-reader.ts';
import { sampleKeywordIndex } from '../../doubles/sample-search-index.ts';

const THINGS = ['变更', '续展', '转让', '许可', '复审', '延长', '恢复', '副本', '附加', '登记', '公告', '检索'];
const KINDS = ['甲类示例', '乙类示例', '丙类示例', '丁类示例', '戊类示例'];

/** Sixty rows of invented fees, each sharing one half of its name with others. */
const ROWS = KINDS.flatMap((kind, tens) =>
  THINGS.map((thing, ones) => [
    `${kind}${thing}费`,
    100 + tens * 20 + ones,
    '缴费通知发出以后两个月内缴纳，逾期不缴的视为撤回',
  ]),
);

async function chunkTable(): Promise<Chunk[]> {
  const path = join(createTemporaryFolder(), '示例收费.xlsx');
  const rows = [['示例收费标准（二〇二六年）', null, null], ['费用种类', '金额（元）', '缴纳期限'], ...ROWS];
  writeFileSync(path, writeXlsx({ name: 'Sheet1', rows, merged: ['A1:C1'] }));
  const document = writeSampleDocument({ ...(await createTableDocumentLoader().load(path)), title: '示例收费' });
  return chunkDocuments([document], createLangchainTextSplitter(), createOpenccScriptConverter());
}

describe('a large fee table', () => {
  it('has its title and head over every part of it', async () => {
    const chunks = await chunkTable();
    expect(chunks.length).toBeGreaterThan(5);
    for (const { text, headingPath } of chunks) {
      expect(text).toMatch(/^\| 费用种类 \| 金额（元） \| 缴纳期限 \|\n\| --- /u);
      expect(headingPath).toEqual(['示例收费', '示例收费标准（二〇二六年）']);
    }
  });

  it('is found by a question for any of its rows: the part that holds it is among the first three', async () => {
    const chunks = await chunkTable();
    const index = sampleKeywordIndex(chunks);
    const missed = ROWS.filter(([name]) => {
      const found = index.search(sampleFeatureReader.read(`${name}是多少钱`), 3, null);
      return !found.some(({ position }) => chunks[position]?.text.includes(`| ${name} |`));
    });
    expect(missed).toEqual([]);
  });
});

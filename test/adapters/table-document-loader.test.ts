import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createTableDocumentLoader } from '../../server/adapters/table-document-loader.ts';
import { type ReadableFile, testDocumentLoader } from '../contracts/document-loader.ts';
import { writeDocx } from './sample-files.ts';
import { type SampleSheet, writeXlsx } from './sample-workbook.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

function writeNew(fileName: string, content: string | Uint8Array): string {
  const path = join(createTemporaryFolder(), fileName);
  writeFileSync(path, content);
  return path;
}

const load = (fileName: string, content: string | Uint8Array) =>
  createTableDocumentLoader().load(writeNew(fileName, content));
const loadSheet = (sheet: Partial<SampleSheet> & Pick<SampleSheet, 'rows'>) =>
  load('收费.xlsx', writeXlsx({ name: '示例收费', ...sheet }));
/** The lines of one sheet below its name. */
const linesOf = async (sheet: Partial<SampleSheet> & Pick<SampleSheet, 'rows'>) =>
  (await loadSheet(sheet)).text.split('\n').filter((line) => line !== '' && line !== '# 示例收费');

const HEAD = ['费用种类', '标准'];
/** 费用种类,标准 / 申请费,10 in GB18030, as Excel in Chinese saves CSV. */
const GB18030_CSV = Buffer.from('b7d1d3c3d6d6c0e02cb1ead7bc0d0ac9eac7ebb7d12c31300d0a', 'hex');

async function placeWorkbook(): Promise<ReadableFile> {
  const bytes = writeXlsx({ name: '示例收费', rows: [HEAD, ['申请费', 10]] });
  return { path: writeNew('收费.xlsx', bytes), bytes, fileName: '收费.xlsx', words: '| 申请费 | 10 |' };
}

async function placeCsv(): Promise<ReadableFile> {
  const bytes = Buffer.from('费用种类,标准\n申请费,10\n');
  return { path: writeNew('收费.csv', bytes), bytes, fileName: '收费.csv', words: '| 申请费 | 10 |' };
}

describe('the loader of workbooks', () => {
  testDocumentLoader(createTableDocumentLoader, placeWorkbook);

  it('writes each sheet as a table under its name, and says where each begins', async () => {
    const loaded = await load(
      '收费.xlsx',
      writeXlsx({ name: '发明', rows: [HEAD, ['申请费', 10]] }, { name: '外观设计', rows: [HEAD, ['申请费', 5]] }),
    );
    expect(loaded.text.split('\n')).toEqual([
      ...['# 发明', '', '| 费用种类 | 标准 |', '| --- | --- |', '| 申请费 | 10 |'],
      ...['# 外观设计', '', '| 费用种类 | 标准 |', '| --- | --- |', '| 申请费 | 5 |'],
    ]);
    expect(loaded.places).toEqual([
      { line: 0, page: null, anchor: '发明' },
      { line: 5, page: null, anchor: '外观设计' },
    ]);
  });

  it('heads a sheet that nobody named with the name of the file', async () => {
    expect((await loadSheet({ name: 'Sheet1', rows: [HEAD, ['申请费', 10]] })).text).toMatch(/^# 收费\n/u);
  });

  it('takes a row of one cell above the head for the title, and others for lines', async () => {
    const rows = [['示例收费标准', null], ['单位：元', null], HEAD, ['申请费', 10], ['注：以公布为准。', null]];
    expect(await linesOf({ rows, merged: ['A1:B1'] })).toEqual([
      '## 示例收费标准',
      '单位：元',
      '| 费用种类 | 标准 |',
      '| --- | --- |',
      '| 申请费 | 10 |',
      '注：以公布为准。',
    ]);
  });

  it('fills merged cells, so that every row reads by itself', async () => {
    const rows = [
      ['专利', '年度', '标准'],
      ['发明', '1-3', 9],
      [null, '4-6', 12],
    ];
    expect(await linesOf({ rows, merged: ['A2:A3'] })).toContain('| 发明 | 4-6 | 12 |');
  });

  it('makes one head of two rows, the upper one merged over columns of the lower one', async () => {
    const rows = [
      ['年度', '标准', null],
      [null, '全额', '减缴'],
      ['1-3', 900, 135],
    ];
    expect(await linesOf({ rows, merged: ['A1:A2', 'B1:C1'] })).toEqual([
      '| 年度 | 标准 全额 | 标准 减缴 |',
      '| --- | --- | --- |',
      '| 1-3 | 900 | 135 |',
    ]);
  });

  it('goes on under the same head below a caption and below an empty row', async () => {
    const rows = [HEAD, ['申请费', 10], ['以下按件', null], ['年费', 20], [null, null], ['续展费', 30]];
    expect(await linesOf({ rows, merged: ['A3:B3'] })).toEqual([
      ...['| 费用种类 | 标准 |', '| --- | --- |', '| 申请费 | 10 |', '## 以下按件'],
      ...['| 费用种类 | 标准 |', '| --- | --- |', '| 年费 | 20 |'],
      ...['| 费用种类 | 标准 |', '| --- | --- |', '| 续展费 | 30 |'],
    ]);
  });

  it('writes numbers, days and the results of formulas as the sheet shows them', async () => {
    const rows = [
      ['项目', '比例', '金额', '起始', '合计'],
      [
        '年费',
        { value: 0.85, style: 1 },
        { value: 1234.5, style: 2 },
        { value: 46082, style: 3 },
        { value: 0.30000000000000004, style: 0, formula: 'A1+B1' },
      ],
    ];
    expect(await linesOf({ rows })).toContain('| 年费 | 85% | 1,234.50元 | 2026-03-01 | 0.3 |');
  });

  it('keeps the words of a cell from breaking the table', async () => {
    expect(await linesOf({ rows: [HEAD, ['甲|乙\n丙', 1]] })).toContain('| 甲/乙 丙 | 1 |');
  });

  it.each([
    ['a hidden sheet', { state: 'hidden' }],
    ['a sheet hidden from the menu too', { state: 'veryHidden' }],
  ] as const)('leaves out %s, and says what it held', async (_what, { state }) => {
    const shown = { name: '收费', rows: [HEAD, ['申请费', 10]] };
    const loaded = await load('a.xlsx', writeXlsx(shown, { name: '内部', state, rows: [['看不见', 1]] }));
    expect(loaded.text).not.toContain('看不见');
    expect(loaded.leftOut).toEqual([{ text: '看不见 1', reason: 'hidden', line: null }]);
  });

  it.each([
    ['a hidden row', { hiddenRows: [3], rows: [HEAD, ['申请费', 10], ['看不见', 1]] }, '看不见 1'],
    [
      'a hidden column',
      {
        hiddenColumns: [3],
        rows: [
          [...HEAD, '看不见'],
          ['申请费', 10, 7],
        ],
      },
      '看不见',
    ],
    ['a cell whose form shows nothing', { rows: [HEAD, ['申请费', { value: 987, style: 4 }]] }, '987'],
    ['white letters', { rows: [HEAD, ['申请费', { value: '看不见', style: 5 }]] }, '看不见'],
  ])('leaves out %s, and says what it held', async (_what, sheet, words) => {
    const loaded = await loadSheet(sheet);
    expect(loaded.text).toContain('申请费');
    expect(loaded.text).not.toContain(words.split(' ')[0]);
    expect(loaded.leftOut[0]).toMatchObject({ text: words, reason: 'hidden' });
  });

  it.each([
    ['an old workbook, or one behind a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'behind a password'],
    ['a file that is no archive', Buffer.from('费用,标准'), 'no Excel workbook'],
    ['a Word file', writeDocx(''), 'no Excel workbook'],
    ['half a file', writeXlsx({ name: 'a', rows: [HEAD] }).slice(0, 200), 'damaged or incomplete'],
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a workbook without words', writeXlsx({ name: 'a', rows: [] }), 'holds no words'],
    ['a workbook of hidden words alone', writeXlsx({ name: 'a', state: 'hidden', rows: [HEAD] }), 'holds no words'],
  ])('refuses %s', async (_what, content, reason) => {
    await expect(load('收费.xlsx', content)).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(reason),
    });
  });

  it('refuses a workbook that unpacks to more than 100 MB', async () => {
    const part = strToU8('0'.repeat(60 * 1024 * 1024));
    const bomb = zipSync({ 'xl/a.xml': part, 'xl/b.xml': part });
    await expect(load('收费.xlsx', bomb)).rejects.toThrow('more than 100 MB');
  });

  it('refuses a sheet with one cell at its far end, which would become millions', async () => {
    const sheet = (xml: string) => `<worksheet><sheetData>${xml}</sheetData></worksheet>`;
    const far = sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    const workbook = '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const relations = `<Relationships><Relationship Id="r1" Type="${type}" Target="s.xml"/></Relationships>`;
    const entries = { 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relations, 'xl/s.xml': far };
    const bytes = zipSync(Object.fromEntries(Object.entries(entries).map(([path, xml]) => [path, strToU8(xml)])));
    await expect(load('收费.xlsx', bytes)).rejects.toThrow('more than a million cells');
  });
});

describe('the loader of CSV files', () => {
  testDocumentLoader(createTableDocumentLoader, placeCsv);

  it('writes the rows as a table under the name of the file', async () => {
    expect((await load('收费.csv', '\uFEFF费用种类,标准\r\n申请费,10\r\n')).text).toBe(
      '# 收费\n\n| 费用种类 | 标准 |\n| --- | --- |\n| 申请费 | 10 |',
    );
  });

  it('reads GB18030', async () => {
    expect((await load('收费.csv', GB18030_CSV)).text).toContain('| 申请费 | 10 |');
  });

  it('reads marked UTF-16, as Excel saves "Unicode text"', async () => {
    const bytes = Buffer.from('\uFEFF费用种类\t标准\r\n申请费\t10\r\n', 'utf16le');
    expect((await load('收费.csv', bytes)).text).toContain('| 申请费 | 10 |');
  });

  it('refuses bytes that mix encodings', async () => {
    const mixed = Buffer.concat([Buffer.from('费用种类,标准\n'), GB18030_CSV]);
    await expect(load('收费.csv', mixed)).rejects.toThrow('or mixes them');
  });

  it('refuses rows of one cell beside one of thousands, which would become millions', async () => {
    const text = `${'a,'.repeat(3_000)}\n${'a\n'.repeat(1_000)}`;
    await expect(load('收费.csv', text)).rejects.toThrow('more than a million cells');
  });

  it.each([
    ['tabs', '费用种类\t标准\n申请费（甲,乙）\t10'],
    ['semicolons', '费用种类;标准\n"申请费（甲,乙）";10'],
    ['commas, with quotation marks', '费用种类,标准\n"申请费（甲,乙）",10'],
  ])('reads cells parted by %s', async (_what, text) => {
    expect((await load('收费.csv', text)).text).toContain('| 申请费（甲,乙） | 10 |');
  });

  it('reads rows of different lengths, and a title above the head', async () => {
    expect(
      (await load('收费.csv', '示例收费标准\n费用种类,标准\n申请费,10\n复印费\n年费,20')).text.split('\n'),
    ).toEqual([
      ...['# 收费', '', '## 示例收费标准', '', '| 费用种类 | 标准 |', '| --- | --- |'],
      ...['| 申请费 | 10 |', '| 复印费 |  |', '| 年费 | 20 |'],
    ]);
  });

  it.each([
    ['a workbook by another name', writeXlsx({ name: 'a', rows: [HEAD] }), 'binary'],
    ['bytes that are no text', Buffer.from([0xff, 0xff, 0x41, 0xff]), 'neither UTF-8 nor GB18030'],
    ['quotation marks that never close', Buffer.from('费用,"标准\n申请费,10'), 'no CSV'],
    ['cells without words', Buffer.from(',,\n,,'), 'holds no words'],
  ])('refuses %s', async (_what, content, reason) => {
    await expect(load('收费.csv', content)).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(reason),
    });
  });
});

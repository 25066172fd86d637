import { describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../../server/adapters/langchain-text-splitter.ts';
import { splitSection } from '../../../server/indexing/chunks/split-section.ts';

const cut = (text: string, maxCharacters = 40) => splitSection(text, createLangchainTextSplitter(), maxCharacters);
const split = async (text: string, maxCharacters?: number) => (await cut(text, maxCharacters)).map((part) => part.text);
const HEAD = '| 项目 | 金额 |\n| --- | --- |';

describe('splitSection', () => {
  it('keeps the head of a table over every part of it', async () => {
    const rows = ['| 登记费 | 90元 |', '| 续展费 | 450元 |', '| 变更费 | 0元 |'];
    expect(await split(`${HEAD}\n${rows.join('\n')}`)).toEqual(rows.map((row) => `${HEAD}\n${row}`));
  });

  it('leaves a table whole that is short enough', async () => {
    const table = `${HEAD}\n| 登记费 | 90元 |\n| 续展费 | 450元 |`;
    expect(await split(table, 200)).toEqual([table]);
  });

  it('takes the first row for the head where no rule follows it', async () => {
    expect(await split('| 项目 | 金额 |\n| 登记费 | 90元 |\n| 续展费 | 450元 |', 30)).toEqual([
      '| 项目 | 金额 |\n| 登记费 | 90元 |',
      '| 项目 | 金额 |\n| 续展费 | 450元 |',
    ]);
  });

  it('cuts no row that people read', async () => {
    const row = `| ${'长'.repeat(80)} | 1元 |`;
    expect(await split(`${HEAD}\n${row}`)).toEqual([`${HEAD}\n${row}`]);
  });

  it('cuts a row beyond reason, under the head', async () => {
    const parts = await split(`${HEAD}\n| ${'长'.repeat(1_000)} |`);
    expect(parts.every((part) => part.startsWith(`${HEAD}\n`) && part.length <= HEAD.length + 41)).toBe(true);
    expect(parts.join('').split('长')).toHaveLength(1_001);
  });

  it('repeats no head beyond reason', async () => {
    const parts = await split(`| ${'长'.repeat(1_000)} |\n${'| 90元 |\n'.repeat(100)}`);
    expect(parts.join('').split('长')).toHaveLength(1_001);
    expect(parts.every((part) => part.length <= 40)).toBe(true);
  });

  it('cuts prose at sentence ends, apart from the table beside it', async () => {
    const parts = await split(`收费如下。请在窗口缴纳。\n${HEAD}\n| 登记费 | 90元 |\n以官方公布为准。`);
    expect(parts).toEqual(['收费如下。请在窗口缴纳。', `${HEAD}\n| 登记费 | 90元 |`, '以官方公布为准。']);
  });

  it('says where each part begins, a part of a table at its first row', async () => {
    const prose = '收费如下，按件计算，请在窗口缴纳。逾期不缴的，视为没有提出申请，费用不退。';
    const text = `${prose}\n${HEAD}\n| 登记费 | 90元 |\n| 续展费 | 450元 |\n以官方公布为准。`;
    const parts = await cut(text, 30);
    expect(parts.map(({ offset }) => text.slice(offset, offset + 5))).toEqual([
      '收费如下，',
      '逾期不缴的',
      '| 登记费',
      '| 续展费',
      '以官方公布',
    ]);
  });

  it('gives nothing for white space', async () => {
    expect(await split(' \n\n')).toEqual([]);
  });
});

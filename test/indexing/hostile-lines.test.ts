import { describe, expect, it } from 'vitest';
import { splitSection } from '../../server/indexing/chunks/split-section.ts';
import { maskContacts, understandDocument } from '../../server/indexing/index.ts';
import { readSections } from '../../server/indexing/structure/read-sections.ts';
import { joinLines } from '../../server/language/index.ts';

/** So long that work by its square takes longer than a test may. */
const LENGTH = 300_000;
const MARKS = [' ', '\u3000', '#', '|', '-', '.', '·', '1', '一', '第', '条', '自', '令', '（', '年', 'A1 ', '*', '。'];

const nothingKnown = { laws: [], digests: [] };
const keepWhole = { split: async (text: string) => [text] };

describe('a line of 300,000 marks is read in the time of its length', () => {
  it.each(MARKS)('where they are %j', async (mark) => {
    const line = `第一条 ${mark.repeat(LENGTH)}x`;
    expect(understandDocument({ text: line }, nothingKnown).structure.articles.length).toBeLessThanOrEqual(1);
    expect(joinLines([{ text: line, page: 1 }])).toHaveLength(1);
    expect(readSections({ format: 'markdown', text: line })).toHaveLength(1);
    expect((await splitSection(line, keepWhole, 500)).length).toBeGreaterThan(0);
  });

  it.each([
    ['a number of a decree that never comes', `人人令${' '.repeat(LENGTH)}x`],
    ['a day of effect that never comes', `自${' '.repeat(LENGTH)}x`],
    ['a page that never ends', `第1${' '.repeat(LENGTH)}x`],
  ])('where it promises %s', (_what, text) => {
    expect(understandDocument({ text }, nothingKnown).details).toMatchObject({
      documentNumber: null,
      effectiveFrom: null,
    });
  });

  it.each([...MARKS, '百', '：', '1,', '1 ', 'a.', 'a@', '+1', '$', '号', '电话', 'qq', '微信', '1-', '元'])(
    'where contacts are looked for among %j',
    (mark) => {
      for (const text of [`1${mark.repeat(LENGTH)}x`, `微信${mark.repeat(LENGTH)}x`])
        expect(maskContacts(text).text).not.toBe('');
    },
  );

  it('where it is a heading that never ends', () => {
    expect(readSections({ format: 'markdown', text: `# a${' '.repeat(LENGTH)}x` })).toMatchObject([
      { headingPath: [] },
    ]);
  });

  it('where it is the rule of a table, or is none after all', async () => {
    const [part] = await splitSection(`| a |\n|${' '.repeat(LENGTH)}x`, keepWhole, 500);
    expect(part?.text).toMatch(/^\| a \|\n\|.*x$/);
  });
});

it('divides a text of 150,000 lines, whether they are items or belong to one', () => {
  const belongs = `（一）受理${'\n字'.repeat(150_000)}`;
  expect(readSections({ format: 'text', text: belongs }).length).toBeGreaterThan(0);
  const items = '（一）受理\n当场受理。\n'.repeat(75_000);
  expect(readSections({ format: 'text', text: items })).toHaveLength(75_000);
});

it('joins a hundred thousand lines of one paragraph in the time of their number', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => ({ text: `没有句号的一行文字${index % 10}`, page: 1 }));
  expect(joinLines(lines)).toHaveLength(1);
});

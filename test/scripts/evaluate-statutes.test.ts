import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { runEntry } from './entry.ts';

const LAWS = ['湖泊保护法', '桥梁管理条例', '灯塔条例', '果园登记办法', '渡口安全规定'];
const DUTIES = [
  ['应当在每年三月前提交年度报告', '每年的报告什么时候交'],
  ['未经批准不得拆除围栏', '围栏能不能自己拆掉'],
  ['因施工造成损失的，由施工单位赔偿', '施工弄坏了东西谁来赔'],
  ['转让许可的，应当办理变更登记', '许可证转给别人要办什么手续'],
] as const;
const SUBJECTS = ['湖泊', '桥梁', '灯塔', '果园', '渡口', '码头', '水井', '茶山', '盐田', '林场'];

/** 200 articles of five laws that never were. */
const articles = LAWS.flatMap((law, lawAt) =>
  SUBJECTS.flatMap((subject, subjectAt) =>
    DUTIES.map(([duty], dutyAt) => ({
      id: lawAt * 40 + subjectAt * 4 + dutyAt,
      law,
      article: `第${subjectAt * 4 + dutyAt + 1}条`,
      text: `${subject}的经营者${duty}。${subject}由${law}所称主管部门管理。`,
    })),
  ),
);
const questions = articles.map(({ id, law }, at) => ({
  id: `q${id}`,
  question: `${law}里${SUBJECTS[Math.floor((at % 40) / 4)]}${DUTIES[at % 4]?.[1]}`,
  gold_ids: [id],
}));
const train = questions.filter((_, at) => at % 3 !== 0);
const test = questions.filter((_, at) => at % 3 === 0);

const toLines = (rows: readonly object[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

/** Runs `evaluate -- statutes` on files of these contents; null leaves a file out. */
async function evaluate(
  contents: Readonly<Record<'articles' | 'train' | 'test', string | Uint8Array | null>>,
  end = '',
) {
  const folder = createTemporaryFolder();
  const pathOf = (name: keyof typeof contents) => join(folder, `${name}.jsonl${name === 'articles' ? end : ''}`);
  for (const name of ['articles', 'train', 'test'] as const)
    if (contents[name] !== null) writeFileSync(pathOf(name), contents[name]);
  const rankings = join(folder, 'rankings.jsonl');
  const words = ['statutes', '--articles', pathOf('articles'), '--train', pathOf('train'), '--test', pathOf('test')];
  const result = await runEntry({
    entry: 'scripts/evaluate.ts',
    words: [...words, '--rankings', rankings],
    environment: { DATA_DIR: folder },
  });
  const readRankings = () =>
    readFileSync(rankings, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; articles: number[] });
  return { ...result, readRankings };
}

const good = { articles: toLines(articles), train: toLines(train), test: toLines(test) };

describe('evaluate -- statutes', () => {
  it('prints one line of figures and writes the rankings', { timeout: 120_000 }, async () => {
    const { code, output, notices, readRankings } = await evaluate(good);
    expect([code, output.trim().split('\n').length], notices.join('\n')).toEqual([0, 1]);
    const figures = JSON.parse(output);
    expect(Object.keys(figures)).toEqual(['n', 'mrr10', 'recall', 'p50Ms', 'p99Ms', 'buildS', 'rssMb']);
    expect(Object.keys(figures.recall)).toEqual(['1', '5', '10', '100']);
    expect(figures.n).toBe(test.length);
    // By chance one of 200 articles, 0.015; each question names its law and its subject.
    expect(figures.mrr10).toBeGreaterThan(0.5);
    expect(figures.recall['100']).toBeGreaterThan(0.95);
    const rankings = readRankings();
    expect(rankings.map(({ id }) => id)).toEqual(test.map(({ id }) => id));
    const known = new Set(articles.map(({ id }) => id));
    for (const { articles: found } of rankings) {
      expect(found.length).toBeLessThanOrEqual(100);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((id) => known.has(id))).toBe(true);
    }
    const first = rankings.filter(({ articles: [best] }, at) => best === test[at]?.gold_ids[0]).length / test.length;
    expect(figures.recall['1']).toBeCloseTo(first, 3);
  });

  it('reads compressed articles, learns from no questions, and leaves figures out without gold', {
    timeout: 120_000,
  }, async () => {
    const { code, output, readRankings } = await evaluate(
      {
        articles: gzipSync(toLines(articles)),
        train: '',
        test: toLines([
          { id: 1, question: '灯塔条例里灯塔的围栏能不能拆' },
          { id: 2, question: '，。！？'.repeat(125) },
          { id: 3, question: '' },
          { id: 4, question: '😀' },
        ]),
      },
      '.gz',
    );
    expect([code, Object.keys(JSON.parse(output))]).toEqual([0, ['n', 'p50Ms', 'p99Ms', 'buildS', 'rssMb']]);
    expect(readRankings().map(({ articles: found }) => found.length > 0)).toEqual([true, false, false, false]);
  });

  it.each<[string, Partial<Record<keyof typeof good, string | Uint8Array | null>>, string, string]>([
    ['no articles', { articles: null }, '', 'articles.jsonl cannot be read'],
    ['no questions to ask', { test: null }, '', 'test.jsonl cannot be read'],
    ['a line that is no JSON', { articles: `${good.articles}{"id":` }, '', 'articles.jsonl:201:'],
    [
      'an article without a text',
      { articles: toLines([{ id: 1, law: '法', article: '第一条' }]) },
      '',
      'articles.jsonl:1:',
    ],
    ['two articles of one id', { articles: good.articles + good.articles }, '', 'two articles of the same id'],
    [
      'gold that there is no article of',
      { train: toLines([{ id: 'q', question: '问', gold_ids: [999] }]) },
      '',
      'names article 999',
    ],
    ['a file cut off', { articles: gzipSync(good.articles).subarray(0, 200) }, '.gz', 'not a whole gzip file'],
  ])('names what is wrong of %s and ends with 2', { timeout: 60_000 }, async (_, changes, end, sentence) => {
    const { code, output, notices } = await evaluate({ ...good, ...changes }, end);
    expect([code, output]).toEqual([2, '']);
    expect(notices.join('\n')).toContain(sentence);
    expect(notices.join('\n')).not.toContain('    at ');
  });

  it('ends with 2 where an option is missing', { timeout: 60_000 }, async () => {
    const { code, output } = await runEntry({ entry: 'scripts/evaluate.ts', words: ['statutes'], environment: {} });
    expect([code, output]).toEqual([2, '']);
  });
});

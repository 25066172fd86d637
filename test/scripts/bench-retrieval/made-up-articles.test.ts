import { describe, expect, it } from 'vitest';
import { makeUpArticles } from '../../../scripts/bench-retrieval/made-up-articles.ts';

const TEXTS = [
  '注册商标有效期满，需要继续使用的，应当办理续展手续。',
  '发明专利申请经实质审查没有发现驳回理由的，作出授予发明专利权的决定；同时予以登记和公告。',
];

describe('makeUpArticles', () => {
  it('makes as many articles as asked for, each of its own law and number', () => {
    const articles = makeUpArticles(TEXTS, 100);
    expect(articles).toHaveLength(100);
    expect(new Set(articles.map(({ law, article }) => law + article)).size).toBe(100);
    expect(new Set(articles.map(({ law }) => law)).size).toBe(3);
  });

  it('makes the same on every call, and begins a longer list with the shorter one', () => {
    expect(makeUpArticles(TEXTS, 100).slice(0, 30)).toEqual(makeUpArticles(TEXTS, 30));
  });

  it('joins clauses of the texts and changes some, so that hardly two articles are alike', () => {
    const articles = makeUpArticles(TEXTS, 200);
    const clauses = new Set(TEXTS.flatMap((text) => text.split(/[，；。]/u)));
    const used = articles.flatMap(({ text }) => text.slice(0, -1).split('，'));
    const kept = used.filter((clause) => clauses.has(clause)).length / used.length;
    expect(kept).toBeGreaterThan(0.3);
    expect(kept).toBeLessThan(0.8);
    expect(new Set(articles.map(({ text }) => text)).size).toBeGreaterThan(190);
  });
});

import { describe, expect, it } from 'vitest';
import { scoreRetrieval } from '../../../server/evaluation/index.ts';
import { day } from '../../doubles/day.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { type SampleQuestion, sampleQuestions, sampleRetrieval } from './sample-retrieval.ts';

const renewal = sampleChunk({
  key: 'card:trademark-renewal#steps',
  kind: 'card',
  text: '商标续展怎么办理：在期满前提交申请',
  services: ['trademark-renewal'],
});
const [before, after] = ['2019', '2026'].map((version) =>
  sampleChunk({
    key: `trademark-law@${version}/40`,
    text: `商标续展应当在期满前十二个月内办理，${version}年的规定`,
    ...(version === '2019' ? { effectiveTo: day('2026-12-31') } : { effectiveFrom: day('2027-01-01') }),
  }),
) as [ReturnType<typeof sampleChunk>, ReturnType<typeof sampleChunk>];
const fee = sampleChunk({ key: 'card:fee', kind: 'card', text: '专利年费缴纳', services: ['patent-annual-fee'] });
const parts = await sampleRetrieval([renewal, before, after, fee]);
const score = (...questions: readonly SampleQuestion[]) => scoreRetrieval(sampleQuestions(...questions), parts);

describe('scoreRetrieval', () => {
  it('counts what stands first, and the articles by themselves', async () => {
    const found = await score({ articles: [before.key] });
    expect(found).toMatchObject({ n: 1, first: 1, firstThree: 1, found: 1 });
    expect(found.articles).toMatchObject({ n: 1, firstThree: 1, found: 1 });
  });

  it('counts as missed what is not found, and shares over all', async () => {
    const figures = await score(
      { articles: [before.key] },
      { service: null, question: '商标续展怎么办理', articles: ['trademark-law@2019/99'] },
    );
    expect(figures).toMatchObject({ n: 2, first: 0.5, found: 0.5, articles: { n: 2, found: 0.5 } });
  });

  it('asks on the day of the question', async () => {
    const inForce = await score({ service: null, articles: [after.key], asOf: '2027-02-01' });
    const notYet = await score({ service: null, articles: [after.key] });
    expect([inForce.found, notYet.found]).toEqual([1, 0]);
  });

  it('leaves out what is not to be answered, what nothing is expected of, what is in a language not served, and later turns', async () => {
    const figures = await score(
      { kind: 'handover' },
      { service: null, articles: [] },
      { question: '상표 갱신은 어떻게 하나요' },
      { later: { question: '专利年费呢', articles: ['patent-law@2020/43'] } },
    );
    expect([figures.n, figures.articles.n]).toEqual([1, 0]);
  });

  it('is all zeros of no questions', async () => {
    const nothing = { n: 0, first: 0, firstThree: 0, found: 0 };
    expect(await score()).toEqual({ ...nothing, articles: nothing });
  });
});

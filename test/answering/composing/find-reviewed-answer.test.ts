import { beforeAll, describe, expect, it } from 'vitest';
import { createComposing } from '../../../server/answering/composing/composing-parts.ts';
import { findLeadingAnswer, findReviewedAnswer } from '../../../server/answering/composing/find-reviewed-answer.ts';
import type { Passage } from '../../../server/domain/index.ts';
import { chunkAnswers } from '../../../server/indexing/chunks/chunk-tables.ts';
import {
  assembleKnowledge,
  createKnowledgeLookup,
  type KnowledgeLookup,
  type ReviewedAnswer,
} from '../../../server/knowledge/index.ts';
import type { SearchIndex } from '../../../server/retrieval/index.ts';
import { sampleSearchIndex } from '../../doubles/sample-search-index.ts';
import { readCorpus, smallCorpus } from '../../knowledge/corpus-folders.ts';
import { type SampleQuestion, samplePart, sampleQuestion } from '../sample-draft.ts';

type Scope = Partial<ReviewedAnswer['scope']>;

/** Questions that look alike, each right in its own scope alone. */
const scopes: Readonly<Record<string, Scope & { readonly question: string }>> = {
  'year-8': { question: '第8年的登记费是多少', intent: 'fee', numbers: ['8'] },
  opposing: { question: '对别人的登记提异议的期限是多久', matter: null },
  defending: { question: '对别人的异议作答辩的期限是多久', matter: 'sample-answer' },
  'for-designs': { question: '外观设计的登记期限有几个月', right: 'design' },
  'for-companies': { question: '公司来登记要等多长时间', applicant: 'company' },
  'in-the-city': { question: '示例市窗口登记要排多久', city: 'sample-city' },
};

const scopeOf = (own: Scope): ReviewedAnswer['scope'] => ({
  service: 'sample-registration',
  matter: null,
  intent: 'deadline',
  role: null,
  right: null,
  applicant: null,
  city: null,
  numbers: [],
  ...own,
});

describe('findReviewedAnswer', () => {
  let lookup: KnowledgeLookup;
  let index: SearchIndex;
  /** Every reviewed answer, as if the search had let each through. */
  let passages: readonly Passage[];
  beforeAll(async () => {
    const knowledge = assembleKnowledge(await readCorpus(smallCorpus));
    const [sample] = knowledge.answers;
    if (!sample) throw new Error('the small corpus has no reviewed answer');
    const answers = Object.entries(scopes).map(([id, { question, ...scope }]) => ({
      ...sample,
      id,
      question: { zh: question },
      answer: { zh: '照此办理。' },
      phrasings: { zh: [], en: [] },
      scope: scopeOf(scope),
      basis: ['sample-law@2020/3', 'sample-law@2026/5'],
      validTo: null,
    }));
    lookup = createKnowledgeLookup({ ...knowledge, answers });
    const chunks = chunkAnswers(lookup);
    index = await sampleSearchIndex(chunks);
    passages = chunks.map((chunk) => ({ chunk, score: 1 }));
  });

  /** The id of the reviewed answer served for a text; the part and the question are the sample ones but for what is said. */
  function serve(text: string, part: Parameters<typeof samplePart>[0] = {}, asked: SampleQuestion = {}) {
    const understood = sampleQuestion({ ...asked, parts: [samplePart({ ...part, text })] });
    const composing = createComposing(understood, lookup, index);
    return findReviewedAnswer({ part: understood.parts[0], passages, support: 0 }, composing)?.answer.id ?? null;
  }

  it('serves an answer to the question it was reviewed for', () => {
    expect(serve('第8年的登记费是多少', { intent: 'fee' })).toBe('year-8');
  });

  it('serves an answer to a question nearly worded as reviewed', () => {
    expect(serve('请问第8年的登记费是多少', { intent: 'fee' })).toBe('year-8');
  });

  it('serves nothing for another year', () => {
    expect(serve('第9年的登记费是多少', { intent: 'fee' })).toBeNull();
  });

  it('serves nothing where the number it turns on is not asked for', () => {
    expect(serve('每年的登记费是多少', { intent: 'fee' })).toBeNull();
  });

  it('serves nothing where a number is asked for that its scope does not know', () => {
    expect(serve('对别人的登记提2次异议的期限是多久')).toBeNull();
  });

  it('tells opposing from defending', () => {
    expect(serve('对别人的登记提异议的期限是多久')).toBe('opposing');
    expect(serve('对别人的异议作答辩的期限是多久', { matter: 'sample-answer' })).toBe('defending');
  });

  it('serves the answer to a matter for no question about the service at large', () => {
    expect(serve('对别人的异议再作答辩的期限是多久', { matter: null })).not.toBe('defending');
  });

  it('serves nothing for another intent', () => {
    expect(serve('请问您这里第8年的登记费是多少', { intent: 'materials' })).toBeNull();
  });

  it('serves nothing for another service', () => {
    expect(serve('请问您这里第8年的登记费是多少', { intent: 'fee', service: 'sample-search' })).toBeNull();
  });

  it('serves nothing for another kind of right', () => {
    const text = '外观设计的登记期限有几个月';
    const served = [
      serve(text, {}, { slots: { right: 'design' } }),
      serve(text, {}, { slots: { right: 'invention' } }),
    ];
    expect(served).toEqual(['for-designs', null]);
  });

  it('serves what is right for one kind of applicant to that kind alone', () => {
    const text = '公司来登记要等多长时间';
    const served = [
      serve(text, {}, { slots: { applicant: 'company' } }),
      serve(text, {}, { slots: { applicant: 'individual' } }),
      serve(text),
    ];
    expect(served).toEqual(['for-companies', null, null]);
  });

  it('serves what is right in one city to that city alone', () => {
    const text = '示例市窗口登记要排多久';
    const served = [serve(text, {}, { city: 'sample-city' }), serve(text, {}, { city: 'another-city' }), serve(text)];
    expect(served).toEqual(['in-the-city', null, null]);
  });

  it('serves nothing for a question that only shares words', () => {
    expect(serve('登记簿放在哪里')).toBeNull();
  });

  describe('findLeadingAnswer', () => {
    /** The id of the answer that leads where `first` is ranked above all others by `ahead`. */
    function lead(first: string, ahead: number, text: string, asked: SampleQuestion = {}) {
      const understood = sampleQuestion({ ...asked, parts: [samplePart({ text })] });
      const ranked = passages
        .map((passage) => ({ ...passage, score: passage.chunk.key === `answer:${first}` ? 10 : 10 - ahead }))
        .sort((left, right) => right.score - left.score);
      const evidence = { part: understood.parts[0], passages: ranked, support: 0 };
      return findLeadingAnswer(evidence, createComposing(understood, lookup, index))?.answer.id ?? null;
    }

    it('leads with what ranks first by far, in whatever words it is asked', () => {
      expect(lead('opposing', 1, '看到人家报的牌子想拦下来来得及吗')).toBe('opposing');
    });

    it('leads with nothing where the next is nearly as good', () => {
      expect(lead('opposing', 0.1, '看到人家报的牌子想拦下来来得及吗')).toBeNull();
    });

    it('leads with nothing written for another year, right, applicant or city', () => {
      expect([
        lead('year-8', 1, '第9年要交多少'),
        lead('for-designs', 1, '要等几个月', { slots: { right: 'invention' } }),
        lead('for-companies', 1, '要等多久', { slots: { applicant: 'individual' } }),
        lead('in-the-city', 1, '窗口要排多久', { city: 'another-city' }),
      ]).toEqual([null, null, null, null]);
    });
  });
});

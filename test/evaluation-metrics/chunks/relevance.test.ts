import { describe, expect, it } from 'vitest';
import { relevanceFor } from '../../../server/evaluation/chunks/relevance.ts';
import { createKnowledgeLookup, type DevelopmentQuestion } from '../../../server/knowledge/index.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { type SampleQuestion, sampleQuestions } from './sample-retrieval.ts';

const lookup = createKnowledgeLookup(tinyKnowledge);
const relevanceOf = (question: SampleQuestion) => {
  const [{ turns }] = sampleQuestions(question) as [DevelopmentQuestion];
  return relevanceFor(turns[0] as DevelopmentQuestion['turns'][number], lookup);
};

describe('what serves a question', () => {
  it.each([
    ['the article', 'trademark-law@2019/40', true],
    ['a part of the article', 'trademark-law@2019/40#2', true],
    ['an article whose number begins alike', 'trademark-law@2019/4', false],
    ['the article of another version', 'trademark-law@2026/40', false],
  ])('is %s that is expected: %s is %s', (_, key, isExpected) => {
    const { isArticle } = relevanceOf({ articles: ['trademark-law@2019/40'] });
    expect(isArticle(sampleChunk({ key }))).toBe(isExpected);
  });

  it.each([
    ['a card of the service', 'card', ['trademark-renewal'], true],
    ['a reviewed answer on a matter within it', 'answer', ['renewal-in-grace'], true],
    ['a card of another service', 'card', ['patent-annual-fee'], false],
    ['a card of several, this one among them', 'card', ['patent-annual-fee', 'trademark-renewal'], true],
    ['an article about the service', 'article', ['trademark-renewal'], false],
  ] as const)('is %s: kind %s of %j is %s', (_, kind, services, isExpected) => {
    const { serves } = relevanceOf({ service: 'trademark-renewal' });
    expect(serves(sampleChunk({ key: 'card:one', kind, services: [...services] }))).toBe(isExpected);
  });

  it('is no card where no service is expected', () => {
    const { serves } = relevanceOf({ service: null, articles: ['trademark-law@2019/40'] });
    const all = tinyKnowledge.catalogue.map(({ id }) => id);
    expect(serves(sampleChunk({ key: 'card:all', kind: 'card', services: all }))).toBe(false);
  });

  it.each([
    [
      'a reviewed answer that rests on every article expected',
      'answer',
      ['patent-law@2020/42', 'patent-law@2020/43'],
      true,
    ],
    ['a reviewed answer that rests on one of them', 'answer', ['patent-law@2020/43'], false],
    ['a card that rests on every one', 'card', ['patent-law@2020/42', 'patent-law@2020/43'], false],
  ] as const)('is %s, whatever service it is filed under: kind %s on %j is %s', (_, kind, basis, isExpected) => {
    const { serves } = relevanceOf({ articles: ['patent-law@2020/42', 'patent-law@2020/43'] });
    const chunk = sampleChunk({ key: 'other', kind, services: ['patent-annual-fee'], basis: [...basis] });
    expect(serves(chunk)).toBe(isExpected);
  });

  it('is no reviewed answer of another service where no articles are expected', () => {
    const { serves } = relevanceOf({ articles: [] });
    expect(serves(sampleChunk({ key: 'answer:other', kind: 'answer', services: ['patent-annual-fee'] }))).toBe(false);
  });
});

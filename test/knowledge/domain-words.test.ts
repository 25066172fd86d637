import { describe, expect, it } from 'vitest';
import { domainWords } from '../../server/knowledge/index.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

describe('domainWords', () => {
  const words = domainWords(tinyKnowledge);

  it('has legal terms and what people call them, names of services, and laws', () => {
    const [term] = tinyKnowledge.terms;
    const [service] = tinyKnowledge.catalogue;
    const [law] = tinyKnowledge.laws;
    expect(words).toEqual(
      expect.arrayContaining([term?.legal, ...(term?.lay ?? []), service?.zh, law?.title.zh, law?.short.zh]),
    );
  });
});

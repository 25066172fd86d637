import { beforeAll, describe, expect, it } from 'vitest';
import { composeRoute } from '../../../server/answering/composing/compose-route.ts';
import { createComposing } from '../../../server/answering/composing/composing-parts.ts';
import type { KnowledgeLookup } from '../../../server/knowledge/index.ts';
import type { SearchIndex } from '../../../server/retrieval/index.ts';
import { sampleSearchIndex } from '../../doubles/sample-search-index.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';
import { samplePart, sampleQuestion } from '../sample-draft.ts';

describe('whom one turns to, in an answer', () => {
  let lookup: KnowledgeLookup;
  let index: SearchIndex;
  beforeAll(async () => {
    lookup = await readLookup(shippedCorpus);
    index = await sampleSearchIndex([]);
  }, READING_TIMEOUT_MS);

  const texts = (service: string, city: string | null, intent = 'channel') => {
    const part = samplePart({ service, intent });
    return composeRoute(part, createComposing(sampleQuestion({ parts: [part], city }), lookup, index)).map(
      ({ text }) => text,
    );
  };

  it('stands in order, with the names that the pack of the city gives', () => {
    expect(texts('patent-priority-examination', 'hangzhou')).toEqual([
      '在杭州找谁办，按这个顺序：',
      expect.stringMatching(/^浙江省知识产权局：/),
      expect.stringMatching(/^国家知识产权局：/),
    ]);
  });

  it('is not told where no city is known', () => {
    expect(texts('patent-priority-examination', null)).toEqual([]);
  });

  it('is not told where the city makes no difference', () => {
    expect(texts('trademark-renewal', 'hangzhou')).toEqual([]);
  });

  it('is not told to one who asks for something else', () => {
    expect(texts('patent-priority-examination', 'hangzhou', 'fee')).toEqual([]);
  });
});

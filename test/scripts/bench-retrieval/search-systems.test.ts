import { describe, expect, it } from 'vitest';
import { makeUpArticles } from '../../../scripts/bench-retrieval/made-up-articles.ts';
import type { SearchSystem } from '../../../scripts/bench-retrieval/measure-system.ts';
import * as systems from '../../../scripts/bench-retrieval/search-systems.ts';
import { createHnswVectorIndexFactory } from '../../../server/adapters/hnsw-vector-index.ts';
import { indexArticles } from '../../../server/evaluation/index.ts';
import { createKeywordIndex } from '../../../server/retrieval/index.ts';
import { sampleEncoder } from '../../doubles/sample-encoder.ts';
import { sampleFeatureReader as reader } from '../../doubles/sample-feature-reader.ts';

const TEXTS = [
  '注册商标有效期满，需要继续使用的，应当办理续展手续，在此期间未能办理的，可以给予宽展期。',
  '发明专利申请经实质审查没有发现驳回理由的，作出授予发明专利权的决定；同时予以登记和公告。',
  '地理标志产品生产者申请使用专用标志，应当提交产地范围和检验报告；未经核准不得使用。',
];

async function search(): Promise<{ searched: systems.Searched; found: Record<string, SearchSystem> }> {
  const articles = makeUpArticles(TEXTS, 150);
  const embedding = await sampleEncoder(articles.map(({ text }) => text));
  const rows = [...(await embedding.embed(articles.map(({ text }) => text)))];
  const vectors = Float32Array.from(rows.flatMap((row) => [...row]));
  const known = [{ question: '商标怎么续展', answers: [0] }];
  const searched = { articles, reader, embedding, vectors, rows, known };
  const keyword = createKeywordIndex(indexArticles(articles, reader));
  const vectorIndex = await createHnswVectorIndexFactory().build(rows, embedding.dimensions);
  return {
    searched,
    found: {
      keyword: systems.searchKeyword(keyword, reader),
      vectors: systems.searchVectors(vectorIndex),
      ranked: await systems.buildRankedSearch(searched, keyword, vectorIndex),
      vectorScan: systems.buildVectorScan(searched),
      textScan: systems.buildTextScan(searched),
      miniSearch: systems.buildMiniSearch(searched),
      orama: await systems.buildOrama(searched),
    },
  };
}
const { searched, found } = await search();
const { articles, rows } = searched;

/** The words of an article, and its vector. */
const askFor = (position: number) => ({
  text: `${articles[position]?.law}${articles[position]?.article}${articles[position]?.text}`,
  vector: rows[position] as Float32Array,
});

describe('what is compared', () => {
  it.each(['keyword', 'vectors', 'vectorScan', 'textScan', 'miniSearch', 'orama'])(
    '%s finds first the article whose words are asked for, and 100 at most',
    async (name) => {
      for (const position of [0, 17, 149]) {
        const positions = (await found[name]?.(askFor(position))) ?? [];
        expect(articles[positions[0] as number]?.text).toBe(articles[position]?.text);
        expect(positions.length).toBeLessThanOrEqual(systems.WANTED);
        expect(new Set(positions).size).toBe(positions.length);
      }
    },
  );

  it('the ranked search finds the article among its hundred', async () => {
    for (const position of [0, 17, 149]) expect(await found.ranked?.(askFor(position))).toContain(position);
  });

  it('Orama finds no words that only begin like the one asked for, as the others do not', async () => {
    // 条例 1 and 条 1, not 10 to 19 nor 100 to 149.
    const question = { text: '1', vector: rows[0] as Float32Array };
    const expected = articles.flatMap(({ law, article }, at) =>
      law === '第1号条例' || article === '第1条' ? [at] : [],
    );
    for (const name of ['orama', 'keyword'])
      expect([...((await found[name]?.(question)) ?? [])].sort((left, right) => left - right)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { learnChunkRanking } from '../../../server/evaluation/index.ts';
import { CHUNK_RANKING_FEATURES } from '../../../server/retrieval/index.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { sampleQuestions, sampleRetrieval } from './sample-retrieval.ts';

const SUBJECTS = ['湖泊', '桥梁', '灯塔', '果园', '渡口', '码头', '水井', '茶山', '盐田', '林场', '花圃', '磨坊'];

/** For each subject an article that answers and two cards that share its words. */
const chunks = SUBJECTS.flatMap((subject, at) => [
  sampleChunk({ key: `card:${at}`, kind: 'card', text: `${subject}登记的办理流程`, services: ['patent-annual-fee'] }),
  sampleChunk({ key: `card:${at}b`, kind: 'card', text: `${subject}登记`, services: ['patent-annual-fee'] }),
  sampleChunk({ key: `patent-law@2020/${at + 1}`, text: `${subject}的登记应当由经营者在期限内办理` }),
]);
const questions = sampleQuestions(
  ...SUBJECTS.map((subject, at) => ({
    question: `${subject}登记是怎么规定的`,
    service: null,
    articles: [`patent-law@2020/${at + 1}`],
  })),
);

describe('learnChunkRanking', () => {
  it('learns from questions what kind of text answers, and says how well on questions it did not learn from', async () => {
    const { model, crossValidated } = await learnChunkRanking(questions, 3, await sampleRetrieval(chunks));
    expect(model.features).toEqual(CHUNK_RANKING_FEATURES);
    expect(crossValidated.n).toBe(SUBJECTS.length);
    // By chance one of 36.
    expect(crossValidated.first).toBeGreaterThan(0.7);
    expect(crossValidated.firstThree).toBeGreaterThanOrEqual(crossValidated.first);
  });

  it('learns the same from the same', async () => {
    const parts = await sampleRetrieval(chunks);
    expect(await learnChunkRanking(questions, 3, parts)).toEqual(await learnChunkRanking(questions, 3, parts));
  });

  it('counts a question as missed whose answer is not among the candidates', async () => {
    const hopeless = sampleQuestions({ question: '湖泊登记', service: null, articles: ['patent-law@2020/99'] });
    const { crossValidated } = await learnChunkRanking([...questions, ...hopeless], 3, await sampleRetrieval(chunks));
    expect([crossValidated.n, crossValidated.firstThree < 1]).toEqual([SUBJECTS.length + 1, true]);
  });

  it('gives finite weights and no figures where there are no questions', async () => {
    const { model, crossValidated } = await learnChunkRanking([], 3, await sampleRetrieval(chunks));
    expect(model.hidden.flat().every(Number.isFinite)).toBe(true);
    expect(crossValidated).toEqual({ n: 0, first: 0, firstThree: 0 });
  });
});

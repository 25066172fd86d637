import { describe, expect, it } from 'vitest';
import { createHnswVectorIndexFactory } from '../../../server/adapters/hnsw-vector-index.ts';
import { learnRanking, type StatuteArticle, type StatuteQuestion } from '../../../server/evaluation/index.ts';
import weights from '../../../server/evaluation/statutes/statute-ranking.json' with { type: 'json' };
import { trainAlone } from '../../../server/learning/index.ts';
import { RANKING_FEATURES } from '../../../server/retrieval/index.ts';
import { sampleFeatureReader } from '../../doubles/sample-feature-reader.ts';

const SUBJECTS = ['湖泊', '桥梁', '灯塔', '果园', '渡口', '码头', '水井', '茶山', '盐田', '林场', '花圃', '磨坊'];
const articles: StatuteArticle[] = SUBJECTS.flatMap((subject, at) => [
  { id: 2 * at, law: '湖岸法', article: `第${at + 1}条`, text: `${subject}的经营者应当提交年度报告。` },
  { id: 2 * at + 1, law: '灯火条例', article: `第${at + 1}条`, text: `损坏${subject}的，应当赔偿损失。` },
]);
/** Two ways to ask about the damage of every subject but the last, which is asked about once. */
const questions: StatuteQuestion[] = SUBJECTS.flatMap((subject, at) =>
  [`${subject}被弄坏了谁赔`, `${subject}损坏怎么赔偿`]
    .slice(0, at === SUBJECTS.length - 1 ? 1 : 2)
    .map((question) => ({ question, answers: [2 * at + 1] })),
);
const told: string[] = [];
const learn = (asked = questions) =>
  learnRanking(articles, asked, 2, {
    reader: sampleFeatureReader,
    vectorIndexFactory: createHnswVectorIndexFactory(),
    startCrew: trainAlone,
    report: (stage, done, total) => void told.push(`${stage} ${done} ${total}`),
  });

describe('learnRanking', () => {
  it('learns to rank articles, and says how well on questions that neither ranking nor encoder has seen', async () => {
    const { model, crossValidated } = await learn();
    expect(model.features).toEqual(RANKING_FEATURES);
    const { keyword, ranking } = crossValidated;
    expect([ranking.all.n, ranking.newAnswers.n, keyword.all.n]).toEqual([questions.length, 1, questions.length]);
    // By chance one of 24.
    expect(ranking.all.recall['1']).toBeGreaterThan(0.5);
    expect(ranking.all.recall['100']).toBe(1);
    expect(told.filter((line) => line.startsWith('fold'))).toEqual(['fold 0 2', 'fold 1 2']);
  });

  it('says what the words alone reach on the same questions: little, where people call things by other names', async () => {
    const NAMES = ['ponds', 'viaducts', 'beacons', 'orchards', 'ferries', 'jetties', 'wells', 'tea', 'salt', 'woods'];
    const asked = NAMES.flatMap((name, at) =>
      [`my ${name} broke`, `${name} broken`].map((question) => ({ question, answers: [2 * at + 1] })),
    );
    const { keyword, ranking } = (await learn(asked)).crossValidated;
    expect(keyword.all.mrr10).toBeLessThan(0.3);
    expect(ranking.all.mrr10).toBeGreaterThan(0.6);
  });

  it('learns the same from the same', async () => {
    expect(await learn()).toEqual(await learn());
  });
});

describe('the shipped ranking of statutes', () => {
  it('looks only at what is told of texts, and has a weight for each', () => {
    const { features, means, deviations, direct, hidden } = weights.model;
    expect(features.filter((feature) => !(RANKING_FEATURES as readonly string[]).includes(feature))).toEqual([]);
    for (const row of [means, deviations, direct, ...hidden]) expect(row).toHaveLength(features.length);
  });
});

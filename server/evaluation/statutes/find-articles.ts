import type { RankingModel } from '../../learning/index.ts';
import { type AskedQuestion, findCandidates, orderCandidates } from '../../retrieval/index.ts';
import type { StatuteIndex } from './statute-index.ts';
import weights from './statute-ranking.json' with { type: 'json' };

/** Finds articles for a question: ids, best first. */
export type FindArticles = (question: string) => Promise<readonly (number | string)[]>;

const LIMIT = 100;

/** How articles are ranked: learnt by `evaluate -- ranking` from development questions; how is written in the file. */
const RANKING: RankingModel = weights.model;

/** Finds up to 100 articles for each question. */
export const createFindArticles =
  (index: StatuteIndex): FindArticles =>
  async (question) =>
    orderCandidates(findCandidates(await readQuestion(question, index), index.texts, RANKING.features, null), RANKING)
      .slice(0, LIMIT)
      .map(({ position }) => index.outline.ids[position] ?? position);

/** A question as it is searched with. */
export async function readQuestion(
  question: string,
  { embedding, reader }: Pick<StatuteIndex, 'embedding' | 'reader'>,
): Promise<AskedQuestion> {
  const [vector = new Float32Array(embedding.dimensions)] = await embedding.embed([question]);
  return { features: reader.read(question), vector };
}

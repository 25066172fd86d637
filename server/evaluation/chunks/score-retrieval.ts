import type { DevelopmentQuestion } from '../../knowledge/index.ts';
import { retrieveEvidence } from '../../retrieval/index.ts';
import { type RetrievalParts, understandFirstTurns } from './ask-first-turns.ts';
import { relevanceFor } from './relevance.ts';

/** How often (0 to 1) what serves a question, a card of its service or an article expected, stands first, among the first three, and the ten found. */
export interface RetrievalFigures {
  readonly n: number;
  readonly first: number;
  readonly firstThree: number;
  readonly found: number;
  /** The same of the articles expected alone, over the questions that expect some. */
  readonly articles: {
    readonly n: number;
    readonly first: number;
    readonly firstThree: number;
    readonly found: number;
  };
}

const FOUND = 10;

/** Measures what retrieval finds for the first turns of a set of questions. */
export async function scoreRetrieval(
  questions: readonly DevelopmentQuestion[],
  parts: RetrievalParts,
): Promise<RetrievalFigures> {
  const ranks: number[] = [];
  const articleRanks: number[] = [];
  for (const { expected, understood } of understandFirstTurns(questions, parts)) {
    const { evidence } = await retrieveEvidence(understood, parts.searchIndex);
    const chunks = evidence[0].passages.map(({ chunk }) => chunk);
    const { isArticle, serves } = relevanceFor(expected, parts.lookup);
    ranks.push(chunks.findIndex(serves));
    if (expected.articles.length > 0) articleRanks.push(chunks.findIndex(isArticle));
  }
  return { ...summarise(ranks), articles: summarise(articleRanks) };
}

function summarise(ranks: readonly number[]) {
  const within = (limit: number) =>
    ranks.length === 0
      ? 0
      : Number((ranks.filter((rank) => rank >= 0 && rank < limit).length / ranks.length).toFixed(3));
  return { n: ranks.length, first: within(1), firstThree: within(3), found: within(FOUND) };
}

import type { Passage } from '../domain/index.ts';
import type { Clock, Logger, Reranker } from '../ports/index.ts';
import { embeddedText } from './chunk-fields.ts';
import type { SearchIndex } from './search-index.ts';

/** How many of the best passages are read again: reading more takes longer and seldom finds a better first one. */
const RERANKED = 40;
/** Characters of a text that are read: what such models take in at a time. */
const MAX_CHARACTERS = 2_000;
/** After a failure the reranker is left alone for so long, so that not every question waits for it. */
const REST_MS = 60_000;

/** Puts passages into a better order. */
export type RerankPassages = (question: string, passages: readonly Passage[]) => Promise<readonly Passage[]>;

/**
 * Lets a reranker read the best passages again. The scores keep their scale, for more is added to them later: the highest goes to the passage
 * that was put first, and so on. When the reranker fails, the order stays as it was, which is logged, and it rests for a minute.
 */
export function createRerankPassages(parts: {
  readonly reranker: Reranker;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn'>;
}): RerankPassages {
  const { reranker, clock, logger } = parts;
  let restsUntil = 0;
  return async (question, passages) => {
    if (clock.now().getTime() < restsUntil) return passages;
    const best = passages.slice(0, RERANKED);
    try {
      const scores = await reranker.rerank(question, best.map(wordsOf));
      return [...dealScores(best, scores), ...passages.slice(RERANKED)];
    } catch (error) {
      const now = clock.now().getTime();
      const isFirst = now >= restsUntil;
      restsUntil = now + REST_MS;
      const reason = error instanceof Error ? error.message : String(error);
      if (isFirst) logger.warn('passages are not reranked for a minute', { reason });
      return passages;
    }
  };
}

const wordsOf = ({ chunk }: Passage) => embeddedText(chunk).slice(0, MAX_CHARACTERS);

/** The passages in the order of the scores, equals in the order they had, with the scores they had among them. */
function dealScores(passages: readonly Passage[], scores: readonly number[]): Passage[] {
  return passages
    .map(({ chunk }, place) => ({ chunk, place, given: scores[place] ?? Number.NEGATIVE_INFINITY }))
    .sort((left, right) => right.given - left.given || left.place - right.place)
    .map(({ chunk }, place) => ({ chunk, score: passages[place]?.score ?? null }));
}

/** A search index whose best passages are reranked, of several lists all at the same time. */
export function rerankSearch(index: SearchIndex, rerank: RerankPassages): SearchIndex {
  return {
    ...index,
    async searchEach(text, scope, kinds, limit) {
      const lists = await index.searchEach(text, scope, kinds, Math.max(limit, RERANKED));
      return Promise.all(lists.map(async (found) => (await rerank(text, found)).slice(0, limit)));
    },
    async search(text, scope, limit, hints) {
      const found = await index.search(text, scope, Math.max(limit, RERANKED), hints);
      return (await rerank(text, found)).slice(0, limit);
    },
  };
}

import {
  corpusLanguage,
  type PartEvidence,
  type Passage,
  type QuestionPart,
  type RetrievedQuestion,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import type { SearchHints } from './ranking/chunk-ranking.ts';
import { spreadServices } from './ranking/spread-services.ts';
import type { SearchIndex, SearchScope } from './search-index.ts';

/** Passages kept of each kind of Chunk: the cards' many sections must not crowd out the one article that answers. */
const PASSAGES_PER_KIND = 4;
const SEARCHED = 60;
/** Finds the passages for each part of a question, on the day and for the place it was asked. */
export async function retrieveEvidence(understood: UnderstoodQuestion, index: SearchIndex): Promise<RetrievedQuestion> {
  const { question } = understood;
  const scope: SearchScope = {
    date: understood.lawDate,
    language: corpusLanguage(question.language),
    city: question.city,
  };
  const evidence: PartEvidence[] = [];
  for (const part of understood.parts) {
    const ranked = await index.search(part.searchText, scope, SEARCHED, hintsOf(part, understood));
    const named = understood.namedKeys.flatMap((key) =>
      index.everyPart(key, scope).map((chunk) => ({ chunk, score: null })),
    );
    const passages = [...named, ...bestOfEachKind(spread(ranked, understood))];
    const support = Math.max(0, ...ranked.slice(0, 3).map(({ chunk }) => index.support(part.searchText, chunk)));
    evidence.push({ part, passages, support });
  }
  return joinEvidence(understood, evidence);
}

/** A question for which nothing need be searched: what answers it is fetched by key. */
export const withoutSearch = (understood: UnderstoodQuestion): RetrievedQuestion =>
  joinEvidence(
    understood,
    understood.parts.map((part) => ({ part, passages: [], support: 0 })),
  );

// The one cast that makes a RetrievedQuestion.
const joinEvidence = (understood: UnderstoodQuestion, evidence: readonly PartEvidence[]) =>
  ({ understood, evidence }) as unknown as RetrievedQuestion;

/** What understanding says of where the answer to a part stands. */
export const hintsOf = ({ serviceProbabilities }: QuestionPart, { namedLaws }: UnderstoodQuestion): SearchHints => ({
  services: serviceProbabilities,
  laws: namedLaws,
});

/** Who names a law is not asking about another. */
const spread = (ranked: readonly Passage[], { namedLaws }: UnderstoodQuestion) =>
  namedLaws.length > 0 ? ranked : spreadServices(ranked, ({ chunk }) => chunk.services);

function bestOfEachKind(passages: readonly Passage[]): Passage[] {
  const kept = new Map<string, number>();
  return passages.filter(({ chunk }) => {
    const count = (kept.get(chunk.kind) ?? 0) + 1;
    kept.set(chunk.kind, count);
    return count <= PASSAGES_PER_KIND;
  });
}

import {
  corpusLanguage,
  type PartEvidence,
  type Passage,
  type QuestionPart,
  type RetrievedQuestion,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import type { SearchHints } from './ranking/chunk-ranking.ts';
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
    const found = bestOfEachKind(await index.search(part.searchText, scope, SEARCHED, hintsOf(part, understood)));
    const named = understood.namedKeys.flatMap((key) =>
      index.everyPart(key, scope).map((chunk) => ({ chunk, score: null })),
    );
    const passages = [...named, ...found];
    const support = Math.max(0, ...found.slice(0, 3).map(({ chunk }) => index.support(part.searchText, chunk)));
    evidence.push({ part, passages, support });
  }
  // The one cast that makes a RetrievedQuestion.
  return { understood, evidence } as unknown as RetrievedQuestion;
}

/** What understanding says of where the answer to a part stands. */
export const hintsOf = (
  { service, matter, serviceConfidence, serviceProbabilities }: QuestionPart,
  { namedLaws }: UnderstoodQuestion,
): SearchHints => ({
  services: [service, matter].filter((id) => id !== null),
  confidence: serviceConfidence,
  probabilities: serviceProbabilities,
  laws: namedLaws,
});

function bestOfEachKind(passages: readonly Passage[]): Passage[] {
  const kept = new Map<string, number>();
  return passages.filter(({ chunk }) => {
    const count = (kept.get(chunk.kind) ?? 0) + 1;
    kept.set(chunk.kind, count);
    return count <= PASSAGES_PER_KIND;
  });
}

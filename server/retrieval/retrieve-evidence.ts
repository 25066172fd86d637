import {
  corpusLanguage,
  type PartEvidence,
  type Passage,
  type QuestionPart,
  type RetrievedQuestion,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import type { SearchIndex, SearchScope } from './search-index.ts';

/** Passages kept of each kind of Chunk: the cards' many sections must not crowd out the one article that answers. */
const PASSAGES_PER_KIND = 4;
const SEARCHED = 60;
/** A Chunk about the recognised service is preferred over one that only shares words. */
const SERVICE_PREFERENCE = 0.25;

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
    const found = bestOfEachKind(preferService(await index.search(part.searchText, scope, SEARCHED), part));
    const named = understood.namedKeys.flatMap((key) => {
      const chunk = index.byKey(key, scope);
      return chunk ? [{ chunk, score: null }] : [];
    });
    const passages = [...named, ...found];
    const support = Math.max(0, ...found.slice(0, 3).map(({ chunk }) => index.support(part.searchText, chunk)));
    evidence.push({ part, passages, support });
  }
  // The one cast that makes a RetrievedQuestion.
  return { understood, evidence } as unknown as RetrievedQuestion;
}

function preferService(passages: readonly Passage[], { service, matter, serviceConfidence }: QuestionPart): Passage[] {
  const preferred = (passage: Passage) => passage.chunk.services.some((id) => id === service || id === matter);
  return passages
    .map((passage) => ({
      ...passage,
      score: (passage.score ?? 0) + (preferred(passage) ? SERVICE_PREFERENCE * serviceConfidence : 0),
    }))
    .sort((left, right) => right.score - left.score);
}

function bestOfEachKind(passages: readonly Passage[]): Passage[] {
  const kept = new Map<string, number>();
  return passages.filter(({ chunk }) => {
    const count = (kept.get(chunk.kind) ?? 0) + 1;
    kept.set(chunk.kind, count);
    return count <= PASSAGES_PER_KIND;
  });
}

import {
  corpusLanguage,
  type PartEvidence,
  type Passage,
  type QuestionPart,
  type RetrievedQuestion,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import type { SearchIndex, SearchScope } from './search-index.ts';

const PASSAGES_PER_PART = 8;
/** A Chunk about the recognised service is preferred over one that only shares words. */
const SERVICE_PREFERENCE = 0.25;

/** Finds the passages for each part of a question, on the day and for the place it was asked. */
export async function retrieveEvidence(understood: UnderstoodQuestion, index: SearchIndex): Promise<RetrievedQuestion> {
  const { question } = understood;
  const scope: SearchScope = { date: question.asOf, language: corpusLanguage(question.language), city: question.city };
  const evidence: PartEvidence[] = [];
  for (const part of understood.parts) {
    const found = preferService(await index.search(part.text, scope, PASSAGES_PER_PART * 2), part).slice(
      0,
      PASSAGES_PER_PART,
    );
    const named = understood.namedKeys.flatMap((key) => {
      const chunk = index.byKey(key, scope);
      return chunk ? [{ chunk, score: null }] : [];
    });
    const passages = [...named, ...found];
    const support = Math.max(0, ...found.slice(0, 3).map(({ chunk }) => index.support(part.text, chunk)));
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

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
/** Whoever names a law wants its words, not those of another that share more words with the question. */
const NAMED_LAW_PREFERENCE = 0.5;

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
    const searched = await index.search(part.searchText, scope, SEARCHED);
    const found = bestOfEachKind(prefer(searched, part, understood.namedLaws));
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

function prefer(
  passages: readonly Passage[],
  { service, matter, serviceConfidence }: QuestionPart,
  namedLaws: readonly string[],
): Passage[] {
  const isOfService = ({ chunk }: Passage) => chunk.services.some((id) => id === service || id === matter);
  const isNamed = ({ chunk }: Passage) => namedLaws.includes(chunk.key.split('/')[0] ?? '');
  return passages
    .map((passage) => ({
      ...passage,
      score:
        (passage.score ?? 0) +
        (isOfService(passage) ? SERVICE_PREFERENCE * serviceConfidence : 0) +
        (isNamed(passage) ? NAMED_LAW_PREFERENCE : 0),
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

import type { LocalDate, UnderstoodQuestion } from '../../domain/index.ts';
import type { DevelopmentQuestion, KnowledgeLookup } from '../../knowledge/index.ts';
import type { SearchIndex } from '../../retrieval/index.ts';
import type { NormaliseQuestion, Understand } from '../../understanding/index.ts';
import type { ExpectedTurn } from './relevance.ts';

/** What retrieval is measured with: one open generation. */
export interface RetrievalParts {
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
  readonly normalise: NormaliseQuestion;
  readonly understand: Understand;
  readonly today: LocalDate;
}

/** The first turn of a question that something must be found for, understood. */
export interface FirstTurn {
  readonly id: string;
  readonly expected: ExpectedTurn;
  readonly understood: UnderstoodQuestion;
}

/** The first turns that are to be answered and of which a service or articles are expected; what follows them depends on replies. */
export function understandFirstTurns(questions: readonly DevelopmentQuestion[], parts: RetrievalParts): FirstTurn[] {
  return questions.flatMap(({ id, asOf, city, turns: [expected] }) => {
    if (expected === undefined || expected.kind !== 'answer') return [];
    if (expected.service === null && expected.articles.length === 0) return [];
    const question = {
      text: expected.question,
      asOf: asOf ?? parts.today,
      city: city ?? null,
      language: null,
      state: null,
    };
    const normalised = parts.normalise(question);
    return normalised === null ? [] : [{ id, expected, understood: parts.understand(normalised) }];
  });
}

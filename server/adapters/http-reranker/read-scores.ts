import { z } from 'zod';

const answerSchema = z.object({
  results: z.array(z.object({ index: z.int().nonnegative(), relevance_score: z.number() })),
});

/** The scores in the order of the texts, out of an answer that names each text once; null for any other answer. */
export function readScores(text: string, count: number): number[] | null {
  const answer = answerSchema.safeParse(parse(text));
  if (!answer.success) return null;
  const scores = new Map(answer.data.results.map(({ index, relevance_score }) => [index, relevance_score]));
  if (answer.data.results.length !== count || scores.size !== count) return null;
  const ordered = Array.from({ length: count }, (_, index) => scores.get(index));
  return ordered.every((score) => score !== undefined) ? ordered : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { expect } from 'vitest';
import { type Problem, problemSchema } from '../../server/protocol/index.ts';

/** The problem document of a response; fails when it is not one, or tells another status than the response. */
export async function readProblem(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

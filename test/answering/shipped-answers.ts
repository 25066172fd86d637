import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type AnsweredQuestion, type AnswerQuestion, createAnswerQuestion } from '../../server/answering/index.ts';
import type { DialogueState } from '../../server/domain/index.ts';
import { ensureLiveGeneration, type OpenGeneration } from '../../server/indexing/index.ts';
import { day } from '../doubles/day.ts';
import { createShippedBuildParts } from '../indexing/build-parts.ts';
import { takeShippedModels } from '../indexing/shipped-models.ts';

const BUILD_TIMEOUT_MS = 300_000;

/** The day on which questions are asked when nothing is said: the Trademark Law of 2019 is in force. */
export const OLD_LAW = '2026-11-22';

/** One generation of the shipped corpus, built in November 2026, answers every question of a test file. */
export function useShippedAnswers() {
  let data: string;
  let generation: OpenGeneration;
  let answerQuestion: AnswerQuestion;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'zhida-test-'));
    await takeShippedModels(data);
    const parts = createShippedBuildParts(data);
    generation = await ensureLiveGeneration(parts, () => undefined);
    answerQuestion = createAnswerQuestion({ ...generation, scriptConverter: parts.scriptConverter });
  }, BUILD_TIMEOUT_MS);
  afterAll(() => rm(data, { recursive: true, force: true }));
  const answer = (text: string, asOf = OLD_LAW, state: DialogueState | null = null): Promise<AnsweredQuestion> =>
    answerQuestion({ text, asOf: day(asOf), city: null, language: null, state });
  return {
    generation: () => generation,
    answer,
    ask: async (text: string, asOf = OLD_LAW) => (await answer(text, asOf)).reply,
  };
}

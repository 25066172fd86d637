import { createAnswerQuestion } from '../../answering/index.ts';
import { localDateIn, ZhidaError } from '../../domain/index.ts';
import { scoreAnswers, type TurnScore } from '../../evaluation/index.ts';
import type { DevelopmentQuestion } from '../../knowledge/index.ts';
import type { Clock, GenerationStore, ScriptConverter } from '../../ports/index.ts';
import { readChunks } from '../building/read-chunks.ts';
import { type OpenGeneration, type OpeningParts, openGeneration } from '../open-generation.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareContent, type GenerationContent } from './compare-content.ts';
import type { ImpactReport } from './impact-report.ts';

/** What a report is made from. */
export interface ImpactParts extends OpeningParts {
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
}

/** Told before each step: which generation is opened, or asked the development questions. */
export type ReportImpactStep = (step: 'open' | 'ask', generation: string) => void;

/**
 * What publishing a generation, the named one or the newest, would change against the live one: open -> compare -> ask both -> report.
 * Nothing is published, nothing written. Throws `generation-missing` when there is nothing to compare, `generation-damaged`.
 */
export async function reportImpact(parts: ImpactParts, report: ReportImpactStep, id?: string): Promise<ImpactReport> {
  const live = await parts.generationStore.live();
  const chosen = await chooseCandidate(parts.generationStore, live, id);
  report('open', chosen);
  const candidate = await open(parts, chosen);
  if (live !== null) report('open', live);
  const served = live === null ? null : await open(parts, live);
  const { questions } = candidate.content.knowledge;
  const ask = async (generation: OpenGeneration) => {
    report('ask', generation.id);
    return askQuestions(questions, generation, parts);
  };
  const before = served === null ? null : await ask(served.generation);
  const after = await ask(candidate.generation);
  return {
    generation: chosen,
    comparedWith: live,
    sections: [...compareContent(served?.content ?? null, candidate.content), compareAnswers(before, after)],
  };
}

async function chooseCandidate(store: GenerationStore, live: string | null, id?: string): Promise<string> {
  const chosen = id ?? (await store.list()).at(-1);
  if (chosen === undefined)
    throw new ZhidaError('generation-missing', 'Nothing has been built yet; run npm run corpus -- build first.');
  if (chosen === live)
    throw new ZhidaError(
      'generation-missing',
      `Generation ${chosen} is the one being served, so there is nothing to compare it with; build another (npm run corpus -- build) or name one.`,
    );
  return chosen;
}

async function open(
  parts: ImpactParts,
  id: string,
): Promise<{ readonly generation: OpenGeneration; readonly content: GenerationContent }> {
  const generation = await openGeneration(parts, id);
  const chunks = await readChunks(await parts.generationStore.open(id));
  return { generation, content: { knowledge: generation.lookup.knowledge, chunks } };
}

/** The candidate's questions are asked of both, so that the scores are of the same set, as of today. */
function askQuestions(
  questions: readonly DevelopmentQuestion[],
  generation: OpenGeneration,
  { scriptConverter, clock }: ImpactParts,
): Promise<TurnScore[]> {
  return scoreAnswers(questions, {
    answerQuestion: createAnswerQuestion({ ...generation, scriptConverter }),
    lookup: generation.lookup,
    today: localDateIn(clock.now()),
  });
}

import type { Knowledge } from '../../knowledge/index.ts';
import type { TrainClassifier } from '../../learning/index.ts';
import type { GenerationManifest } from '../../ports/index.ts';
import type { TakeStep } from '../progress.ts';
import { joinProgress } from './join-progress.ts';
import { type ModelParts, obtainModel, type Training } from './obtain-model.ts';
import { flowTraining, intentTraining, serviceTraining } from './trainings.ts';

/**
 * The classifiers of a corpus, by their ids: those there are, or new ones, which are trained at the same time. Where one fails, the others are waited for all the
 * same, so that what they make is kept and no training goes on unseen; then what the failed one threw is thrown. Where no flow leads anywhere, there is nothing
 * to tell apart, and no classifier of flows.
 */
export async function obtainClassifiers(
  knowledge: Knowledge,
  parts: ModelParts & { readonly trainClassifier: TrainClassifier },
  anew: boolean,
  takeStep: TakeStep,
): Promise<Pick<GenerationManifest['models'], 'intents' | 'services' | 'flows'>> {
  const reportOf = joinProgress(takeStep);
  const inTurn = createTurns();
  const { trainClassifier } = parts;
  const obtain = async (trainingOf: (knowledge: Knowledge, by: Parameters<typeof intentTraining>[1]) => Training) => {
    const training = trainingOf(knowledge, { trainClassifier, report: reportOf() });
    return (await obtainModel(training, parts, anew, inTurn)).id;
  };
  const all = [
    obtain(intentTraining),
    obtain(serviceTraining),
    knowledge.flows.length === 0 ? null : obtain(flowTraining),
  ] as const;
  await Promise.allSettled(all);
  const [intents, services, flows] = await Promise.all(all);
  return { intents, services, ...(flows === null ? {} : { flows }) };
}

/** Runs works one after the other, also after one that failed. */
function createTurns() {
  let last = Promise.resolve();
  return (work: () => Promise<void>) => {
    last = last.then(work, work);
    return last;
  };
}

import type { Knowledge } from '../../knowledge/index.ts';
import type { TrainClassifier } from '../../learning/index.ts';
import type { GenerationManifest } from '../../ports/index.ts';
import type { TakeStep } from '../progress.ts';
import { joinProgress } from './join-progress.ts';
import { type ModelParts, obtainModel, type Training } from './obtain-model.ts';
import { intentTraining, serviceTraining } from './trainings.ts';

/**
 * The classifiers of a corpus, by their ids: those there are, or new ones, which are trained at the same time. Where one fails, the other is waited for all the
 * same, so that what it makes is kept and no training goes on unseen; then what the failed one threw is thrown.
 */
export async function obtainClassifiers(
  knowledge: Knowledge,
  parts: ModelParts & { readonly trainClassifier: TrainClassifier },
  anew: boolean,
  takeStep: TakeStep,
): Promise<Pick<GenerationManifest['models'], 'intents' | 'services'>> {
  const reportOf = joinProgress(takeStep);
  const inTurn = createTurns();
  const obtain = async (training: Training) => (await obtainModel(training, parts, anew, inTurn)).id;
  const { trainClassifier } = parts;
  const trainings = [
    intentTraining(knowledge, { trainClassifier, report: reportOf() }),
    serviceTraining(knowledge, { trainClassifier, report: reportOf() }),
  ] as const;
  const both = [obtain(trainings[0]), obtain(trainings[1])] as const;
  await Promise.allSettled(both);
  const [intents, services] = await Promise.all(both);
  return { intents, services };
}

/** Runs works one after the other, also after one that failed. */
function createTurns() {
  let last = Promise.resolve();
  return (work: () => Promise<void>) => {
    last = last.then(work, work);
    return last;
  };
}

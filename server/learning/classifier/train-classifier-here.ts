import type { TrainingProgress } from '../training-progress.ts';
import type { LabelledText } from './labelled-text.ts';
import { writeTextClassifier } from './text-classifier-file.ts';
import { type ClassifierSchedule, trainTextClassifier } from './train-text-classifier.ts';

/**
 * Trains a classifier and gives it as bytes: the same ones for the same texts, wherever it is trained. `report` is called for one step after the other; what
 * it throws ends the training.
 */
export type TrainClassifier = (
  texts: readonly LabelledText[],
  schedule: ClassifierSchedule,
  report: (progress: TrainingProgress) => Promise<void>,
) => Promise<Uint8Array>;

/** Trains on the thread that asks, which does nothing else between two reports. */
export const trainClassifierHere: TrainClassifier = async (texts, schedule, report) => {
  const training = trainTextClassifier(texts, schedule);
  for (;;) {
    const step = training.next();
    if (step.done) return writeTextClassifier(step.value);
    await report(step.value);
  }
};

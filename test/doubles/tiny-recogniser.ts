import type { Knowledge } from '../../server/knowledge/index.ts';
import { createLinearClassifier, trainLinearClassifier } from '../../server/learning/index.ts';
import {
  createRecogniser,
  intentExamples,
  type Recogniser,
  serviceExamples,
} from '../../server/understanding/index.ts';

/** The product's own recogniser, taught by a small corpus. */
export function trainTinyRecogniser(knowledge: Knowledge): Recogniser {
  return createRecogniser(
    createLinearClassifier(trainLinearClassifier(intentExamples(knowledge))),
    createLinearClassifier(trainLinearClassifier(serviceExamples(knowledge))),
  );
}

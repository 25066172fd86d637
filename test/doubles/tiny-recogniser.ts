import type { Knowledge } from '../../server/knowledge/index.ts';
import { createTextClassifier, type LabelledText, trainTextClassifier } from '../../server/learning/index.ts';
import {
  createRecogniser,
  intentExamples,
  type Recogniser,
  serviceExamples,
} from '../../server/understanding/index.ts';

/** The product's own recogniser, taught by a small corpus. */
export function trainTinyRecogniser(knowledge: Knowledge): Recogniser {
  return createRecogniser(
    createTextClassifier(train(intentExamples(knowledge))),
    createTextClassifier(train(serviceExamples(knowledge))),
  );
}

function train(texts: readonly LabelledText[]) {
  const training = trainTextClassifier(texts, {
    marginEpochs: [10, 5],
    network: { units: 16, epochs: [10, 5], leftOut: 0.3, smoothing: 0 },
    networkCount: 1,
    outsideLabel: null,
  });
  for (;;) {
    const { done, value } = training.next();
    if (done) return value;
  }
}

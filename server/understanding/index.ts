export { createExplain, type DecisionEvidence, type ExplainRecognition } from './explain-recognition.ts';
export { normaliseQuestion } from './normalise-question.ts';
export {
  createRecogniser,
  type RankedIntent,
  type RankedSubject,
  type Recogniser,
  type Recognition,
} from './recogniser.ts';
export { intentExamples, officialNames, serviceExamples } from './training-examples.ts';
export { createUnderstand, type Understand } from './understand-question.ts';

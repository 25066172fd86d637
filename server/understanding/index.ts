export { createReadFlowEntry, type ReadFlowEntry } from './dialogue/read-flow-entry.ts';
export { createExplain, type DecisionEvidence, type ExplainRecognition } from './explain-recognition.ts';
export { createFlowRecogniser, flowExamples, type LikelyFlow, type RecogniseFlow } from './flow-recogniser.ts';
export { createGuard, type GuardedMessage, type GuardMessage } from './guarding/create-guard.ts';
export { type NormaliseQuestion, normaliseQuestion } from './normalise-question.ts';
export {
  createRecogniser,
  type RankedIntent,
  type RankedSubject,
  type Recogniser,
  type Recognition,
} from './recogniser.ts';
export { type Consultation, createConsultation } from './refining/consult-model.ts';
export { createRefine, type Refine, type RefinedQuestion } from './refining/refine-understanding.ts';
export { type AskedCalculation, findCalculations, type KnownValues } from './slots/calculation-inputs.ts';
export { type MissingSlots, missingSlots } from './slots/missing-slots.ts';
export { createParseSlotAnswer, type ParseSlotAnswer, type SlotAnswer } from './slots/parse-slot-answer.ts';
export { createSlotReader, type ReadSlots, type SlotReader } from './slots/slot-reader.ts';
export { intentExamples, officialNames, serviceExamples } from './training-examples.ts';
export { createUnderstand, type Understand } from './understand-question.ts';
export { createWordingSense } from './wording-sense.ts';

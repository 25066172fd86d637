export { normaliseQuestion } from './normalise-question.ts';
export {
  createRecogniser,
  type RankedIntent,
  type RankedSubject,
  type Recogniser,
  type Recognition,
} from './recogniser.ts';
export { type MissingSlots, missingSlots } from './slots/missing-slots.ts';
export { createParseSlotAnswer, type ParseSlotAnswer, type SlotAnswer } from './slots/parse-slot-answer.ts';
export { createSlotReader, type ReadSlots, type SlotReader } from './slots/slot-reader.ts';
export { intentExamples, officialNames, serviceExamples } from './training-examples.ts';
export { createUnderstand, type Understand } from './understand-question.ts';

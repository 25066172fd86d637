export { readLinearClassifier, writeLinearClassifier } from './classifier-file.ts';
export { readTextEncoder, writeTextEncoder } from './encoder/encoder-file.ts';
export { type AnsweredBy, type EncoderMaterial, encodedText, type SearchedText } from './encoder/encoder-material.ts';
export { createTextEncoder, type TextEncoderModel } from './encoder/text-encoder.ts';
export { type EncoderSchedule, trainEncoder } from './encoder/train-encoder.ts';
export { runPart, type TrainingCrew, trainAlone } from './encoder/training-crew.ts';
export { PARTS as TRAINING_PARTS, type TrainingMemory } from './encoder/training-memory.ts';
export { hashFeature } from './feature-hash.ts';
export {
  createLinearClassifier,
  type LinearClassifier,
  type LinearClassifierModel,
  type Prediction,
} from './linear-classifier.ts';
export { type RankingModel, scoreCandidates } from './ranking/ranking-model.ts';
export { type RankingList, trainRanking } from './ranking/train-ranking.ts';
export {
  type LabelledExample,
  type TrainingProgress,
  trainByEpochs,
  trainLinearClassifier,
} from './train-linear-classifier.ts';
export { createVectorTable, type VectorTable } from './vectors/vector-table.ts';

export { groupOf } from './classifier/label-groups.ts';
export type { LabelledText } from './classifier/labelled-text.ts';
export {
  createTextClassifier,
  type Evidence,
  type Prediction,
  type TextClassifier,
  type TextClassifierModel,
} from './classifier/text-classifier.ts';
export { readTextClassifier, writeTextClassifier } from './classifier/text-classifier-file.ts';
export { type TrainClassifier, trainClassifierHere } from './classifier/train-classifier-here.ts';
export { type ClassifierSchedule, trainTextClassifier } from './classifier/train-text-classifier.ts';
export { readTextEncoder, writeTextEncoder } from './encoder/encoder-file.ts';
export { type AnsweredBy, type EncoderMaterial, encodedText, type SearchedText } from './encoder/encoder-material.ts';
export { createTextEncoder, type TextEncoderModel } from './encoder/text-encoder.ts';
export { type EncoderSchedule, trainEncoder } from './encoder/train-encoder.ts';
export { runPart, type TrainingCrew, trainAlone } from './encoder/training-crew.ts';
export { PARTS as TRAINING_PARTS, type TrainingMemory } from './encoder/training-memory.ts';
export { hashFeature } from './feature-hash.ts';
export { type JudgedExample, learnKind } from './logistic-regression.ts';
export { type RankingModel, scoreCandidates } from './ranking/ranking-model.ts';
export { type RankingList, trainRanking } from './ranking/train-ranking.ts';
export type { TrainingProgress } from './training-progress.ts';
export { createVectorTable, type VectorTable } from './vectors/vector-table.ts';

export { readLinearClassifier, writeLinearClassifier } from './classifier-file.ts';
export { hashFeature } from './feature-hash.ts';
export {
  createHashedEmbedding,
  type HashedEmbeddingModel,
  readHashedEmbedding,
  trainHashedEmbedding,
  writeHashedEmbedding,
} from './hashed-embedding.ts';
export {
  createLinearClassifier,
  type LabelledExample,
  type LinearClassifier,
  type LinearClassifierModel,
  type Prediction,
  type TrainingProgress,
  trainByEpochs,
  trainLinearClassifier,
} from './linear-classifier.ts';

import { createHash } from 'node:crypto';
import type { Chunk } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import {
  type LabelledExample,
  trainByEpochs,
  trainHashedEmbedding,
  writeHashedEmbedding,
  writeLinearClassifier,
} from '../../learning/index.ts';
import { embeddedText } from '../../retrieval/index.ts';
import { intentExamples, serviceExamples } from '../../understanding/index.ts';
import type { TakeStep } from '../progress.ts';
import type { Training } from './obtain-model.ts';

/** Characters of a checksum that tell the texts of one model apart. */
const CHECKSUM_CHARACTERS = 16;

/** The embedding model, trained on the texts of all Chunks. */
export function embeddingTraining(chunks: readonly Chunk[], takeStep: TakeStep): Training {
  return {
    kind: 'embedding',
    labels: [],
    texts: new Set(chunks.map(({ checksum }) => checksum.slice(0, CHECKSUM_CHARACTERS))),
    async train() {
      await takeStep('learn', 0, 1);
      return writeHashedEmbedding(trainHashedEmbedding(chunks.map(embeddedText)));
    },
  };
}

/** The classifier of intents, trained on the phrasings of the corpus. */
export const intentTraining = (knowledge: Knowledge, takeStep: TakeStep): Training =>
  classifierTraining('intents', intentExamples(knowledge), takeStep);

/** The classifier of services, trained on their names and phrasings. */
export const serviceTraining = (knowledge: Knowledge, takeStep: TakeStep): Training =>
  classifierTraining('services', serviceExamples(knowledge), takeStep);

function classifierTraining(
  kind: 'intents' | 'services',
  examples: readonly LabelledExample[],
  takeStep: TakeStep,
): Training {
  return {
    kind,
    labels: [...new Set(examples.map(({ label }) => label))],
    texts: new Set(examples.map(checksumOf)),
    async train() {
      const training = trainByEpochs(examples);
      for (;;) {
        const step = training.next();
        if (step.done) return writeLinearClassifier(step.value);
        await takeStep('learn', step.value.done, step.value.total);
      }
    },
  };
}

const checksumOf = ({ label, features }: LabelledExample) =>
  createHash('sha256')
    .update(`${label}\n${features.join('\n')}`)
    .digest('hex')
    .slice(0, CHECKSUM_CHARACTERS);

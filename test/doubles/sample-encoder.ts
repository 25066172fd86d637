import { createTextEncoder, type EncoderMaterial, trainAlone, trainEncoder } from '../../server/learning/index.ts';
import type { EmbeddingModel } from '../../server/ports/index.ts';

/** Too few texts to train on: directions stay as they were drawn, which serves for words in common. */
const SCHEDULE = { dimensions: 64, viewEpochs: 0, questionEpochs: 0, mostSteps: 0, seed: 1 };

/** The product's own encoder as it is before its first step, for a handful of texts: it knows every word of them. */
export async function sampleEncoder(texts: readonly string[]): Promise<EmbeddingModel> {
  // A feature of one text alone is not learnt, so each text stands here twice.
  const documents = [...texts, ...texts].map((text) => ({ title: '', text }));
  const material: EncoderMaterial = { documents, questions: [], links: [], rivals: [] };
  return createTextEncoder(await trainEncoder(material, SCHEDULE, trainAlone, async () => {}));
}

import { createTextEncoder, readTextEncoder } from '../../learning/index.ts';
import type { EmbeddingModel, GenerationManifest, GenerationReader } from '../../ports/index.ts';
import type { BuildParts } from '../build-parts.ts';
import type { Content } from '../building/read-content.ts';
import { createCachedEmbedding } from '../embedding/cached-embedding.ts';
import { connectEmbedding } from '../embedding/connect-embedding.ts';
import type { TakeStep } from '../progress.ts';
import { obtainClassifiers } from './obtain-classifiers.ts';
import { obtainModel } from './obtain-model.ts';
import { embeddingTraining } from './trainings.ts';

/** The models a generation is made with. */
export interface Models {
  readonly ids: GenerationManifest['models'];
  readonly embedding: EmbeddingModel;
}

/**
 * The models for a content: those there are, or new ones. Classifiers learn from the corpus alone: of the same corpus they are the same. No
 * embedding is trained where an external one is configured. Throws `unavailable` or `embedding-mismatch` when that one does not answer as it must.
 *
 * @param sameCorpus a generation of the same corpus
 * @param anew trains all of them in any case
 */
export async function obtainModels(
  { knowledge, chunks }: Content,
  parts: BuildParts,
  sameCorpus: GenerationReader | null,
  anew: boolean,
  takeStep: TakeStep,
): Promise<Models> {
  const embedding = await obtainEmbedding(chunks, parts, anew, takeStep);
  const known = sameCorpus?.manifest.models;
  const { intents, services, flows } = known ?? (await obtainClassifiers(knowledge, parts, anew, takeStep));
  const ids = { ...embedding.ids, intents, services, ...(flows === undefined ? {} : { flows }) };
  return { ids, embedding: embedding.model };
}

async function obtainEmbedding(chunks: Content['chunks'], parts: BuildParts, anew: boolean, takeStep: TakeStep) {
  if (parts.externalEmbedding !== null) {
    const model = await connectEmbedding(parts.externalEmbedding);
    return { ids: {}, model: await createCachedEmbedding(model, parts.vectorCache) };
  }
  const { id, bytes } = await obtainModel(embeddingTraining(chunks, parts.startCrew, takeStep), parts, anew);
  return { ids: { embedding: id }, model: createTextEncoder(readTextEncoder(bytes)) };
}

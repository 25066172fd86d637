import type { GenerationManifest, GenerationReader } from '../../ports/index.ts';
import type { BuildParts } from '../build-parts.ts';
import type { Content } from '../building/read-content.ts';
import type { TakeStep } from '../progress.ts';
import { obtainModel } from './obtain-model.ts';
import { embeddingTraining, intentTraining, serviceTraining } from './trainings.ts';

/** The models a generation is made with. */
export interface Models {
  readonly ids: GenerationManifest['models'];
  readonly embedding: Uint8Array;
}

/**
 * The models for a content: those there are, or new ones. Classifiers learn from the corpus alone: of the same corpus they are the same.
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
  const embedding = await obtainModel(embeddingTraining(chunks, takeStep), parts, anew);
  const known = sameCorpus?.manifest.models;
  const intents = known?.intents ?? (await obtainModel(intentTraining(knowledge, takeStep), parts, anew)).id;
  const services = known?.services ?? (await obtainModel(serviceTraining(knowledge, takeStep), parts, anew)).id;
  return { ids: { embedding: embedding.id, intents, services }, embedding: embedding.bytes };
}

import type { FeatureReader } from '../../language/index.ts';
import type { EmbeddingModel } from '../../ports/index.ts';
import { findNearQuestions } from './find-near-questions.ts';
import { createKnownQuestions, type KnownQuestions } from './known-questions.ts';

/** A wording of something, by its owner. */
export interface OwnedPhrasing {
  readonly owner: string;
  readonly text: string;
}

/** The owner of the phrasing nearest to a text, and how near it is, 0 to 1: the mean of the cosine and of the share of its words, as of near questions. */
export interface NearPhrasing {
  readonly owner: string;
  readonly text: string;
  readonly nearness: number;
  /** How near the nearest phrasing of another owner is; 0 where there is none. */
  readonly runnerUp: number;
}

/** Finds the phrasing nearest to a text; null where nothing of it is in any. */
export type NearestPhrasing = (text: string) => Promise<NearPhrasing | null>;

/**
 * Prepares finding among phrasings that are no questions of indexed texts: messages that ask for a guided flow. They are few, and embedded when
 * one is looked for first.
 */
export function createNearestPhrasing(
  phrasings: readonly OwnedPhrasing[],
  { embedding, reader }: { readonly embedding: EmbeddingModel; readonly reader: FeatureReader },
): NearestPhrasing {
  let known: Promise<KnownQuestions> | null = null;
  const learn = async () => {
    const vectors = await embedding.embed(
      phrasings.map(({ text }) => text),
      'query',
    );
    return knownPhrasings(phrasings, vectors, { embedding, reader });
  };
  return async (text) => {
    if (phrasings.length === 0) return null;
    // What could not be embedded is tried again with the next message.
    known ??= learn().catch((error: unknown) => {
      known = null;
      throw error;
    });
    const learnt = await known;
    const [vector = new Float32Array(embedding.dimensions)] = await embedding.embed([text], 'query');
    const near = findNearQuestions({ features: reader.read(text), vector }, learnt, []);
    const [best] = near;
    const nearest = phrasings[best?.question ?? -1];
    if (best === undefined || nearest === undefined) return null;
    const other = near.find(({ question }) => phrasings[question]?.owner !== nearest.owner);
    return { ...nearest, nearness: best.nearness, runnerUp: other?.nearness ?? 0 };
  };
}

/** The phrasings as known questions. None of them is answered by a text, so that one empty text stands for all. */
function knownPhrasings(
  phrasings: readonly OwnedPhrasing[],
  vectors: readonly Float32Array[],
  { embedding: { dimensions }, reader }: { readonly embedding: EmbeddingModel; readonly reader: FeatureReader },
): KnownQuestions {
  const flat = new Float32Array(phrasings.length * dimensions);
  for (const [n, vector] of vectors.entries()) flat.set(vector, n * dimensions);
  return createKnownQuestions(
    phrasings.map(({ text }) => ({ features: reader.read(text), answers: [0] })),
    flat,
    new Float32Array(dimensions),
    dimensions,
  );
}

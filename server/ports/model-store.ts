import type { ArtefactManifest, ArtefactStore } from './artefact-store.ts';

/** What a model is for. */
export type ModelKind = 'embedding' | 'intents' | 'services' | 'flows';

/** A trained model. Generations name it; it lives on when they are removed, as long as one names it. */
export interface ModelManifest extends ArtefactManifest {
  readonly kind: ModelKind;
  /** How many texts it was trained on. */
  readonly textCount: number;
}

/** Trained models under the data folder (design section 4b). */
export type ModelStore = ArtefactStore<ModelManifest>;

import type { TrainClassifier, TrainingCrew } from '../learning/index.ts';
import type {
  Clock,
  CreateWordSegmenter,
  DocumentStore,
  ExternalEmbedding,
  GenerationStore,
  KnowledgeStore,
  Logger,
  ModelStore,
  ScriptConverter,
  TextSplitter,
  VectorCache,
  VectorIndexFactory,
} from '../ports/index.ts';

/** What a build reads, works with and writes to. */
export interface BuildParts {
  readonly knowledgeStore: KnowledgeStore;
  readonly documentStore: DocumentStore;
  readonly generationStore: GenerationStore;
  readonly modelStore: ModelStore;
  readonly vectorIndexFactory: VectorIndexFactory;
  /** The embedding model that is configured in place of the built-in one; null where none is. */
  readonly externalEmbedding: ExternalEmbedding | null;
  /** Keeps what the external embedding has made. */
  readonly vectorCache: VectorCache;
  /** Runs the training of the built-in embedding. */
  readonly startCrew: TrainingCrew;
  /** Trains the classifiers, which are asked for at the same time. */
  readonly trainClassifier: TrainClassifier;
  readonly textSplitter: TextSplitter;
  readonly createWordSegmenter: CreateWordSegmenter;
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
  /** Told where a generation cannot be searched with the embedding that is configured. */
  readonly logger: Logger;
  /** Checksum of the program: what another one made is not taken over. */
  readonly program: string;
}

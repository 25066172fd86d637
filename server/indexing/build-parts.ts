import type {
  Clock,
  CreateWordSegmenter,
  DocumentStore,
  GenerationStore,
  KnowledgeStore,
  ModelStore,
  ScriptConverter,
  TextSplitter,
  VectorIndexFactory,
} from '../ports/index.ts';

/** What a build reads, works with and writes to. */
export interface BuildParts {
  readonly knowledgeStore: KnowledgeStore;
  readonly documentStore: DocumentStore;
  readonly generationStore: GenerationStore;
  readonly modelStore: ModelStore;
  readonly vectorIndexFactory: VectorIndexFactory;
  readonly textSplitter: TextSplitter;
  readonly createWordSegmenter: CreateWordSegmenter;
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
  /** Checksum of the program: what another one made is not taken over. */
  readonly program: string;
}

export type { ArtefactManifest, ArtefactReader, ArtefactStore, ArtefactWriter } from './artefact-store.ts';
export type { Checklist, ChecklistSection, ChecklistWriter } from './checklist-writer.ts';
export type { Clock } from './clock.ts';
export type { ConversationStore, StoredTurn } from './conversation-store.ts';
export type { ContentLoader, DocumentLoader, DocumentPlace, LeftOut, LoadedDocument } from './document-loader.ts';
export type { DocumentStore, StoredDocument } from './document-store.ts';
export type { EmbeddingModel, EmbeddingUse } from './embedding-model.ts';
export type { ExternalEmbedding } from './external-embedding.ts';
export type {
  EmbeddingOrigin,
  GenerationManifest,
  GenerationReader,
  GenerationStore,
  GenerationWriter,
} from './generation-store.ts';
export type { CorpusFile, KnowledgeStore } from './knowledge-store.ts';
export type { LanguageModel, StructuredRequest } from './language-model.ts';
export type { Lock } from './lock.ts';
export type { Logger } from './logger.ts';
export type { ModelKind, ModelManifest, ModelStore } from './model-store.ts';
export type { FetchedPage, PageFetcher, PageValidators } from './page-fetcher.ts';
export type { Pinyin } from './pinyin.ts';
export type { Reranker } from './reranker.ts';
export type { ScriptConverter } from './script-converter.ts';
export type { TextSplitter } from './text-splitter.ts';
export type { CachedVectors, VectorCache } from './vector-cache.ts';
export type { EarlierIndex, ExpectedIndex, VectorIndex, VectorIndexFactory, VectorMatch } from './vector-index.ts';
export type { CreateWordSegmenter, WordSegmenter } from './word-segmenter.ts';

export type { CorpusFile, KnowledgeStore } from './knowledge-store.ts';

import { join } from 'node:path';
import { createFileGenerationStore, createFileModelStore } from '../../server/adapters/file-artefact-store.ts';
import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { createFileKnowledgeStore } from '../../server/adapters/file-knowledge-store.ts';
import { createFileLock } from '../../server/adapters/file-lock.ts';
import { createFileVectorCache } from '../../server/adapters/file-vector-cache.ts';
import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import { createJiebaWordSegmenters } from '../../server/adapters/jieba-word-segmenter.ts';
import { createLangchainTextSplitter } from '../../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { createPinyinProPinyin } from '../../server/adapters/pinyin-pro-pinyin.ts';
import { createThreadClassifierTraining } from '../../server/adapters/thread-classifier-training.ts';
import { createThreadTrainingCrew } from '../../server/adapters/thread-training-crew.ts';
import type { BuildParts } from '../../server/indexing/index.ts';
import { trainAlone, trainClassifierHere } from '../../server/learning/index.ts';
import type { Lock, Pinyin, StoredDocument } from '../../server/ports/index.ts';
import { createListWordSegmenter } from '../doubles/list-word-segmenter.ts';
import { createRecordingLogger, type RecordingLogger } from '../doubles/recording-logger.ts';
import { writeSampleDocument } from '../doubles/sample-document.ts';
import { createSettableClock, type SettableClock } from '../doubles/settable-clock.ts';
import { shippedCorpus } from '../knowledge/corpus-folders.ts';

/** What a build works with, and a clock that the test sets. */
export type TestBuildParts = BuildParts & {
  readonly clock: SettableClock;
  readonly pinyin: Pinyin;
  readonly lock: Lock;
  readonly logger: RecordingLogger;
};

/** The adapters that ship, over the corpus of one folder and the data of another, at ten in the morning of 2026-11-22 in Beijing. */
export function createBuildParts(corpusFolder: string, dataFolder: string): TestBuildParts {
  return {
    knowledgeStore: createFileKnowledgeStore({
      shippedFolder: corpusFolder,
      overlayFolder: join(dataFolder, 'corpus'),
    }),
    documentStore: createFileDocumentStore(dataFolder),
    generationStore: createFileGenerationStore(dataFolder),
    modelStore: createFileModelStore(dataFolder),
    vectorIndexFactory: createHnswVectorIndexFactory(),
    vectorCache: createFileVectorCache(join(dataFolder, 'cache/vectors')),
    externalEmbedding: null,
    logger: createRecordingLogger(),
    startCrew: trainAlone,
    trainClassifier: trainClassifierHere,
    textSplitter: createLangchainTextSplitter(),
    // Jieba takes long to load; the scenarios have it.
    createWordSegmenter: createListWordSegmenter,
    scriptConverter: createOpenccScriptConverter(),
    pinyin: createPinyinProPinyin(),
    clock: createSettableClock('2026-11-22T02:00:00Z'),
    lock: createFileLock(dataFolder),
    program: 'the program under test',
  };
}

/** The same with the dictionary that the commands have: an index made with another is refused by them. */
export const createCommandBuildParts = (corpusFolder: string, dataFolder: string): TestBuildParts => ({
  ...createBuildParts(corpusFolder, dataFolder),
  createWordSegmenter: createJiebaWordSegmenters(),
});

/** The same over the shipped corpus, which takes long to learn from: on as many threads as the product has. */
export const createShippedBuildParts = (dataFolder: string): TestBuildParts => ({
  ...createCommandBuildParts(shippedCorpus, dataFolder),
  startCrew: createThreadTrainingCrew(),
  trainClassifier: createThreadClassifierTraining(),
});

/** An added document in Markdown. */
export const sampleDocument = (text: string, name = 'a'): StoredDocument =>
  writeSampleDocument({ checksum: name.repeat(64), fileName: `${name}.md`, title: '说明', text });

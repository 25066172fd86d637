import { resolve } from 'node:path';
import { createChildProcessBuild } from '../server/adapters/child-process-build.ts';
import { createFileGenerationStore, createFileModelStore } from '../server/adapters/file-artefact-store.ts';
import { createFileDocumentStore } from '../server/adapters/file-document-store.ts';
import { createFileKnowledgeStore } from '../server/adapters/file-knowledge-store.ts';
import { createFileLock } from '../server/adapters/file-lock.ts';
import { createFileVectorCache } from '../server/adapters/file-vector-cache.ts';
import { createHnswVectorIndexFactory } from '../server/adapters/hnsw-vector-index.ts';
import { createHttpReranker } from '../server/adapters/http-reranker.ts';
import { createIsolatedDocumentLoader } from '../server/adapters/isolated-document-loader.ts';
import { createJiebaWordSegmenters } from '../server/adapters/jieba-word-segmenter.ts';
import { createLangchainTextSplitter } from '../server/adapters/langchain-text-splitter.ts';
import { createOpenaiEmbeddingModel } from '../server/adapters/openai-embedding-model.ts';
import { createOpenaiLanguageModel } from '../server/adapters/openai-language-model.ts';
import { createOpenccScriptConverter } from '../server/adapters/opencc-script-converter.ts';
import { createPinyinProPinyin } from '../server/adapters/pinyin-pro-pinyin.ts';
import { checksumProgram } from '../server/adapters/program-checksum.ts';
import { createSystemClock } from '../server/adapters/system-clock.ts';
import { createThreadClassifierTraining } from '../server/adapters/thread-classifier-training.ts';
import { createThreadTrainingCrew } from '../server/adapters/thread-training-crew.ts';
import { createTransformersEmbeddingModel } from '../server/adapters/transformers-embedding-model.ts';
import { type Config, readConfig } from '../server/config.ts';
import { createRerankPassages } from '../server/retrieval/index.ts';
import { createConsultation } from '../server/understanding/index.ts';
import { projectFolder } from './project-folder.ts';
import { createNotices } from './show-notices.ts';

export { projectFolder };

/** The adapters that the command-line entries work with, on the data folder of the environment, or another. */
export function createWorkbench(otherFolder?: string) {
  const { keptGenerations, buildMemoryMb, buildTimeLimitMinutes, embedding, reranking, model, ...config } =
    readConfig();
  const dataFolder = resolve(otherFolder ?? config.dataFolder);
  const clock = createSystemClock();
  const logger = createNotices();
  return {
    dataFolder,
    keptGenerations,
    runBuild: createChildProcessBuild({
      entry: resolve(projectFolder, 'scripts/build-worker.ts'),
      execArgv: ['--import', import.meta.resolve('tsx')],
      environment: { ...process.env, DATA_DIR: dataFolder },
      memoryMb: buildMemoryMb,
      timeLimitMs: buildTimeLimitMinutes * 60_000,
    }),
    knowledgeStore: createFileKnowledgeStore({
      shippedFolder: resolve(projectFolder, 'corpus'),
      overlayFolder: resolve(dataFolder, 'corpus'),
      cacheFile: resolve(dataFolder, 'cache/parsed-corpus.json'),
    }),
    documentLoader: createIsolatedDocumentLoader(resolve(projectFolder, 'scripts/read-documents.ts')),
    ...createStores(dataFolder),
    vectorIndexFactory: createHnswVectorIndexFactory(),
    vectorCache: createFileVectorCache(resolve(dataFolder, 'cache/vectors')),
    externalEmbedding: createExternalEmbedding(embedding),
    startCrew: createThreadTrainingCrew(),
    trainClassifier: createThreadClassifierTraining(),
    textSplitter: createLangchainTextSplitter(),
    createWordSegmenter: createJiebaWordSegmenters(),
    scriptConverter: createOpenccScriptConverter(),
    consultation: model && createConsultation({ ...model, model: createOpenaiLanguageModel(model), clock, logger }),
    pinyin: createPinyinProPinyin(),
    rerankPassages: reranking && createRerankPassages({ reranker: createHttpReranker(reranking), clock, logger }),
    clock,
    lock: createFileLock(dataFolder),
    logger,
    program: checksumProgram(projectFolder),
  };
}

/** What is kept in a data folder. */
const createStores = (dataFolder: string) => ({
  documentStore: createFileDocumentStore(dataFolder),
  generationStore: createFileGenerationStore(dataFolder),
  modelStore: createFileModelStore(dataFolder),
});

/** The embedding model that is configured; null for the built-in one. */
function createExternalEmbedding(embedding: Config['embedding']) {
  if (embedding === null) return null;
  return embedding.from === 'service'
    ? createOpenaiEmbeddingModel(embedding)
    : createTransformersEmbeddingModel(embedding);
}

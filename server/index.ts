import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDocxChecklistWriter } from './adapters/docx-checklist-writer.ts';
import { createFileGenerationStore, createFileModelStore } from './adapters/file-artefact-store.ts';
import { createFileDocumentStore } from './adapters/file-document-store.ts';
import { createFileKnowledgeStore } from './adapters/file-knowledge-store.ts';
import { createFileLock } from './adapters/file-lock.ts';
import { createFileVectorCache } from './adapters/file-vector-cache.ts';
import { createHnswVectorIndexFactory } from './adapters/hnsw-vector-index.ts';
import { createHttpReranker } from './adapters/http-reranker.ts';
import { createJiebaWordSegmenters } from './adapters/jieba-word-segmenter.ts';
import { createLangchainTextSplitter } from './adapters/langchain-text-splitter.ts';
import { createOpenaiEmbeddingModel } from './adapters/openai-embedding-model.ts';
import { createOpenaiLanguageModel } from './adapters/openai-language-model.ts';
import { createOpenccScriptConverter } from './adapters/opencc-script-converter.ts';
import { createPinoLogger } from './adapters/pino-logger.ts';
import { createPinyinProPinyin } from './adapters/pinyin-pro-pinyin.ts';
import { checksumProgram } from './adapters/program-checksum.ts';
import { createSqliteConversationStore } from './adapters/sqlite-conversation-store.ts';
import { createSystemClock } from './adapters/system-clock.ts';
import { createThreadClassifierTraining } from './adapters/thread-classifier-training.ts';
import { createThreadTrainingCrew } from './adapters/thread-training-crew.ts';
import { createTransformersEmbeddingModel } from './adapters/transformers-embedding-model.ts';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createConversations } from './conversation/index.ts';
import { ZhidaError } from './domain/index.ts';
import { ensureLiveGeneration, followLiveGeneration } from './indexing/index.ts';
import { listen, serveLiveGeneration, stopGracefully } from './operations/index.ts';
import { createRerankPassages } from './retrieval/index.ts';
import { createConsultation } from './understanding/index.ts';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The adapters of one process, all on its data folder. */
function createAdapters({ embedding, reranking, model, logLevel }: Config, dataFolder: string) {
  const clock = createSystemClock();
  const logger = createPinoLogger({ level: logLevel });
  return {
    knowledgeStore: createFileKnowledgeStore({
      shippedFolder: resolve(projectFolder, 'corpus'),
      overlayFolder: resolve(dataFolder, 'corpus'),
      cacheFile: resolve(dataFolder, 'cache/parsed-corpus.json'),
    }),
    documentStore: createFileDocumentStore(dataFolder),
    generationStore: createFileGenerationStore(dataFolder),
    modelStore: createFileModelStore(dataFolder),
    vectorIndexFactory: createHnswVectorIndexFactory(),
    vectorCache: createFileVectorCache(resolve(dataFolder, 'cache/vectors')),
    externalEmbedding: createExternalEmbedding(embedding),
    startCrew: createThreadTrainingCrew(),
    trainClassifier: createThreadClassifierTraining(),
    textSplitter: createLangchainTextSplitter(),
    createWordSegmenter: createJiebaWordSegmenters(),
    checklistWriter: createDocxChecklistWriter(),
    scriptConverter: createOpenccScriptConverter(),
    pinyin: createPinyinProPinyin(),
    consultation: model && createConsultation({ ...model, model: createOpenaiLanguageModel(model), clock, logger }),
    rerankPassages: reranking && createRerankPassages({ reranker: createHttpReranker(reranking), clock, logger }),
    clock,
    lock: createFileLock(dataFolder),
    logger,
    program: checksumProgram(projectFolder),
  };
}

/** The embedding model that is configured; null for the built-in one. */
function createExternalEmbedding(embedding: Config['embedding']) {
  if (embedding === null) return null;
  return embedding.from === 'service'
    ? createOpenaiEmbeddingModel(embedding)
    : createTransformersEmbeddingModel(embedding);
}

/** The process: configuration -> adapters -> application -> listen -> graceful stop. */
async function main(): Promise<void> {
  const config = readConfig();
  const dataFolder = resolve(config.dataFolder);
  const adapters = createAdapters(config, dataFolder);
  const { logger } = adapters;
  const generation = await ensureLiveGeneration(
    adapters,
    (stage, done, total) => done === 0 && logger.info('building the first generation', { stage, total }),
    (message) => logger.warn(message),
  );
  const served = serveLiveGeneration(followLiveGeneration(adapters, generation), adapters);
  const store = createSqliteConversationStore(resolve(dataFolder, 'zhida.sqlite'));
  const conversations = createConversations({ store, ...served, clock: adapters.clock, logger });
  const pending = await conversations.answerPending();
  if (pending > 0) logger.info('answered questions left from before the restart', { pending });

  let isStopping = false;
  const widgetFolder = resolve(projectFolder, 'dist/widget');
  const { clock, checklistWriter } = adapters;
  const wired = { ...served, conversations, checklistWriter, clock, logger, widgetFolder };
  const { server, sockets } = createApp({
    ...config,
    ...wired,
    generation: served.id,
    isStopping: () => isStopping,
  });
  const following = served.follow();
  const onStopping = () => {
    isStopping = true;
    following.stop();
  };
  stopGracefully({ server, closeSockets: () => sockets.close(), closeStore: () => store.close(), logger, onStopping });
  process.stderr.write(`Zhida is ready: ${await listen(server, config)}\n`);
}

main().catch((error: unknown) => {
  const isOurs = error instanceof ZhidaError || error instanceof ConfigError;
  process.stderr.write(
    `${isOurs ? error.message : `Zhida could not start: ${error instanceof Error ? error.message : String(error)}`}\n`,
  );
  process.exit(1);
});

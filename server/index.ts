import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileGenerationStore, createFileModelStore } from './adapters/file-artefact-store.ts';
import { createFileDocumentStore } from './adapters/file-document-store.ts';
import { createFileKnowledgeStore } from './adapters/file-knowledge-store.ts';
import { createFileLock } from './adapters/file-lock.ts';
import { createHnswVectorIndexFactory } from './adapters/hnsw-vector-index.ts';
import { createLangchainTextSplitter } from './adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from './adapters/opencc-script-converter.ts';
import { createPinoLogger } from './adapters/pino-logger.ts';
import { createPinyinProPinyin } from './adapters/pinyin-pro-pinyin.ts';
import { checksumProgram } from './adapters/program-checksum.ts';
import { createSqliteConversationStore } from './adapters/sqlite-conversation-store.ts';
import { createSystemClock } from './adapters/system-clock.ts';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createConversations } from './conversation/index.ts';
import { ZhidaError } from './domain/index.ts';
import { ensureLiveGeneration, followLiveGeneration } from './indexing/index.ts';
import { listen, serveLiveGeneration, stopGracefully } from './operations/index.ts';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The adapters of one process, all on its data folder. */
function createAdapters(dataFolder: string) {
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
    textSplitter: createLangchainTextSplitter(),
    scriptConverter: createOpenccScriptConverter(),
    pinyin: createPinyinProPinyin(),
    clock: createSystemClock(),
    lock: createFileLock(dataFolder),
    program: checksumProgram(projectFolder),
  };
}

/** The process: configuration -> adapters -> application -> listen -> graceful stop. */
async function main(): Promise<void> {
  const config = readConfig();
  const dataFolder = resolve(config.dataFolder);
  const logger = createPinoLogger({ level: config.logLevel });
  const adapters = createAdapters(dataFolder);
  const generation = await ensureLiveGeneration(
    adapters,
    (stage, done, total) => done === 0 && logger.info('building the first generation', { stage, total }),
    (message) => logger.warn(message),
  );
  const served = serveLiveGeneration(followLiveGeneration(adapters, generation), { ...adapters, logger });
  const store = createSqliteConversationStore(resolve(dataFolder, 'zhida.sqlite'));
  const conversations = createConversations({ store, ...served, clock: adapters.clock, logger });
  const pending = await conversations.answerPending();
  if (pending > 0) logger.info('answered questions left from before the restart', { pending });

  let isStopping = false;
  const widgetFolder = resolve(projectFolder, 'dist/widget');
  const wired = { ...served, conversations, clock: adapters.clock, logger, widgetFolder };
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

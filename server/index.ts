import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileDocumentStore } from './adapters/file-document-store.ts';
import { createFileGenerationStore } from './adapters/file-generation-store.ts';
import { createFileKnowledgeStore } from './adapters/file-knowledge-store.ts';
import { createFileLock } from './adapters/file-lock.ts';
import { createHnswVectorIndexFactory } from './adapters/hnsw-vector-index.ts';
import { createLangchainTextSplitter } from './adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from './adapters/opencc-script-converter.ts';
import { createPinoLogger } from './adapters/pino-logger.ts';
import { createSqliteConversationStore } from './adapters/sqlite-conversation-store.ts';
import { createSystemClock } from './adapters/system-clock.ts';
import { createAnswerQuestion, createApology } from './answering/index.ts';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createConversations } from './conversation/index.ts';
import { ZhidaError } from './domain/index.ts';
import { ensureLiveGeneration } from './indexing/index.ts';
import { listen, stopGracefully } from './operations/index.ts';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The process: configuration -> adapters -> application -> listen -> graceful stop. */
async function main(): Promise<void> {
  const config = readConfig();
  const dataFolder = resolve(config.dataFolder);
  const logger = createPinoLogger({ level: config.logLevel });
  const clock = createSystemClock();
  const scriptConverter = createOpenccScriptConverter();
  const store = createSqliteConversationStore(resolve(dataFolder, 'zhida.sqlite'));
  const generation = await ensureLiveGeneration(
    {
      knowledgeStore: createFileKnowledgeStore({
        shippedFolder: resolve(projectFolder, 'corpus'),
        overlayFolder: resolve(dataFolder, 'corpus'),
      }),
      documentStore: createFileDocumentStore(dataFolder),
      generationStore: createFileGenerationStore(dataFolder),
      vectorIndexFactory: createHnswVectorIndexFactory(),
      textSplitter: createLangchainTextSplitter(),
      scriptConverter,
      clock,
      lock: createFileLock(dataFolder),
    },
    (stage, done, total) => done === 0 && logger.info('building the first generation', { stage, total }),
  );
  const answerQuestion = createAnswerQuestion({ ...generation, scriptConverter });
  const conversations = createConversations({
    store,
    answerQuestion,
    apologise: createApology(generation.lookup, generation.id),
    clock,
    logger,
  });
  const pending = await conversations.answerPending();
  if (pending > 0) logger.info('answered questions left from before the restart', { pending });

  let isStopping = false;
  const cities = new Set(generation.lookup.knowledge.cities.map(({ id }) => id));
  const { server, sockets } = createApp({
    ...config,
    answerQuestion,
    conversations,
    clock,
    logger,
    widgetFolder: resolve(projectFolder, 'dist/widget'),
    isCity: (id) => cities.has(id),
    generation: () => generation.id,
    isStopping: () => isStopping,
  });
  stopGracefully({
    server,
    closeSockets: () => sockets.close(),
    closeStore: () => store.close(),
    logger,
    onStopping: () => {
      isStopping = true;
    },
  });
  const address = await listen(server, config);
  process.stderr.write(`Zhida is ready: ${address}\n`);
}

main().catch((error: unknown) => {
  const isOurs = error instanceof ZhidaError || error instanceof ConfigError;
  process.stderr.write(
    `${isOurs ? error.message : `Zhida could not start: ${error instanceof Error ? error.message : String(error)}`}\n`,
  );
  process.exit(1);
});

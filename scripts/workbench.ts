import { resolve } from 'node:path';
import { createChildProcessBuild } from '../server/adapters/child-process-build.ts';
import { createFileGenerationStore, createFileModelStore } from '../server/adapters/file-artefact-store.ts';
import { createFileDocumentStore } from '../server/adapters/file-document-store.ts';
import { createFileKnowledgeStore } from '../server/adapters/file-knowledge-store.ts';
import { createFileLock } from '../server/adapters/file-lock.ts';
import { createHnswVectorIndexFactory } from '../server/adapters/hnsw-vector-index.ts';
import { createHttpReranker } from '../server/adapters/http-reranker.ts';
import { createIsolatedDocumentLoader } from '../server/adapters/isolated-document-loader.ts';
import { createJiebaWordSegmenters } from '../server/adapters/jieba-word-segmenter.ts';
import { createLangchainTextSplitter } from '../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../server/adapters/opencc-script-converter.ts';
import { checksumProgram } from '../server/adapters/program-checksum.ts';
import { createSystemClock } from '../server/adapters/system-clock.ts';
import { readConfig } from '../server/config.ts';
import { createRerankPassages } from '../server/retrieval/index.ts';
import { projectFolder } from './project-folder.ts';

export { projectFolder };

/** Tells the person at the terminal. */
const standardError = {
  warn: (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
    process.stderr.write(`${message}: ${Object.values(fields).join(', ')}\n`),
};

/** The adapters that the command-line entries work with, on the data folder of the environment, or another. */
export function createWorkbench(otherFolder?: string) {
  const { dataFolder: configured, keptGenerations, buildMemoryMb, buildTimeLimitMinutes, reranking } = readConfig();
  const dataFolder = resolve(otherFolder ?? configured);
  const clock = createSystemClock();
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
    documentStore: createFileDocumentStore(dataFolder),
    generationStore: createFileGenerationStore(dataFolder),
    modelStore: createFileModelStore(dataFolder),
    vectorIndexFactory: createHnswVectorIndexFactory(),
    textSplitter: createLangchainTextSplitter(),
    createWordSegmenter: createJiebaWordSegmenters(),
    scriptConverter: createOpenccScriptConverter(),
    rerankPassages:
      reranking && createRerankPassages({ reranker: createHttpReranker(reranking), clock, logger: standardError }),
    clock,
    lock: createFileLock(dataFolder),
    program: checksumProgram(projectFolder),
  };
}

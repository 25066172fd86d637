import { createFileGenerationStore, createFileModelStore } from '../../server/adapters/file-artefact-store.ts';
import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { createFileKnowledgeStore } from '../../server/adapters/file-knowledge-store.ts';
import { createFileLock } from '../../server/adapters/file-lock.ts';
import { createFileVectorCache } from '../../server/adapters/file-vector-cache.ts';
import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import { createSystemClock } from '../../server/adapters/system-clock.ts';
import { buildGeneration, publishGeneration } from '../../server/indexing/index.ts';
import { trainAlone, trainClassifierHere } from '../../server/learning/index.ts';
import { createListWordSegmenter } from '../doubles/list-word-segmenter.ts';
import { createRecordingLogger } from '../doubles/recording-logger.ts';

// A process that adds a document, builds and publishes, again and again, until it is killed. It says each step it takes.
const [corpusFolder = '', dataFolder = ''] = process.argv.slice(2);
const parts = {
  knowledgeStore: createFileKnowledgeStore({ shippedFolder: corpusFolder, overlayFolder: `${dataFolder}/corpus` }),
  documentStore: createFileDocumentStore(dataFolder),
  generationStore: createFileGenerationStore(dataFolder),
  modelStore: createFileModelStore(dataFolder),
  vectorIndexFactory: createHnswVectorIndexFactory(),
  vectorCache: createFileVectorCache(`${dataFolder}/cache/vectors`),
  externalEmbedding: null,
  logger: createRecordingLogger(),
  // Vendors that take long to load and nothing of which is written to disk.
  createWordSegmenter: createListWordSegmenter,
  startCrew: trainAlone,
  trainClassifier: trainClassifierHere,
  textSplitter: { split: async (text: string) => [text] },
  pinyin: { syllables: (text: string) => [...text].map(() => null) },
  scriptConverter: { toSimplified: (text: string) => text, toTraditional: (text: string) => text },
  clock: createSystemClock(),
  lock: createFileLock(dataFolder),
  program: 'the program under test',
};
const say = (step: string) => process.stdout.write(`${step}\n`);
for (let round = 0; ; round++) {
  say('put');
  await parts.documentStore.put({
    checksum: String(round % 10).repeat(64),
    fileName: 'a.md',
    title: '说明',
    version: null,
    effectiveFrom: null,
    confirmed: false,
    addedAt: new Date().toISOString(),
    format: 'markdown',
    places: [],
    leftOut: [],
    source: null,
    url: null,
    text: `# 第${round}份说明\n${process.pid} ${round}`,
  });
  const { id } = await parts.lock.hold('build', () => buildGeneration(parts, say, { train: round % 2 === 0 }));
  say('publish');
  await publishGeneration(parts, id);
}

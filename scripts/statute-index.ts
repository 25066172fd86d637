import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHnswVectorIndexFactory } from '../server/adapters/hnsw-vector-index.ts';
import { createThreadTrainingCrew } from '../server/adapters/thread-training-crew.ts';
import {
  createFindArticles,
  embedArticles,
  type FindArticles,
  indexArticles,
  openStatutes,
  outlineArticles,
  type StatuteContents,
  trainOnStatutes,
} from '../server/evaluation/index.ts';
import { createTextEncoder, readTextEncoder, writeTextEncoder } from '../server/learning/index.ts';
import { readKeywordIndex, writeKeywordIndex } from '../server/retrieval/index.ts';
import { projectFolder } from './project-folder.ts';
import { UsageError } from './run-command.ts';
import { reportStages } from './show-progress.ts';
import { createStatuteReader, readAnswered, readArticles } from './statute-files.ts';

const FILES = {
  outline: 'outline.json',
  words: 'words.bin',
  encoder: 'encoder.bin',
  vectors: 'vectors.bin',
  index: 'vectors.index',
} as const;

/** What searching needs to be told besides the arrays. */
interface Outline extends Pick<StatuteContents, 'outline' | 'questions'> {
  readonly laws: readonly string[];
}

/** Trains on articles and questions and writes an index of them into a folder. */
export async function writeStatuteIndex(articlePath: string, trainPath: string, folder: string): Promise<void> {
  const articles = await readArticles(articlePath);
  const questions = await readAnswered(trainPath, articles);
  const laws = [...new Set(articles.map(({ law }) => law))];
  const reader = createStatuteReader(laws);
  const report = reportStages();
  const words = indexArticles(articles, reader);
  const encoder = await trainOnStatutes(articles, questions, words, {
    reader,
    report,
    startCrew: createThreadTrainingCrew(),
  });
  const embedding = createTextEncoder(encoder);
  const vectors = await embedArticles(articles, embedding);
  const factory = createHnswVectorIndexFactory();
  const { dimensions } = embedding;
  const rows = articles.map((_, at) => vectors.subarray(at * dimensions, (at + 1) * dimensions));
  await factory.save(await factory.build(rows, dimensions), join(folder, FILES.index), embedding.id);
  const outline: Outline = { outline: outlineArticles(articles), questions, laws };
  await writeFile(join(folder, FILES.outline), JSON.stringify(outline));
  await writeFile(join(folder, FILES.words), writeKeywordIndex(words, reader.id));
  await writeFile(join(folder, FILES.encoder), writeTextEncoder(encoder));
  await writeFile(join(folder, FILES.vectors), Buffer.from(vectors.buffer));
}

/** Does the same in a process of its own, whose memory is given back before the first question. Throws {@link UsageError} where it fails; it has said why. */
export async function writeStatuteIndexApart(articlePath: string, trainPath: string, folder: string): Promise<void> {
  const script = join(projectFolder, 'scripts/statute-index-worker.ts');
  const worker = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), script, articlePath, trainPath, folder],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new UsageError('The index could not be made.');
}

/** Opens an index written by {@link writeStatuteIndex}. */
export async function openStatuteIndex(folder: string): Promise<FindArticles> {
  const read = (name: string) => readFile(join(folder, name));
  const { outline, questions, laws } = JSON.parse((await read(FILES.outline)).toString('utf8')) as Outline;
  const reader = createStatuteReader(laws);
  const words = readKeywordIndex(await read(FILES.words), { size: outline.ids.length, readBy: reader.id });
  const encoder = readTextEncoder(await read(FILES.encoder));
  const bytes = await read(FILES.vectors);
  const vectors = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
  const vectorIndexFactory = createHnswVectorIndexFactory();
  const { id, dimensions } = createTextEncoder(encoder);
  const vectorIndex = await vectorIndexFactory.load(join(folder, FILES.index), { model: id, dimensions, vectors });
  const contents = { outline, words, encoder, vectors, questions };
  return createFindArticles(await openStatutes(contents, vectorIndex, reader));
}

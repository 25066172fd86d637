import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ZhidaError } from '../../domain/index.ts';
import type { ExpectedIndex } from '../../ports/index.ts';
import { type Graph, readGraph } from './graph.ts';
import { isWholeGraph } from './graph-file.ts';

const FORMAT = 'zhida-vector-index-1';
const SPACE = 'inner-product';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().nonnegative();
const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  model: z.string(),
  space: z.literal(SPACE),
  dimensions: z.int().positive(),
  size: count,
  /** SHA-256 of the vectors, which the caller keeps. */
  vectors: sha256,
  /** What belongs to the graph; null where all vectors are scanned. */
  graph: z.strictObject({ labelCount: count, points: sha256, labels: sha256 }).nullable(),
});
type Head = z.infer<typeof headSchema>;

/** An index as it is written: `path` says what it is over, the graph and its labels stand in files beside it. */
export interface WrittenIndex {
  readonly model: string;
  readonly dimensions: number;
  readonly size: number;
  /** Of the vectors: see {@link checksumOf}. */
  readonly checksum: string;
  readonly graph: Graph | null;
}

const graphPath = (path: string) => `${path}.graph`;
const labelsPath = (path: string) => `${path}.labels`;

/** Writes an index and waits until the disk has it. Throws `folder-unwritable`. */
export async function writeIndex(
  path: string,
  { model, dimensions, size, checksum, graph }: WrittenIndex,
): Promise<void> {
  try {
    const head: Head = {
      format: FORMAT,
      model,
      space: SPACE,
      dimensions,
      size,
      vectors: checksum,
      graph: graph === null ? null : await writeGraph(path, graph),
    };
    await writeDurably(path, JSON.stringify(head));
  } catch (cause) {
    throw new ZhidaError(
      'folder-unwritable',
      `The vector index could not be written to ${path}; check space and permissions.`,
      { cause },
    );
  }
}

async function writeGraph(path: string, { native, labels, labelCount }: Graph): Promise<Head['graph']> {
  await native.writeIndex(graphPath(path));
  if (!(await isWholeGraph(graphPath(path), labelCount))) throw new Error(`${graphPath(path)} is missing or cut off`);
  const file = await open(graphPath(path), 'r+');
  await file.sync().finally(() => file.close());
  await writeDurably(labelsPath(path), bytesOf(labels));
  return { labelCount, points: await checksumOfFile(graphPath(path)), labels: checksumOf(labels) };
}

const writeDurably = (path: string, content: string | Uint8Array) => writeFile(path, content, { flush: true });

/** The graph of a written index over these very vectors of this model, null where it has none, and their checksum. Throws `generation-damaged`. */
export async function readIndex(
  path: string,
  expected: ExpectedIndex,
): Promise<Pick<WrittenIndex, 'graph' | 'checksum'>> {
  const head = await readHead(path, expected);
  if (head.dimensions !== expected.dimensions)
    throw damaged(path, `has ${head.dimensions} dimensions, ${expected.dimensions} were expected`);
  if (head.size !== expected.vectors.length / expected.dimensions)
    throw damaged(path, `holds ${head.size} vectors, ${expected.vectors.length / expected.dimensions} were expected`);
  if (head.vectors !== checksumOf(expected.vectors)) throw damaged(path, 'is over other vectors');
  return { graph: await readGraphOf(path, head), checksum: head.vectors };
}

/** The graph of a written index of so many vectors of a model, to build another out of it; null where it has none. Throws `generation-damaged`. */
export async function readEarlierGraph(
  path: string,
  expected: { readonly model: string; readonly dimensions: number; readonly size: number },
): Promise<Graph | null> {
  const head = await readHead(path, expected);
  if (head.dimensions !== expected.dimensions || head.size !== expected.size)
    throw damaged(path, `holds ${head.size} vectors of ${head.dimensions} dimensions, others were expected`);
  return readGraphOf(path, head);
}

async function readHead(path: string, { model }: { readonly model: string }): Promise<Head> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw damaged(path, 'is missing', cause);
  });
  let head: Head;
  try {
    head = headSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(path, 'cannot be read', cause);
  }
  if (head.model !== model)
    throw damaged(path, `is over vectors of the model ${head.model}, those of ${model} were expected`);
  return head;
}

async function readGraphOf(path: string, { graph, dimensions, size }: Head): Promise<Graph | null> {
  if (graph === null) return null;
  const bytes = await readFile(labelsPath(path)).catch((cause: unknown) => {
    throw damaged(path, 'lacks its labels', cause);
  });
  const labels = new Uint32Array(Uint8Array.prototype.slice.call(bytes).buffer, 0, bytes.length >> 2);
  if (labels.length !== size || checksumOf(bytes) !== graph.labels) throw damaged(path, 'has damaged labels');
  const points = await checksumOfFile(graphPath(path)).catch((cause: unknown) => {
    throw damaged(path, 'lacks its graph', cause);
  });
  if (points !== graph.points || !(await isWholeGraph(graphPath(path), graph.labelCount)))
    throw damaged(path, 'has a damaged graph');
  return readGraph(graphPath(path), dimensions, labels, graph.labelCount).catch((cause: unknown) => {
    throw damaged(path, 'has a graph that cannot be read', cause);
  });
}

const damaged = (path: string, what: string, cause?: unknown) =>
  new ZhidaError('generation-damaged', `The vector index ${path} ${what}; build again.`, { cause });

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(buffer, byteOffset, byteLength);

/** SHA-256 of numbers as they stand in memory. */
export const checksumOf = (values: ArrayBufferView) => createHash('sha256').update(bytesOf(values)).digest('hex');

async function checksumOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}

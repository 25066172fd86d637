import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ZhidaError } from '../../domain/index.ts';
import type { VectorIndex, VectorIndexFactory } from '../../ports/index.ts';

const FORMAT = 'zhida-vector-store-1';
/** Names the files that belong together; whoever reads it finds a whole store, the one before or this one. */
const HEAD = 'store.json';

const checksum = z.string().regex(/^[0-9a-f]{64}$/u);
const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  model: z.string(),
  dimensions: z.int().positive(),
  name: z.uuid(),
  documents: checksum,
  vectors: checksum,
});
const documentSchema = z.object({
  id: z.string(),
  pageContent: z.string(),
  metadata: z.record(z.string(), z.unknown()),
});

/** A document as it is kept. */
export type KeptDocument = z.infer<typeof documentSchema>;

/** All of a store, in one order. */
export interface StoreContents {
  readonly model: string;
  readonly dimensions: number;
  readonly documents: readonly KeptDocument[];
  /** The vectors of the documents, one after the other. */
  readonly vectors: Float32Array;
  readonly index: VectorIndex;
}

const pathsOf = (directory: string, name: string) => ({
  documents: join(directory, `${name}.documents.jsonl`),
  vectors: join(directory, `${name}.vectors`),
  index: join(directory, `${name}.index`),
});

/** Writes a store beside the one that is there, then puts it in its place in one step and removes the other. Throws `folder-unwritable`. */
export async function writeStore(
  directory: string,
  { model, dimensions, documents, vectors, index }: StoreContents,
  factory: VectorIndexFactory,
): Promise<void> {
  const name = randomUUID();
  const paths = pathsOf(directory, name);
  const lines = Buffer.from(documents.map((document) => JSON.stringify(document)).join('\n'));
  const floats = Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength);
  const head = { format: FORMAT, model, dimensions, name, documents: sha256(lines), vectors: sha256(floats) };
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(paths.documents, lines, { flush: true });
    await writeFile(paths.vectors, floats, { flush: true });
    await factory.save(index, paths.index, model);
    await writeFile(join(directory, `${name}.head`), JSON.stringify(head), { flush: true });
    const before = await readHead(directory).catch(() => null);
    await rename(join(directory, `${name}.head`), join(directory, HEAD));
    const folder = await open(directory, 'r');
    await folder.sync().finally(() => folder.close());
    if (before !== null) await removeStore(directory, before.name);
  } catch (cause) {
    const message = `The vector store could not be written to ${directory}; check space and permissions.`;
    throw new ZhidaError('folder-unwritable', message, { cause });
  }
}

/** Only the store that was there is removed: what else has such a name may be one that is being written. */
async function removeStore(directory: string, name: string): Promise<void> {
  const files = await readdir(directory);
  for (const file of files.filter((candidate) => candidate.startsWith(`${name}.`)))
    await rm(join(directory, file), { force: true });
}

const readHead = async (directory: string) =>
  headSchema.parse(JSON.parse(await readFile(join(directory, HEAD), 'utf8')));

/** Reads the store of a folder. Throws `generation-damaged` when it is missing, not as it was written, or of another model. */
export async function readStore(directory: string, model: string, factory: VectorIndexFactory): Promise<StoreContents> {
  const damaged = (what: string, cause?: unknown) =>
    new ZhidaError('generation-damaged', `The vector store in ${directory} ${what}; make it again.`, { cause });
  try {
    const head = await readHead(directory);
    if (head.model !== model) throw damaged(`is of the model ${head.model}, ${model} was expected`);
    const paths = pathsOf(directory, head.name);
    const [lines, floats] = [await readFile(paths.documents), await readFile(paths.vectors)];
    if (sha256(lines) !== head.documents || sha256(floats) !== head.vectors) throw damaged('is not as it was written');
    const vectors = new Float32Array(Uint8Array.prototype.slice.call(floats).buffer);
    const { dimensions } = head;
    const index = await factory.load(paths.index, { model, dimensions, vectors });
    const documents = lines.length === 0 ? [] : lines.toString('utf8').split('\n').map(readDocument);
    if (documents.length !== index.size) throw damaged('has another number of documents than vectors');
    return { model, dimensions, documents, vectors, index };
  } catch (cause) {
    throw cause instanceof ZhidaError ? cause : damaged('cannot be read', cause);
  }
}

const readDocument = (line: string) => documentSchema.parse(JSON.parse(line));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

import type { Chunk } from '../../domain/index.ts';
import type { GenerationReader } from '../../ports/index.ts';
import { generationFiles } from '../generation-files.ts';

/** The Chunks of a generation, in the order of their vectors. */
export async function readChunks(reader: GenerationReader): Promise<Chunk[]> {
  const text = (await reader.read(generationFiles.chunks)).toString('utf8');
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Chunk);
}

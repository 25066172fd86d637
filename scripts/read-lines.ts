import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { UsageError } from './run-command.ts';

/** A file of JSON objects a line, as it is or as `.gz`. Throws {@link UsageError} naming the line that is wrong. */
export async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read; check its path.`);
  });
  const text = (path.endsWith('.gz') ? unzip(bytes, path) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success)
      throw new UsageError(`${path}:${index + 1}: ${parsed.error.issues[0]?.message ?? 'not of the expected form'}`);
    return [parsed.data];
  });
}

function unzip(bytes: Buffer, path: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new UsageError(`${path} is not a whole gzip file.`);
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

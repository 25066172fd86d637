import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What files were parsed to, by their form and the checksum of their bytes. Reading YAML with line numbers takes seconds for a whole corpus; reading this does not. */
export type ParsedValues = ReadonlyMap<string, unknown>;

/** Format of what is kept: another one is not read. */
const FORMAT = 'parsed corpus files 1';

/** What was kept; nothing where the file is missing, or is not whole: it is made again. */
export async function readParsedValues(path: string): Promise<ParsedValues> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [head = '', body = ''] = [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)];
  if (head !== headOf(body)) return new Map();
  return new Map(JSON.parse(body) as [string, unknown][]);
}

/** Keeps the values, whole or not at all. That they cannot be kept is no reason to fail: they are parsed again the next time. */
export async function keepParsedValues(path: string, values: ParsedValues): Promise<void> {
  const body = JSON.stringify([...values]);
  const aside = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(aside, `${headOf(body)}\n${body}`);
    await rename(aside, path);
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

const headOf = (body: string) => `${FORMAT} ${createHash('sha256').update(body).digest('hex')}`;

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { ZhidaError } from '../domain/index.ts';
import type { CorpusFile, KnowledgeStore } from '../ports/index.ts';
import { keepParsedValues, type ParsedValues, readParsedValues } from './file-knowledge-store/parsed-values.ts';

const REPLACES = /^\uFEFF?#\s*replaces:\s*([0-9a-f]{64})\s*$/m;

/**
 * The corpus as folders of YAML and CSV files: the shipped one, and an overlay of the same layout laid over it.
 * An overlay file names the checksum of the shipped file it was written against in a comment: `# replaces: <sha256>`.
 */
export function createFileKnowledgeStore(options: {
  readonly shippedFolder: string;
  readonly overlayFolder: string;
  /** Where what the files were parsed to is kept for the next time; nowhere when left out. */
  readonly cacheFile?: string;
}): KnowledgeStore {
  return {
    async read() {
      const shipped = await readFolder(options.shippedFolder, true);
      const overlay = await readFolder(options.overlayFolder, false);
      const known = options.cacheFile === undefined ? new Map() : await readParsedValues(options.cacheFile);
      const files = [...shipped.entries()]
        .filter(([path]) => !overlay.has(path))
        .map(([path, bytes]) => parseFile(path, bytes, null, known));
      for (const [path, bytes] of overlay)
        files.push(parseFile(path, bytes, { base: shipped.get(path) ?? null }, known));
      if (options.cacheFile !== undefined) await keepNew(options.cacheFile, files, known);
      return files.sort((left, right) => (left.path < right.path ? -1 : 1));
    },
    async checksum() {
      const hash = createHash('sha256');
      for (const folder of [
        await readFolder(options.shippedFolder, true),
        await readFolder(options.overlayFolder, false),
      ]) {
        hash.update('\n');
        for (const path of [...folder.keys()].sort())
          hash.update(`${path} ${checksumOf(folder.get(path) as Buffer)}\n`);
      }
      return hash.digest('hex');
    },
  };
}

/** What may be meant for the corpus: a file that is meant and not read would be missed by nobody. */
const LOOKS_LIKE_DATA = /\.(?:ya?ml|csv|json|tsv|xlsx?)$/iu;
const IS_READ = /\.(?:yaml|csv)$/u;

async function readFolder(folder: string, required: boolean): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    if (!required && (cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ZhidaError(
      'corpus-invalid',
      `The corpus folder ${folder} cannot be read; check that it exists and may be read.`,
      { cause },
    );
  });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.') || !LOOKS_LIKE_DATA.test(entry.name)) continue;
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(resolve(folder), resolve(absolute)).replaceAll('\\', '/');
    files.set(
      path,
      await readFile(absolute).catch((cause: unknown) => {
        throw new ZhidaError('corpus-invalid', `The corpus file ${path} cannot be read; check its permissions.`, {
          cause,
        });
      }),
    );
  }
  return files;
}

const checksumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The same bytes are something else in a table. */
const keyOf = (path: string, checksum: string) => `${path.endsWith('.csv') ? 'csv' : 'yaml'} ${checksum}`;

/** Keeps the values of files without a fault, when there are others than were known. */
async function keepNew(cacheFile: string, files: readonly CorpusFile[], known: ParsedValues): Promise<void> {
  const whole = files.filter(({ fault }) => fault === null);
  if (whole.length === known.size && whole.every(({ path, checksum }) => known.has(keyOf(path, checksum)))) return;
  await keepParsedValues(cacheFile, new Map(whole.map(({ path, checksum, value }) => [keyOf(path, checksum), value])));
}

function parseFile(
  path: string,
  bytes: Buffer,
  overlay: { base: Buffer | null } | null,
  known: ParsedValues,
): CorpusFile {
  const text = decode(bytes);
  const replaces = overlay && text !== null ? (REPLACES.exec(text)?.[1] ?? null) : null;
  const checksum = checksumOf(bytes);
  const parse = () => parseText(path, text, bytes);
  const key = keyOf(path, checksum);
  const parsed = known.has(key)
    ? { value: known.get(key), fault: null, lineOf: (place: readonly PropertyKey[]) => parse().lineOf(place) }
    : parse();
  return {
    path,
    checksum,
    origin: overlay ? 'overlay' : 'shipped',
    replaces,
    baseChanged: overlay?.base ? checksumOf(overlay.base) !== replaces : false,
    ...parsed,
  };
}

function parseText(path: string, text: string | null, bytes: Buffer): Parsed {
  if (!IS_READ.test(path))
    return unread('is not read: files of the corpus end in .yaml or .csv; rename it, or take it out');
  if (text !== null) return path.endsWith('.csv') ? parseTable(text) : parseYaml(text);
  return unread(bytes.includes(0) ? 'is not text' : 'is not text in UTF-8; save it as UTF-8');
}

const unread = (message: string): Parsed => ({ value: null, fault: { line: 1, message }, lineOf: () => 1 });

/** A row is known by the line it ends on; line breaks inside its cells lead back to the one it starts on. */
function startLine(row: { record: Record<string, string>; info: { lines: number } } | undefined): number {
  if (!row) return 1;
  const breaks = Object.values(row.record).join('').split('\n').length - 1;
  return row.info.lines - breaks;
}

/** The text of a file in UTF-8, without a byte order mark; null when it is something else. */
function decode(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Parsed = Pick<CorpusFile, 'value' | 'fault' | 'lineOf'>;

function parseYaml(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const error = document.errors[0] ?? findAlias(document);
  if (error)
    return { value: null, fault: { line: lines.linePos(error.pos[0]).line, message: error.message }, lineOf: () => 1 };
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    fault: null,
    lineOf(path) {
      // A missing field has no place of its own: the nearest ancestor that exists names the line.
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

/** Aliases would let one place change many unseen: corpus files are read without them. */
function findAlias(document: Document): { pos: [number, number]; message: string } | null {
  let alias: { pos: [number, number]; message: string } | null = null;
  visit(document, {
    Alias(_, node) {
      const at = node.range?.[0] ?? 0;
      alias ??= { pos: [at, at], message: 'YAML aliases (*name) are not used here; write the value out' };
    },
  });
  return alias;
}

function parseTable(text: string): Parsed {
  try {
    const rows = parseCsv(text, {
      columns: true,
      comment: '#',
      comment_no_infix: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    return {
      value: rows.map(({ record }) => record),
      fault: null,
      lineOf: ([index]) => (typeof index === 'number' ? startLine(rows[index]) : 1),
    };
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    return { value: null, fault: { line: lines ?? 1, message }, lineOf: () => 1 };
  }
}

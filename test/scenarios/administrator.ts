import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { shippedCorpus } from '../knowledge/corpus-folders.ts';

/** Corrects a file of the corpus as an administrator does: a copy in the overlay that names the file it replaces, with one fact changed. */
export function correctFact(overlayFolder: string, path: string, wrong: string, right: string): void {
  const shipped = readFileSync(join(shippedCorpus, path), 'utf8');
  if (shipped.split(wrong).length !== 2) throw new Error(`${path} does not hold "${wrong}" exactly once`);
  const checksum = createHash('sha256').update(shipped).digest('hex');
  writeOverlay(overlayFolder, path, `# replaces: ${checksum}\n${shipped.replace(wrong, right)}`);
}

/** Imports the original of the notice as an administrator does: official words beside every account, and no provenance that says otherwise. */
export function importOriginalNotice(overlayFolder: string, path: string, wordsOf: (place: string) => string): void {
  const shipped = readFileSync(join(shippedCorpus, path), 'utf8');
  const checksum = createHash('sha256').update(shipped).digest('hex');
  const notice = parseDocument(shipped);
  notice.set('provenance', null);
  notice.set('url', 'https://www.cnipa.gov.cn/');
  for (const kind of ['parts', 'groups', 'tasks'])
    for (const entry of (notice.get(kind) as YAMLSeq<YAMLMap>).items)
      entry.set('original', wordsOf(`${kind} ${entry.get('id') ?? entry.get('number')}`));
  writeOverlay(overlayFolder, path, `# replaces: ${checksum}\n${notice.toString()}`);
}

/** Writes a file of the overlay, whatever stands in it. */
export function writeOverlay(overlayFolder: string, path: string, text: string): void {
  mkdirSync(dirname(join(overlayFolder, path)), { recursive: true });
  writeFileSync(join(overlayFolder, path), text);
}

export function discardOverlay(overlayFolder: string): void {
  rmSync(overlayFolder, { recursive: true, force: true });
}

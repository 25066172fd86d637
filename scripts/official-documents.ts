import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  type CorpusRecords,
  type OfficialTexts,
  readOfficialTexts,
  recordFacts,
  recordFigures,
} from '../server/knowledge/index.ts';
import { projectFolder } from './workbench.ts';

/**
 * Reads the official texts the corpus was written from: `laws/*.md`, `facts/facts.csv` and notices (`*.txt`) of a folder. They lie beside the
 * project where it is developed; users do not have them.
 *
 * @returns null when the folder is not there.
 */
export function readOfficialDocuments(
  records: CorpusRecords,
  folder = resolve(projectFolder, '../shared'),
): OfficialTexts | null {
  const laws = join(folder, 'laws');
  if (!existsSync(laws)) return null;
  const read = (place: string, ending: string) =>
    readdirSync(place)
      .filter((name) => name.endsWith(ending) && name !== 'SOURCES.md')
      .map((name) => [name, readFileSync(join(place, name), 'utf8')] as const);
  const facts = parse(readFileSync(join(folder, 'facts/facts.csv'), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[];
  return readOfficialTexts(
    records.byKind.lawList.flatMap(({ value }) => value.laws),
    new Map([...read(laws, '.md'), ...read(folder, '.txt')]),
    facts.map(({ id = '', topic = '', fact = '', value = '', from = '', to = '', status = '' }) => ({
      id,
      topic,
      text: `${fact} ${value}`,
      effectiveFrom: from,
      effectiveTo: to,
      status,
    })),
  );
}

/** Writes the tables of recorded figures and facts into the corpus, as the official texts give them. */
export function writeRecords(records: CorpusRecords, texts: OfficialTexts): void {
  const write = (path: string, rows: readonly (readonly string[])[]) =>
    writeFileSync(resolve(projectFolder, 'corpus', path), `${rows.map((row) => row.join(',')).join('\n')}\n`);
  const figures = recordFigures(records, texts).map(({ key, figures: list }) => [key, list.join('|')]);
  write('laws/recorded-figures.csv', [['key', 'figures'], ...figures]);
  const facts = recordFacts(texts).map((fact) => [
    fact.id,
    fact.topic,
    fact.figures.join('|'),
    fact.status,
    fact.effectiveFrom,
    fact.effectiveTo,
  ]);
  write('facts.csv', [['id', 'topic', 'figures', 'status', 'effectiveFrom', 'effectiveTo'], ...facts]);
}

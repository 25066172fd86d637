import type { Subject } from './impact-report.ts';
import type { CorpusRecord } from './list-records.ts';

/** An article key wherever it stands in a text: bare, with a figure (`#window`), or in a reference (`{figure:...}`). */
const ARTICLE = /[a-z0-9-]+@[0-9a-z-]+\/\d+(?:-\d+)*/g;
const FEE = /\{fee:([^{}]+)\}/g;
const RECORD = /^(?:rate|notice):[a-z0-9-]+/;

/** The records that cite what a key names; none for a key nobody cites. */
export type FindCiting = (key: string) => readonly Subject[];

/** Reads once what every record cites: articles, rates and notices. Development questions are not asked: they expect, and cite nothing. */
export function indexCitations(records: readonly CorpusRecord[]): FindCiting {
  const citing = new Map<string, Subject[]>();
  for (const { subject, value } of records) {
    if (subject.kind === 'question') continue;
    for (const key of citedKeys(value)) citing.set(key, [...(citing.get(key) ?? []), subject]);
  }
  return (key) => {
    const found = namesOf(key).flatMap((name) => citing.get(name) ?? []);
    return [...new Map(found.map((subject) => [subject.key, subject])).values()];
  };
}

/** The names by which a key is cited: a rate without its first day, and by the start it shares with the rows of its group. */
function namesOf(key: string): string[] {
  const name = key.split('~')[0] ?? key;
  if (!name.startsWith('rate:')) return [name];
  const words = name.split('-');
  return words.map((_, index) => words.slice(0, index + 1).join('-'));
}

/** Every key that a record cites, however deep in it. */
function citedKeys(value: unknown, field = ''): Set<string> {
  if (typeof value === 'string') return new Set(keysIn(value, field));
  if (value === null || typeof value !== 'object') return new Set();
  const fields = Array.isArray(value) ? value.map((item) => [field, item] as const) : Object.entries(value);
  return new Set(fields.flatMap(([name, item]) => [...citedKeys(item, name)]));
}

function keysIn(text: string, field: string): string[] {
  return [
    ...(text.match(ARTICLE) ?? []),
    ...[...text.matchAll(FEE)].map((match) => `rate:${match[1]}`),
    ...(text.match(RECORD) ?? []),
    // The fees of a card name their rows by id alone.
    ...(field === 'rate' ? [`rate:${text}`] : []),
  ];
}

import { addDays, type Chunk, type LocalDate, parseLocalDate } from '../../domain/index.ts';
import type { Knowledge, Law } from '../../knowledge/index.ts';
import { type ComparedItem, compareItems, type FindSuccessor } from './compare-items.ts';
import { indexCitations } from './find-citing.ts';
import type { ImpactChange, ImpactSection, ImpactSectionId, Successor } from './impact-report.ts';
import { listArticles, listDocuments, matchReplaced } from './list-documents.ts';
import { listRecords } from './list-records.ts';

/** What a generation holds. */
export interface GenerationContent {
  readonly knowledge: Knowledge;
  readonly chunks: readonly Chunk[];
}

/** What differs in documents, articles and records, each change with the records that cite what it changed. `before` is null when nothing is served yet. */
export function compareContent(before: GenerationContent | null, after: GenerationContent): ImpactSection[] {
  const [older, newer] = [before === null ? EMPTY : listContent(before), listContent(after)];
  const findLaw = lawSuccessors(after.knowledge.laws);
  const citing = [older.records, newer.records].map(indexCitations);
  const withCiting = (change: ImpactChange): ImpactChange => {
    if (change.change === 'added') return change;
    const found = citing.flatMap((find) => find(change.subject.key));
    return { ...change, citedBy: [...new Map(found.map((subject) => [subject.key, subject])).values()] };
  };
  const section = (id: ImpactSectionId, changes: readonly ImpactChange[]): ImpactSection => ({
    id,
    measures: [],
    changes: changes.map(withCiting),
  });
  const documents = matchReplaced(older.documents, newer.documents);
  return [
    section('documents', compareItems(documents, newer.documents, findLaw)),
    section('articles', compareItems(older.articles, newer.articles, findLaw)),
    section('records', compareItems(older.records, newer.records, rowSuccessors(newer.records))),
  ];
}

const EMPTY = { documents: [], articles: [], records: [] };

const listContent = ({ knowledge, chunks }: GenerationContent) => ({
  documents: listDocuments(knowledge, chunks),
  articles: listArticles(chunks),
  records: listRecords(knowledge),
});

/** The version in place of a version of law, or of one of its articles, that has a last day: the next of the same law, or the one the law list names. */
function lawSuccessors(laws: readonly Law[]): FindSuccessor {
  const versions = laws.flatMap(({ id, versions: list }) =>
    list.map((version) => ({ ...version, law: id, key: `${id}@${version.version}` })),
  );
  return ({ subject, fields }): Successor | null => {
    const ended = versions.find(({ key }) => key === subject.key.split('/')[0]);
    const last = fields.effectiveTo ?? null;
    if (!ended || last === null) return null;
    const next =
      versions.find(({ law, effectiveFrom }) => law === ended.law && effectiveFrom > last) ??
      versions.find(({ key }) => key === ended.replacedBy);
    return next ? { key: next.key, from: next.effectiveFrom } : null;
  };
}

/** The row of a table in place of one that has a last day: the row of the same id that begins the day after. */
function rowSuccessors(records: readonly ComparedItem[]): FindSuccessor {
  const keys = new Set(records.map(({ subject }) => subject.key));
  return ({ subject, fields }) => {
    const last = parseLocalDate(fields.effectiveTo ?? '');
    if (last === null) return null;
    const from: LocalDate = addDays(last, 1);
    const key = `${subject.key.split('~')[0]}~${from}`;
    return keys.has(key) ? { key, from } : null;
  };
}

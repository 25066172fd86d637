import { createHash } from 'node:crypto';
import { type Chunk, parseArticleKey } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { type ComparedItem, fieldsOf, inWords } from './compare-items.ts';
import type { Subject } from './impact-report.ts';

/** What of a Chunk an administrator sees change. Its services are left out: they are those of the cards, which are compared themselves. */
const COMPARED = [
  'title',
  'version',
  'url',
  'text',
  'officialText',
  'questions',
  'headingPath',
  'cities',
  'trust',
  'effectiveFrom',
  'effectiveTo',
] as const;

/** The articles of law, one item each: its parts and its languages together. */
export function listArticles(chunks: readonly Chunk[]): ComparedItem[] {
  const articles = chunks.filter(({ key }) => parseArticleKey(wholeKey(key)) !== null);
  return [...groupByKey(articles, wholeKey)].map(([key, parts]) => ({
    subject: { kind: 'article', key, title: parts[0]?.article ?? parts[0]?.title ?? key },
    fields: contentOf(parts),
  }));
}

/** The versions of law of the law list, and the added documents. */
export function listDocuments(knowledge: Knowledge, chunks: readonly Chunk[]): ComparedItem[] {
  return [...listLaws(knowledge, chunks), ...listAdded(chunks)];
}

function listLaws({ laws }: Knowledge, chunks: readonly Chunk[]): ComparedItem[] {
  const parts = groupByKey(chunks, lawVersionOf);
  return laws.flatMap(({ id, versions, ...law }) =>
    versions.map(({ version, ...details }) => {
      const key = `${id}@${version}`;
      const subject: Subject = { kind: 'law', key, title: `${law.title.zh}（${details.label.zh}）` };
      return { subject, fields: { ...fieldsOf({ ...law, ...details }), content: fingerprint(parts.get(key) ?? []) } };
    }),
  );
}

function listAdded(chunks: readonly Chunk[]): ComparedItem[] {
  const added = chunks.filter(({ kind }) => kind === 'document');
  return [...groupByKey(added, wholeKey)].map(([key, parts]) => {
    const { text, ...details } = contentOf(parts);
    const subject: Subject = { kind: 'document', key, title: parts[0]?.title ?? key };
    return { subject, fields: { ...details, checksum: key, content: fingerprint(parts) } };
  });
}

/**
 * The documents of before under the keys they have now: a document that went while one of the same title came was replaced by it, not
 * removed. Where several share the title nobody knows which replaced which.
 */
export function matchReplaced(before: readonly ComparedItem[], after: readonly ComparedItem[]): ComparedItem[] {
  const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
  return before.map((item) => {
    const alike = (items: readonly ComparedItem[]) => items.filter(({ subject }) => isAlike(subject, item.subject));
    const [replacement, ...others] = alike(come);
    const isReplaced = gone.includes(item) && replacement && others.length === 0 && alike(gone).length === 1;
    return isReplaced ? { ...item, subject: replacement.subject } : item;
  });
}

const isAlike = (left: Subject, right: Subject) =>
  left.kind === 'document' && right.kind === 'document' && left.title === right.title;

function onlyIn(items: readonly ComparedItem[], others: readonly ComparedItem[]): ComparedItem[] {
  const keys = new Set(others.map(({ subject }) => subject.key));
  return items.filter(({ subject }) => !keys.has(subject.key));
}

/** The key of the article or document a Chunk is part of: law@version/57#2 and document:0a1b#3 without the part. */
const wholeKey = (key: string) => key.split('#')[0] ?? key;

const lawVersionOf = (key: string) => (parseArticleKey(wholeKey(key)) === null ? '' : (key.split('/')[0] ?? ''));

function groupByKey(chunks: readonly Chunk[], groupOf: (key: string) => string): Map<string, Chunk[]> {
  const groups = new Map<string, Chunk[]>();
  for (const chunk of chunks) {
    const group = groups.get(groupOf(chunk.key));
    if (group) group.push(chunk);
    else groups.set(groupOf(chunk.key), [chunk]);
  }
  return groups;
}

/** What Chunks say, field by field, each value once. */
function contentOf(parts: readonly Chunk[]): Record<string, string | null> {
  const values = (field: (typeof COMPARED)[number]) =>
    [...new Set(parts.map((part) => inWords(part[field])))].filter((value) => value !== null);
  return Object.fromEntries(COMPARED.map((field) => [field, inWords(values(field).join('\n'))]));
}

/** How much a document holds and a mark that changes with its words: the words themselves are shown article by article. */
function fingerprint(parts: readonly Chunk[]): string {
  const words = JSON.stringify(parts.map((part) => [part.text, part.officialText, part.questions, part.headingPath]));
  return `${parts.length} passages, ${createHash('sha256').update(words).digest('hex').slice(0, 12)}`;
}

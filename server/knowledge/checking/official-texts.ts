import type { ArticleKey } from '../../domain/index.ts';
import { readChineseNumeral, readLawStructure } from '../../language/index.ts';
import type { Law } from '../records.ts';

/** A numbered fact as it was read outside the laws. */
export interface OfficialFact {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly status: string;
  /** YYYY-MM-DD, or empty. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
}

/** The official texts the corpus was written from, where they are at hand. */
export interface OfficialTexts {
  /** Every document by file name. */
  readonly documents: ReadonlyMap<string, string>;
  readonly facts: readonly OfficialFact[];
  /** Whether the text of the law and version of a key is at hand. */
  has(key: ArticleKey): boolean;
  /** The text of an article, or of a section with all below it; null when the text is not at hand. */
  article(key: ArticleKey): string | null;
}

/** Finds the articles of every listed law whose `source` names one of the documents (`laws/<file name>`). */
export function readOfficialTexts(
  laws: readonly Law[],
  documents: ReadonlyMap<string, string>,
  facts: readonly OfficialFact[],
): OfficialTexts {
  const articles = new Map<ArticleKey, string>();
  const atHand = new Set<string>();
  for (const { id, kind, versions } of laws)
    for (const { version, source } of versions) {
      const text = documents.get(source.replace(/^laws\//, '').trim());
      if (text === undefined) continue;
      atHand.add(`${id}@${version}`);
      for (const [article, body] of splitOf(kind)(text)) {
        const key = `${id}@${version}/${article}`;
        articles.set(key, `${articles.get(key) ?? ''}\n${body}`);
      }
    }
  return {
    documents,
    facts,
    has: (key) => atHand.has(key.split('/')[0] ?? ''),
    article: (key) => nearestSection(key, articles),
  };
}

/** A section, or the one above it: where a heading was lost when the text was extracted, its words stand there. An article has none above it. */
function nearestSection(key: ArticleKey, articles: ReadonlyMap<ArticleKey, string>): string | null {
  const found = articles.get(key);
  if (found !== undefined) return found;
  const numbers = (key.split('/')[1] ?? '').split('-');
  return numbers.length > 3 ? nearestSection(key.replace(/-\d+$/, ''), articles) : null;
}

type Split = (text: string) => [string, string][];

function splitOf(kind: Law['kind']): Split {
  if (kind === 'guideline') return splitSections;
  return kind === 'fee-schedule' ? splitTables : splitArticles;
}

/** 第…条 at the beginning of a paragraph begins an article. */
const splitArticles: Split = (text) =>
  readLawStructure(text).articles.map(({ number, clauses }) => [number, clauses.join('\n')]);

const PART = /^#\s*第([一二三四五六七八九十]+)部分/u;
const CHAPTER = /^##\s*第([一二三四五六七八九十]+)章/u;
const SECTION = /^#{3,}\s*(\d+(?:\.\d+)*)/u;

/** Guidelines: part, chapter and section numbers make the key (5-9-4-2); what is below a section belongs to it too. */
function splitSections(text: string): [string, string][] {
  const sections = new Map<string, string[]>();
  let place: string[] = [];
  for (const line of text.split('\n')) {
    const [part, chapter, section] = [PART.exec(line), CHAPTER.exec(line), SECTION.exec(line)];
    if (part) place = [String(readChineseNumeral(part[1] ?? ''))];
    else if (chapter) place = [place[0] ?? '0', String(readChineseNumeral(chapter[1] ?? ''))];
    else if (section) place = [...place.slice(0, 2), ...sectionNumbers(section[1] ?? '', Number(place[2] ?? 0))];
    for (let depth = 2; depth <= place.length; depth++) {
      const key = place.slice(0, depth).join('-');
      sections.set(key, [...(sections.get(key) ?? []), line]);
    }
  }
  return [...sections].map(([key, lines]) => [key, lines.join('\n')]);
}

/** The numbers of a section heading; a page number that slipped in front of it (1112.4 on page 111) is taken off. */
function sectionNumbers(heading: string, previous: number): string[] {
  const [first = '', ...rest] = heading.split('.');
  const suffixes = Array.from(first, (_, at) => first.slice(at));
  const likely = suffixes.find((text) => Number(text) === previous || Number(text) === previous + 1);
  return [likely ?? first, ...rest];
}

/** Fee schedules: the tables under the second-level headings, numbered as they come; numbers that begin a cell are amounts. */
const splitTables: Split = (text) =>
  text
    .split(/^## /m)
    .slice(1)
    .map((table, index) => [
      String(index + 1),
      table.replace(/(?<=\|\s*)\d[\d,./]*(?=\s*[|（(])/g, (amounts) => amounts.replaceAll('/', '元/').concat('元')),
    ]);

import { bareLine } from './bare-line.ts';
import { readChineseNumeral } from './numerals.ts';

/** One article of a law, as its text has it. */
export interface LawArticle {
  /** In digits: `57`, or `57-1` for 第五十七条之一. */
  readonly number: string;
  /** Titles of the parts, chapters and sections (编章节) it stands in, outermost first. */
  readonly headingPath: readonly string[];
  /** Its 款: paragraphs, each with the items (（一）, 1.) that belong to it. The number of the article is not repeated. */
  readonly clauses: readonly string[];
  /** The line of the text (from 0) on which it begins. */
  readonly line: number;
}

/** The articles of a text in their order, what stands before the first, and what stands after the last (annexes). */
export interface LawStructure {
  readonly preamble: string;
  readonly articles: readonly LawArticle[];
  readonly annex: string;
  /** The line (from 0) on which the annexes begin; null when there are none. */
  readonly annexLine: number | null;
}

const NUMERAL = '零〇一二三四五六七八九十百千';
/** 五十七, or 57 as some local rules have it. */
const NUMBER = `[${NUMERAL}]+|[\\d０-９]+`;
const ARTICLE = new RegExp(
  `^第\\s*(${NUMBER})\\s*条(?:\\s*之\\s*([一二三四五六七八九十]+))?(?=\\s|$|[^、，。；：的第至到和或及款项])`,
  'u',
);
/** 第五条规定的, 第五条所称: an article that is cited. */
const CITED = /^(?:规定|所[列称述]|以外)/u;
const HEADING = new RegExp(`^第\\s*(?:${NUMBER})\\s*([编分篇章节])(?:\\s|$|[^${NUMERAL}条款项])`, 'u');
/** 分编 stands under 编, so that 第一分编 opens a level of its own. */
const LEVELS = ['编', '篇', '分', '章', '节'];
const ITEM = /^(?:[（(][一二三四五六七八九十百]+[）)]|[（(]\d+[）)]|\d+[.．、])/u;
const ANNEX = /^附(?:件|录|表)?\s*(?:[一二三四五六七八九十\d]+\s*)?(?:[：:]|$)/u;
/** The longest title of a chapter; a longer line that begins like one is a sentence. */
const MAX_HEADING = 40;

/** The mutable form of an article while its lines are read. */
interface OpenArticle {
  number: string;
  value: number;
  headingPath: string[];
  lines: string[];
  line: number;
}

/** Reads 编, 章, 节, 条 and 款 of a law in plain text, one paragraph a line; bold marks, heading marks and full-width spaces do not matter. */
export function readLawStructure(text: string): LawStructure {
  const before: string[] = [];
  const after: { text: string; line: number }[] = [];
  let articles: OpenArticle[] = [];
  let headings: { level: number; title: string }[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = bareLine(raw);
    if (line === '') continue;
    const heading = headingOf(line);
    const opened = after.length > 0 ? null : articleAt(line, articles.at(-1));
    if (opened?.restarts && !isTableOfContents(articles)) after.push({ text: line, line: at });
    else if (opened) {
      if (opened.restarts) articles = [];
      articles.push({ ...opened.article, headingPath: headings.map(({ title }) => title), line: at });
    } else if (after.length > 0 || (articles.length > 0 && ANNEX.test(line))) after.push({ text: line, line: at });
    else if (heading) headings = [...headings.filter(({ level }) => level < heading.level), heading];
    else (articles.at(-1)?.lines ?? before).push(line);
  }
  return {
    preamble: before.join('\n'),
    articles: articles.map(({ number, headingPath, lines, line }) => ({
      number,
      headingPath,
      clauses: joinItems(lines),
      line,
    })),
    annex: after.map(({ text: words }) => words).join('\n'),
    annexLine: after[0]?.line ?? null,
  };
}

function headingOf(line: string): { level: number; title: string } | null {
  const kind = HEADING.exec(line)?.[1];
  if (kind === undefined || line.length > MAX_HEADING || /[。；]$/u.test(line)) return null;
  // A line of a table of contents ends with its page.
  return { level: LEVELS.indexOf(kind), title: line.replace(/[\s.…·]+\d+$/u, '').replace(/\s+/gu, ' ') };
}

/** The article that a line opens; nothing when it only cites one. `restarts`: its number does not follow those read so far. */
function articleAt(line: string, last: OpenArticle | undefined) {
  const head = ARTICLE.exec(line);
  const value = head ? readNumber(head[1] ?? '') : null;
  if (!head || value === null) return null;
  const inserted = head[2] === undefined ? null : readChineseNumeral(head[2]);
  const rest = line.slice(head[0].length);
  if (CITED.test(rest)) return null;
  const follows = last === undefined || value > last.value || (value === last.value && inserted !== null);
  if (!follows && value !== 1) return null;
  // Without a space behind it a number is that of an article only when it is the next one.
  const stands = rest === '' || /^\s/u.test(rest) || last === undefined || value - last.value <= 1;
  if (!stands) return null;
  const number = inserted === null ? String(value) : `${value}-${inserted}`;
  const own = rest.trim();
  return { restarts: !follows, article: { number, value, lines: own === '' ? [] : [own] } };
}

const readNumber = (numeral: string) =>
  /^[\d０-９]/u.test(numeral) ? Number(numeral.normalize('NFKC')) : readChineseNumeral(numeral);

/** Whether what was read so far is a table of contents that repeats the heads of the articles: none of them says a sentence. */
const isTableOfContents = (articles: readonly OpenArticle[]) =>
  articles.every(({ lines }) => !lines.some((line) => /[。；]/u.test(line)));

/** Items belong to the paragraph before them. */
function joinItems(lines: readonly string[]): string[] {
  const clauses: string[] = [];
  for (const line of lines) {
    const last = clauses.length - 1;
    if (last >= 0 && ITEM.test(line)) clauses[last] = `${clauses[last]}\n${line}`;
    else clauses.push(line);
  }
  return clauses;
}

import {
  bareLine,
  type GuidelineStructure,
  type LawStructure,
  readGuidelineStructure,
  readLawStructure,
  type TextLine,
  writeChineseNumeral,
} from '../../language/index.ts';
import type { LoadedDocument } from '../../ports/index.ts';
import { divideItems } from './divide-items.ts';
import type { Section } from './section.ts';

type DocumentText = Pick<LoadedDocument, 'format' | 'text'>;

/** Fewer articles than these, or articles that hold less than a third of the words, are quoted in a text of another kind. */
const LEAST_ARTICLES = 2;
const LEAST_SHARE = 1 / 3;
/** Fewer sections of the form 1.1 than these are items of a list. */
const LEAST_SECTIONS = 3;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/u;
/** A longer line is no heading, whatever it begins with. */
const MAX_HEADING = 500;
const headingOf = (line: string) => (line.length > MAX_HEADING ? null : HEADING.exec(line));

/**
 * The sections of a document, by the structure it has: the articles of a law, the numbered sections of guidelines, else the numbered items of a notice
 * under the headings of Markdown. No words are lost but headings, which stand in the paths, and tables of contents.
 */
export function readSections(document: DocumentText): Section[] {
  const law = readLawStructure(document.text);
  if (isLaw(law, document)) return lawSections(law, document);
  const guideline = readGuidelineStructure(document.text);
  if (isGuideline(guideline, document)) return guidelineSections(guideline, document);
  return proseSections(document.format, linesOf(document));
}

const linesOf = ({ text }: DocumentText): TextLine[] => text.split('\n').map((words, line) => ({ text: words, line }));

/** Whether a text is a law and not one that quotes a few articles. */
export function isLaw({ articles }: LawStructure, { text }: DocumentText): boolean {
  const words = articles.reduce((sum, { clauses }) => sum + clauses.join('').length, 0);
  return articles.length >= LEAST_ARTICLES && words >= text.replace(/\s/gu, '').length * LEAST_SHARE;
}

function lawSections({ preamble, articles, annexLine }: LawStructure, document: DocumentText): Section[] {
  const first = articles[0]?.line ?? 0;
  return [
    ...proseSections(document.format, linesBefore(first, preamble, document)),
    ...articles.map(({ number, headingPath, clauses, line }) => ({
      headingPath,
      label: articleName(number),
      lines: clauses.map((text) => ({ text, line })),
    })),
    ...annexSections(annexLine, document),
  ];
}

function articleName(number: string): string {
  const [main = '', inserted] = number.split('-');
  return `第${writeChineseNumeral(Number(main))}条${inserted === undefined ? '' : `之${writeChineseNumeral(Number(inserted))}`}`;
}

/** Sections of the form 1.1, in a text whose headings are mostly numbered. */
function isGuideline({ sections }: GuidelineStructure, { text }: DocumentText): boolean {
  const nested = sections.filter(({ label }) => /\d\.\d/u.test(label));
  const headings = text.split('\n').filter((line) => headingOf(line) !== null).length;
  return nested.length >= LEAST_SECTIONS && headings <= sections.length * 1.25;
}

function guidelineSections({ preamble, sections, annexLine }: GuidelineStructure, document: DocumentText): Section[] {
  const first = sections[0]?.line ?? 0;
  return [
    ...proseSections(document.format, linesBefore(first, preamble, document)),
    ...sections.flatMap(({ number, label, headingPath, paragraphs, line }, index): Section[] => {
      const isAbove = sections[index + 1]?.number.startsWith(`${number}-`) ?? false;
      if (paragraphs.length === 0 && isAbove) return [];
      const words = paragraphs.length > 0 ? paragraphs : headingPath.slice(-1);
      return [{ headingPath, label, lines: words.map((text) => ({ text, line })) }];
    }),
    ...annexSections(annexLine, document),
  ];
}

/** What stands before the first provision, without the headings and contents that the reader of the structure took out. */
function linesBefore(first: number, preamble: string, document: DocumentText): TextLine[] {
  const kept = new Set(preamble.split('\n'));
  return linesOf(document)
    .slice(0, first)
    .filter(({ text }) => kept.has(bareLine(text)));
}

const annexSections = (annexLine: number | null, document: DocumentText): Section[] =>
  annexLine === null ? [] : proseSections(document.format, linesOf(document).slice(annexLine));

/** Of Markdown, what stands under each heading; of plain text, the whole; both by their numbered items. */
function proseSections(format: DocumentText['format'], lines: readonly TextLine[]): Section[] {
  if (format === 'text') return divideItems(lines, []);
  const sections: Section[] = [];
  let path: { level: number; title: string }[] = [];
  let open: TextLine[] = [];
  const close = () => {
    const titles = path.map(({ title }) => title);
    for (const section of divideItems(open, titles)) sections.push(section);
    open = [];
  };
  for (const line of lines) {
    const [, marks = '', title = ''] = headingOf(line.text) ?? [];
    if (marks === '') {
      open.push(line);
      continue;
    }
    close();
    path = [...path.filter((above) => above.level < marks.length), { level: marks.length, title }];
  }
  close();
  return sections;
}

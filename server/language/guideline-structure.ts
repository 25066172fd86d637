import { bareLine } from './bare-line.ts';
import { readChineseNumeral, writeChineseNumeral } from './numerals.ts';

/** One numbered section of guidelines, without the sections below it. */
export interface GuidelineSection {
  /** Part, chapter and section in digits: `1-1-4-1-5` is part 1, chapter 1, section 4.1.5. */
  readonly number: string;
  /** As a citation names it: 第一部分第一章4.1.5. */
  readonly label: string;
  /** The titles it stands under and its own last, each with its number. */
  readonly headingPath: readonly string[];
  /** Empty where the sections below say everything. */
  readonly paragraphs: readonly string[];
  /** The line of the text (from 0) on which it begins. */
  readonly line: number;
}

/** The sections of a text in their order, and what stands before the first and after the last. */
export interface GuidelineStructure {
  readonly preamble: string;
  readonly sections: readonly GuidelineSection[];
  /** The line (from 0) on which an index or annex begins; null when there is none. */
  readonly annexLine: number | null;
}

const NUMERAL = '[零〇一二三四五六七八九十百]+|\\d+';
/** 第一部分 初步审查, 第一章发明专利申请, or both in one line; 第一章第3节 and 第一章的规定 are cited, not begun. */
const DIVISION = new RegExp(
  `^(?:第\\s*(${NUMERAL})\\s*部分)?\\s*(?:第\\s*(${NUMERAL})\\s*章)?\\s*(?![第的和或、中])(.*)$`,
  'u',
);
/** 4.1.5发明人, 4.1.5 发明人, 1. 引言, 1．引言. */
const SECTION = /^(\d+(?:[.．]\d+)*)[.．、]?\s*(?![\d.．%％,，:：])(.+)$/u;
/** 3年内, 2.5万元: a figure, no number of a section. */
const FIGURE = /^\d+(?:\.\d+)?\s*(?:[年月日天](?:[内前后以起、]|$)|个(?:月|工作日)|[万亿]?元(?!素)|倍)/u;
/** A longer line that begins like a heading is a sentence. */
const MAX_TITLE = 60;
const SENTENCE_MARKS = /[，。；：？！,;:?!]/u;
/** Dots and page with which a line of a table of contents ends. */
const CONTENTS_END = /(?:[\s.…·]{2,}|\s)\d+(?:-\d+)?$/u;
/** A heading whose predecessors were lost in printing is still one, if no more than this many are missing. */
const MAX_LEAP = 3;

/** A section while its lines are read. */
interface OpenSection {
  readonly key: string;
  readonly part: number | null;
  readonly chapter: number | null;
  /** The number within the chapter (4, 1, 5); empty for the heading of a part or chapter. */
  readonly own: readonly number[];
  readonly title: string;
  readonly line: number;
  readonly paragraphs: string[];
}

/** What a line that looks like a heading says. */
interface Heading extends Pick<OpenSection, 'part' | 'chapter' | 'own' | 'title'> {
  readonly isMarked: boolean;
  /** What stands on the line behind the number but is no title. */
  readonly rest: string;
}

/**
 * Reads 部分, 章 and numbered sections (1., 1.1, 1.1.1) of guidelines, one paragraph a line, with or without heading marks, spaces and dots; tables of
 * contents and page heads that repeat a heading are left out.
 */
export function readGuidelineStructure(text: string): GuidelineStructure {
  const lines = text.split('\n');
  const hasMarks = lines.filter((line) => /^#{1,6}\s*\d/u.test(line)).length > 1;
  const preamble: string[] = [];
  let sections: OpenSection[] = [];
  const annexAt = findAnnex(lines);
  for (const [line, raw] of lines.slice(0, annexAt ?? lines.length).entries()) {
    const words = bareLine(raw);
    if (words === '') continue;
    const heading = readHeading(words, /^\s*#/u.test(raw));
    const opened = heading && openSection(heading, sections.at(-1), hasMarks, line);
    const before = opened ? withoutContents(sections, opened) : null;
    if (opened && before) {
      sections = before;
      sections.push(opened);
    } else if (!opened || opened.own.length > 0) (sections.at(-1)?.paragraphs ?? preamble).push(words);
  }
  return { preamble: preamble.join('\n'), sections: describeSections(sections), annexLine: annexAt };
}

/** The first heading without a number behind the last part, of the same rank as the parts (其他索引). */
function findAnnex(lines: readonly string[]): number | null {
  const lastPart = lines.findLastIndex((line) => /^#\s*第.{1,3}部分/u.test(line));
  const annex = lines.findIndex((line, at) => lastPart >= 0 && at > lastPart && /^#\s/u.test(line));
  return annex < 0 ? null : annex;
}

/** The sections before one that opens, without a table of contents: headings that said no sentence when they came first. Null when the section has been read. */
function withoutContents(sections: OpenSection[], opened: OpenSection): OpenSection[] | null {
  const again = sections.findIndex(({ key }) => key === opened.key);
  if (again < 0) return sections;
  const isSaid = sections.slice(again).some(({ paragraphs }) => paragraphs.some((words) => SENTENCE_MARKS.test(words)));
  return isSaid ? null : sections.slice(0, again);
}

function readHeading(words: string, isMarked: boolean): Heading | null {
  const [, part, chapter, name = ''] = DIVISION.exec(words) ?? [];
  const isTitle =
    words.length <= MAX_TITLE && (isMarked || !SENTENCE_MARKS.test(words.slice(words.search(/[^\d.．、\s]/u))));
  if (part !== undefined || chapter !== undefined)
    return isTitle ? { ...divisionOf(part, chapter), own: [], title: titled(name), isMarked, rest: '' } : null;
  const [, digits, own = ''] = SECTION.exec(words) ?? [];
  if (digits === undefined || (!isMarked && FIGURE.test(words))) return null;
  const number = digits.split(/[.．]/u).map(Number);
  const none = { part: null, chapter: null };
  return { ...none, own: number, title: isTitle ? titled(own) : '', isMarked, rest: isTitle ? '' : own };
}

function divisionOf(part: string | undefined, chapter: string | undefined) {
  const value = (numeral: string | undefined) =>
    numeral === undefined ? null : /^\d/u.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
  return { part: value(part), chapter: value(chapter) };
}

const titled = (line: string) => line.replace(CONTENTS_END, '').replace(/\s+/gu, ' ').trim();

/** The section that a heading opens after the last one; null when it cannot stand there. */
function openSection(
  heading: Heading,
  last: OpenSection | undefined,
  hasMarks: boolean,
  line: number,
): OpenSection | null {
  const { title, rest } = heading;
  const place = placeOf(heading, last, hasMarks);
  if (place === null) return null;
  const key = [place.part, place.chapter, ...place.own].filter((value) => value !== null).join('-');
  return { ...place, key, title, line, paragraphs: rest === '' ? [] : [rest] };
}

type Place = Pick<OpenSection, 'part' | 'chapter' | 'own'>;

function placeOf(
  { part, chapter, own, isMarked, rest }: Heading,
  last: OpenSection | undefined,
  hasMarks: boolean,
): Place | null {
  if (own.length === 0) return { part: part ?? last?.part ?? null, chapter, own };
  const before = last?.own ?? [];
  const number = withoutMargin(own, before);
  // Without a mark, a number alone may be that of an item of a list, and so may one with a sentence behind it.
  if (!isMarked && number.length === 1 && (hasMarks || rest !== '')) return null;
  // A first section begins a chapter, or its text behind a table of contents.
  const isFirst = number.length === 1 && number[0] === 1;
  const mayStand = isFirst || (isMarked ? isAfter(number, before) : follows(number, before));
  return mayStand ? { part: last?.part ?? null, chapter: last?.chapter ?? null, own: number } : null;
}

/**
 * The number of a heading without that of a provision printed in the margin beside it, which reading a page glues to its front (111 beside 3.5 gives
 * 1113.5): what is left is the number that comes next.
 */
function withoutMargin(own: readonly number[], before: readonly number[]): readonly number[] {
  if (follows(own, before)) return own;
  const digits = own.join('.');
  const rests = Array.from(digits, (_, at) => digits.slice(at).split('.').map(Number));
  return rests.find((rest) => rest.length > 1 && follows(rest, before)) ?? own;
}

function isAfter(own: readonly number[], before: readonly number[]): boolean {
  const differing = own.findIndex((value, index) => value !== before[index]);
  return differing >= 0 && (own[differing] ?? 0) > (before[differing] ?? 0);
}

/** Whether a number can come next: the first below the one before, or the next beside it or beside what it stands under; or the first below a heading that was lost. */
function follows(own: readonly number[], before: readonly number[]): boolean {
  const depth = own.length - 1;
  if (depth > 0 && own[depth] === 1 && follows(own.slice(0, -1), before)) return true;
  if (depth > before.length || own.slice(0, depth).some((value, index) => value !== before[index])) return false;
  const step = (own[depth] ?? 0) - (before[depth] ?? 0);
  return step === 1 || (step > 1 && step <= MAX_LEAP && depth > 0);
}

function describeSections(sections: readonly OpenSection[]): GuidelineSection[] {
  let path: OpenSection[] = [];
  return sections.map((section) => {
    path = [...path.filter(({ key }) => section.key.startsWith(`${key}-`)), section];
    const { key, part, chapter, own, paragraphs, line } = section;
    const label = [ordinal(part, '部分'), ordinal(chapter, '章'), own.join('.')].join('');
    return { number: key, label, headingPath: path.map(headingOf), paragraphs, line };
  });
}

const ordinal = (value: number | null, unit: string) =>
  value === null ? '' : `第${writeChineseNumeral(value)}${unit}`;

function headingOf({ part, chapter, own, title }: OpenSection): string {
  const number = own.length > 0 ? own.join('.') : chapter !== null ? ordinal(chapter, '章') : ordinal(part, '部分');
  return `${number} ${title}`.trim();
}

import {
  type Chunk,
  corpusLanguage,
  isInForce,
  type LocalDate,
  type QuestionPart,
  type Statement,
  type UnderstoodQuestion,
} from '../../domain/index.ts';
import { createWorkingDays, type WorkingDays } from '../../guidance/index.ts';
import type { CardLine, KnowledgeLookup } from '../../knowledge/index.ts';
import type { SearchIndex, SearchScope } from '../../retrieval/index.ts';

/** What composing works with for one question. */
export interface Composing {
  readonly lookup: KnowledgeLookup;
  readonly index: SearchIndex;
  readonly language: 'zh' | 'en';
  readonly date: LocalDate;
  readonly scope: SearchScope;
  readonly understood: UnderstoodQuestion;
  /** The working days by which periods end. */
  readonly calendar: WorkingDays;
}

/** Prepares composing for one question: its language, day and place. */
export function createComposing(
  understood: UnderstoodQuestion,
  lookup: KnowledgeLookup,
  index: SearchIndex,
  calendar: WorkingDays = createWorkingDays(lookup.knowledge.calendars),
): Composing {
  const { city } = understood.question;
  const date = understood.lawDate;
  const language = corpusLanguage(understood.question.language);
  return { lookup, index, language, date, understood, calendar, scope: { date, language, city } };
}

/** The Chunks of keys in force on the day asked for; keys without one are left out. */
export function chunksOf(keys: readonly string[], { index, scope }: Composing): Chunk[] {
  return keys.map((key) => index.byKey(key, scope)).filter((chunk) => chunk !== null);
}

/** The Chunks of articles on a day on which their version is in force: the day asked for where it is, otherwise one of its own. */
export function chunksAnyDay(keys: readonly string[], { lookup, index, scope }: Composing): Chunk[] {
  return keys.flatMap((key) => {
    const version = lookup.lawVersion(key);
    const isNow = version === null || isInForce(version, scope.date);
    const date = isNow ? scope.date : (version.effectiveTo ?? version.effectiveFrom);
    const chunk = index.byKey(key, { ...scope, date });
    return chunk === null ? [] : [chunk];
  });
}

/** A line of a card as a statement. It is cited by what it rests on, or by the card's own section. */
export function lineStatement(
  line: CardLine,
  sectionKey: string,
  form: Statement['form'],
  composing: Composing,
): Statement {
  const own = chunksOf(line.keys, composing);
  const section = chunksOf([sectionKey], composing);
  return {
    text: line.text,
    form,
    chunks: own.length > 0 ? own : section,
    // The card itself is a source of figures: the corpus check holds it to its articles.
    figuresFrom: [...section.map(({ text }) => text), ...(line.isRecord ? [line.text] : [])],
    core: true,
  };
}

/** The matter of a part if it has one, otherwise its service. */
export function subjectOf(part: QuestionPart): string | null {
  return part.matter ?? part.service;
}

/** How much of a question's informative words a line must hold more, to go before the line above it: cards list what matters most first. */
const ORDER_WEIGHT = 0.03;

/** `lines` with those nearest to the question first, at most `limit`; lines about equally near keep the card's order. */
export function nearestLines(
  lines: readonly CardLine[],
  question: string,
  limit: number,
  index: SearchIndex,
): CardLine[] {
  return lines
    .map((line, position) => ({ line, near: index.coverage(question, line.text) - position * ORDER_WEIGHT }))
    .sort((left, right) => right.near - left.near)
    .slice(0, limit)
    .map(({ line }) => line);
}

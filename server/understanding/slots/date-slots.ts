import type { LocalDate, SlotFault, SlotReading } from '../../domain/index.ts';
import type { SlotWords } from '../../knowledge/index.ts';
import {
  countClauseMarks,
  createWordScanner,
  type DateReading,
  readDates,
  standsBefore,
  widthOf,
  withYear,
} from '../../language/index.ts';
import { holdsAny, type SlotFindings } from './slot-findings.ts';

type DateKind = SlotWords['dateKinds'][number];

/** A word that says what a date is, where it stands, and how it may stand to it. */
interface KindWord {
  readonly kind: DateKind;
  readonly isName: boolean;
  readonly isBehind: boolean;
}

interface FoundKindWord extends KindWord {
  readonly start: number;
  readonly end: number;
}

/** A date with what the words beside it say it is. */
interface KnownDate {
  readonly date: DateReading;
  readonly by: FoundKindWord | null;
}

const FARTHEST = 12;
/** Another clause is as far as so many characters. */
const CLAUSE_DISTANCE = 6;
const FARTHEST_DOUBTFUL = 5;
/** A year alone is the law's or the budget's as often (2027年商标注册费): only with its word directly behind or before it is it that of an event. */
const FARTHEST_YEAR = 1;
/** Words for what is still to be done stand this near before their date. */
const PLAN_GAP = 8;

/** Reads the dates of a message and what they are: 收到日, 发文日, 申请日... */
export type DateSlotReader = (text: string, asOf: LocalDate) => SlotFindings;

/** Prepares reading. The slot of a date is its kind with Date, Month or Year behind it; of one that nothing names, `eventDate`. */
export function createDateSlotReader(slotWords: SlotWords): DateSlotReader {
  const byWord = new Map<string, KindWord>();
  for (const kind of slotWords.dateKinds) {
    for (const word of kind.names) byWord.set(word.toLowerCase(), { kind, isName: true, isBehind: false });
    for (const word of kind.words) byWord.set(word.toLowerCase(), { kind, isName: false, isBehind: false });
    for (const word of kind.after) byWord.set(word.toLowerCase(), { kind, isName: false, isBehind: true });
  }
  const scan = createWordScanner(byWord.keys());
  return (text, asOf) => {
    const dates = readDates(text, asOf);
    if (dates.length === 0) return { readings: [], faults: [] };
    const words = scan(text).flatMap(({ word, at }) => {
      const kind = byWord.get(word);
      return kind ? [{ ...kind, start: at, end: at + word.length }] : [];
    });
    const known = dates
      .map((date) => ({ date, by: wordBeside(date, words, dates, text) }))
      .filter(({ date, by }) => date.doubtful === undefined || by !== null);
    return settle(known, text, asOf, slotWords);
  };
}

/** The word nearest to a date, other dates not between; behind a clause mark it counts as farther off. */
function wordBeside(
  date: DateReading,
  words: readonly FoundKindWord[],
  dates: readonly DateReading[],
  text: string,
): FoundKindWord | null {
  const near = words.flatMap((word) => {
    const isBefore = word.end <= date.start;
    if (!isBefore && word.start < date.end) return [];
    if (isBefore && (word.isBehind || date.doubtful === 'before')) return [];
    const [from, to] = isBefore ? [word.end, date.start] : [date.end, word.start];
    const between = text.slice(from, to);
    const isParted = dates.some((other) => other !== date && from <= other.start && other.end <= to);
    const width = widthOf(between);
    if (width > FARTHEST || isParted || (!isBefore && date.isBound)) return [];
    const distance = width + countClauseMarks(between) * CLAUSE_DISTANCE;
    return distance <= farthest(date) ? [{ word, distance }] : [];
  });
  return (
    near.sort((left, right) => left.distance - right.distance || left.word.start - right.word.start)[0]?.word ?? null
  );
}

function farthest({ doubtful, precision }: DateReading): number {
  if (doubtful === undefined) return FARTHEST + CLAUSE_DISTANCE;
  return precision === 'year' ? FARTHEST_YEAR : FARTHEST_DOUBTFUL;
}

function settle(known: readonly KnownDate[], text: string, asOf: LocalDate, slotWords: SlotWords): SlotFindings {
  const readings: (SlotReading & { readonly isName: boolean })[] = [];
  const faults: SlotFault[] = [];
  for (const { date, by } of known) {
    const isPlanned = standsBefore(text, date.start, slotWords.plans, PLAN_GAP);
    const dated = inYearMeant(date, by?.kind.sense ?? 'nearest', isPlanned, asOf);
    const { words, start } = date;
    const slot = by?.kind.kind ?? 'event';
    if (dated.precision === 'fault') faults.push({ slot: `${slot}Date`, words, start, fault: dated.fault });
    else if (isPlanned && dated.value < asOf.slice(0, dated.value.length))
      faults.push({ slot: `${slot}Date`, words, start, fault: 'in-the-past' });
    else
      readings.push({
        slot: `${slot}${SUFFIXES[dated.precision]}`,
        value: dated.value,
        words,
        start,
        assumed: dated.assumed ?? false,
        isName: by?.isName ?? false,
      });
  }
  return withoutContradictions(readings, faults, text, slotWords);
}

const SUFFIXES = { day: 'Date', month: 'Month', year: 'Year' } as const;

/** A date without a year, in the year its kind or a plan asks for. */
function inYearMeant(date: DateReading, sense: 'past' | 'future' | 'nearest', isPlanned: boolean, asOf: LocalDate) {
  if (date.precision === 'fault' || date.yearless === undefined) return date;
  return withYear(date.yearless.month, date.yearless.day, asOf, isPlanned ? 'future' : sense) ?? date;
}

/** Two days of one name (申请日是…，申请日是…) contradict each other, unless the first is taken back or the words speak of several. */
function withoutContradictions(
  readings: readonly (SlotReading & { readonly isName: boolean })[],
  faults: readonly SlotFault[],
  text: string,
  { corrections, alternatives }: SlotWords,
): SlotFindings {
  const kept: SlotReading[] = [];
  const found = [...faults];
  for (const { isName, ...reading } of readings) {
    const before = readings.find(
      (other) => other.slot === reading.slot && other.start < reading.start && other.value !== reading.value,
    );
    const earlier = kept.findIndex((other) => other.slot === reading.slot && other.value !== reading.value);
    const isCorrected = before !== undefined && holdsAny(text.slice(before.start, reading.start), corrections);
    if (isCorrected && earlier >= 0) kept.splice(earlier, 1, reading);
    else if (isName && before?.isName && earlier >= 0 && !holdsAny(text, alternatives)) {
      kept.splice(earlier, 1);
      const { slot, words, start } = reading;
      found.push({ slot, words: `${before.words} / ${words}`, start, fault: 'contradiction' });
    } else kept.push(reading);
  }
  return { readings: kept, faults: found };
}

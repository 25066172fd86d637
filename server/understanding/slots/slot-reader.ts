import type { LocalDate, Slots } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { readAmounts, readNiceClasses, readOrdinals, readPatentNumbers } from '../../language/index.ts';
import { readCountSlots } from './count-slots.ts';
import { createDateSlotReader } from './date-slots.ts';
import { readNumberSlots } from './number-slots.ts';
import { createPlaceReader } from './place-slots.ts';
import type { SlotFindings } from './slot-findings.ts';
import { readWordSlots } from './word-slots.ts';

/** What a message gives: one value for each slot, every value with its words, and the words that are meant as a value and give none. */
export interface ReadSlots extends SlotFindings {
  readonly slots: Slots;
}

/** Reads the values of a message in the form that is matched. */
export type SlotReader = (text: string, asOf: LocalDate) => ReadSlots;

/** Prepares reading the values a message names: by their words, dates, places, sums, classes and numbers. No model takes part. */
export function createSlotReader({
  slotWords,
  cities,
  places,
}: Pick<Knowledge, 'slotWords' | 'cities' | 'places'>): SlotReader {
  const readDates = createDateSlotReader(slotWords);
  const readPlaces = createPlaceReader({ cities, places });
  return (text, asOf) => {
    const findings = [
      readWordSlots(text, slotWords),
      { readings: readPlaces(text), faults: [] },
      readYears(text),
      readDates(text, asOf),
      readSums(text),
      readClasses(text),
      readCountSlots(text, slotWords),
      readNumberSlots(text, slotWords),
    ];
    const byStart = (left: { readonly start: number }, right: { readonly start: number }) => left.start - right.start;
    const readings = withRight(
      findings.flatMap((found) => found.readings),
      text,
    ).sort(byStart);
    const faults = findings.flatMap((found) => found.faults).sort(byStart);
    // Of several values for a slot the first stands for all; the others are told with their words.
    const slots = Object.fromEntries(readings.toReversed().map(({ slot, value }) => [slot, value]));
    return { slots, readings, faults };
  };
}

const readYears = (text: string): SlotFindings => ({
  readings: readOrdinals(text, 'year').map(({ value, words, start }) => ({
    slot: 'patentYear',
    value,
    words,
    start,
    assumed: false,
  })),
  faults: [],
});

const readSums = (text: string): SlotFindings => ({
  readings: readAmounts(text).map(({ yuan, words, start }) => ({
    slot: 'amount',
    value: yuan,
    words,
    start,
    assumed: false,
  })),
  faults: [],
});

function readClasses(text: string): SlotFindings {
  const classes = readNiceClasses(text);
  const place = ({ words, start }: { readonly words: string; readonly start: number }) => ({
    slot: 'niceClass',
    words,
    start,
  });
  return {
    readings: classes
      .filter(({ exists }) => exists)
      .map((named) => ({ ...place(named), value: named.number, assumed: named.isCount })),
    faults: classes.filter(({ exists }) => !exists).map((named) => ({ ...place(named), fault: 'no-such-class' })),
  };
}

/** A patent number says of which kind the patent is, where the words do not. */
function withRight(readings: SlotFindings['readings'], text: string) {
  const number = readings.find(({ slot }) => slot === 'applicationNumber');
  const patent = number && readPatentNumbers(text).find(({ start }) => start === number.start);
  const isKnown = readings.some(({ slot, value }) => slot === 'right' && value !== 'trademark');
  if (!number || !patent || isKnown) return [...readings];
  return [...readings.filter(({ slot }) => slot !== 'right'), { ...number, slot: 'right', value: patent.right }];
}

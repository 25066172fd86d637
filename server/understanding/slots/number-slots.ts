import type { SlotFault, SlotReading } from '../../domain/index.ts';
import type { SlotWords } from '../../knowledge/index.ts';
import {
  type DigitRun,
  type PatentNumber,
  readDigitRuns,
  readPatentNumbers,
  readRegisterNumbers,
  standsBefore,
} from '../../language/index.ts';
import type { SlotFindings } from './slot-findings.ts';

/** Between the word for a number and the number stand 是, a colon, "is" or nothing. */
const NAME_GAP = 4;
/** Trademark application and registration numbers run to eight digits. */
const TRADEMARK_DIGITS = { from: 5, to: 8 } as const;

const SLOTS = {
  'patent-publication': 'publicationNumber',
  'layout-design': 'registrationNumber',
  software: 'registrationNumber',
  'international-trademark': 'registrationNumber',
} as const;

/**
 * Application, registration and publication numbers. A form that could be anything (seven digits, thirteen) is one only beside a word that says
 * so, or when its check digit is right. What is called such a number and cannot be one is a fault.
 */
export function readNumberSlots(text: string, { numberKinds }: SlotWords): SlotFindings {
  const called = (start: number) =>
    numberKinds.find(({ words }) => standsBefore(text, start, words, NAME_GAP))?.slot ?? null;
  const patents = readPatentNumbers(text);
  const registers = readRegisterNumbers(text).filter(
    ({ kind, start }) => kind !== 'international-trademark' || called(start) !== null,
  );
  const taken = [...patents, ...registers];
  const isFree = ({ start, end }: { start: number; end: number }) =>
    taken.every((other) => other.end <= start || end <= other.start);
  const found = [
    ...patents.map((patent) => readPatent(patent, called(patent.start) !== null)),
    ...registers.map(({ kind, number, words, start }) => given(SLOTS[kind], number, words, start)),
    ...readDigitRuns(text)
      .filter(isFree)
      .map((run) => readRun(run, called(run.start))),
  ];
  return { readings: found.flatMap(({ readings }) => readings), faults: found.flatMap(({ faults }) => faults) };
}

const nothing: SlotFindings = { readings: [], faults: [] };
const given = (slot: string, value: string, words: string, start: number): SlotFindings => ({
  readings: [{ slot, value, words, start, assumed: false } satisfies SlotReading],
  faults: [],
});
const wrong = (slot: string, words: string, start: number, fault: SlotFault['fault']): SlotFindings => ({
  readings: [],
  faults: [{ slot, words, start, fault }],
});

function readPatent({ number, isChecked, isMarked, words, start }: PatentNumber, isCalled: boolean): SlotFindings {
  if (!isCalled && !isMarked && isChecked !== true) return nothing;
  return isChecked === false
    ? wrong('applicationNumber', words, start, 'bad-check-digit')
    : given('applicationNumber', number, words, start);
}

/** A bare number is what the word before it calls it, or the number of a mark where it is written as one. */
function readRun({ digits, length, isOfMark, words, start }: DigitRun, called: NumberSlot | null): SlotFindings {
  const slot = called ?? (isOfMark ? 'registrationNumber' : null);
  if (slot === null) return nothing;
  const isPossible = length >= TRADEMARK_DIGITS.from && length <= TRADEMARK_DIGITS.to;
  return isPossible ? given(slot, digits, words, start) : wrong(slot, words, start, 'malformed-number');
}

type NumberSlot = SlotWords['numberKinds'][number]['slot'];

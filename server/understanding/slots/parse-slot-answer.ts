import type { LocalDate, SlotFaultKind } from '../../domain/index.ts';
import { ELSEWHERE, type SlotQuestion, type SlotQuestions } from '../../knowledge/index.ts';
import { findWord, hasWords, readBareNumber } from '../../language/index.ts';
import type { DialogueVocabulary } from '../dialogue/dialogue-vocabulary.ts';
import type { ReadSlots, SlotReader } from './slot-reader.ts';

/** What an answer to the question for a slot comes to. */
export type SlotAnswer =
  /** `slot` is the one that was asked for, or the one the answer fits: a place without a city pack where a city was asked. */
  | { readonly kind: 'value'; readonly slot: string; readonly value: string | number; readonly words: string }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fault'; readonly fault: SlotFaultKind; readonly words: string }
  /** It says something else: another question, or nothing that is known. */
  | { readonly kind: 'other' };

/** Reads the answer to the question for a slot, in the form that is matched. */
export type ParseSlotAnswer = (slot: string, text: string, asOf: LocalDate) => SlotAnswer;

/** As `ParseSlotAnswer`, for a question at hand. */
export type ParseAnswer = (question: SlotQuestion, text: string, asOf: LocalDate) => SlotAnswer;

const other: SlotAnswer = { kind: 'other' };

/** Prepares reading answers to the questions that are asked for a calculation. */
export function createParseSlotAnswer(
  slotQuestions: SlotQuestions,
  readSlots: SlotReader,
  vocabulary: Pick<DialogueVocabulary, 'saysOnly'>,
): ParseSlotAnswer {
  const parse = createParseAnswer(readSlots, vocabulary);
  return (slot, text, asOf) => {
    const question = slotQuestions.questions.find((candidate) => candidate.slot === slot);
    return question ? parse(question, text, asOf) : other;
  };
}

/** Prepares reading answers: a choice by its number, label or words; a date, sum or number in any form; 跳过 and 取消. */
export function createParseAnswer(
  readSlots: SlotReader,
  { saysOnly }: Pick<DialogueVocabulary, 'saysOnly'>,
): ParseAnswer {
  return (question, text, asOf) => {
    if (!hasWords(text)) return other;
    if (saysOnly(text, 'cancel')) return { kind: 'cancelled' };
    const read = readSlots(text, asOf);
    const answer = readBy[question.input](question, text, read);
    // None of the choices leaves the question unanswered too; 忘了 skips a question, and 我忘了，好像是11月5日 answers it.
    return answer.kind === 'other' && (saysOnly(text, 'skip') || saysOnly(text, 'neither'))
      ? { kind: 'skipped' }
      : answer;
  };
}

const give = (slot: string, value: string | number, words: string): SlotAnswer => ({
  kind: 'value',
  slot,
  value,
  words,
});

type ReadAnswer = (question: SlotQuestion, text: string, read: ReadSlots) => SlotAnswer;

const readBy: Readonly<Record<SlotQuestion['input'], ReadAnswer>> = {
  choice: readChoice,
  date: readDay,
  amount: (question, text, read) => {
    const amount = read.readings.find(({ slot }) => slot === 'amount');
    const bare = readBareNumber(text);
    if (amount) return give(question.slot, amount.value, amount.words);
    return bare === null ? other : give(question.slot, bare, text);
  },
  text: (question, text, read) => (question.whole ? readWhole(question, text, read) : readOwn(question, read)),
};

/** A number is the choice in that place; otherwise the label or words of one choice alone that stand in the answer. */
function readChoice({ slot, choices }: SlotQuestion, text: string, { slots, readings }: ReadSlots): SlotAnswer {
  const place = readBareNumber(text);
  if (place !== null) {
    const chosen = choices[place - 1];
    return chosen ? choose(slot, chosen.value, text) : { kind: 'fault', fault: 'out-of-range', words: text };
  }
  const reading = readings.find((candidate) => candidate.slot === slot);
  if (reading && choices.some(({ value }) => value === slots[slot])) return give(slot, reading.value, reading.words);
  const named = choices.flatMap(({ value, label, words }) =>
    [label.zh, label.en, value, ...words].map((word) => ({ value, word })),
  );
  const only = readOnlyNamed(text, named);
  if (only) return choose(slot, only.value, only.word);
  return slot === 'city' ? readPlace(readings) : other;
}

/** A value with one of the words by which it is named. */
export interface NamedChoice {
  readonly value: string;
  readonly word: string;
}

/** The longest of the words that stand in a text, where all that stand there name one value; null otherwise. */
export function readOnlyNamed(text: string, names: readonly NamedChoice[]): NamedChoice | null {
  const named = names
    .map(({ value, word }) => ({ value, word: word.toLowerCase() }))
    .filter(({ word }) => findWord(text, word, 0) >= 0)
    .sort((left, right) => right.word.length - left.word.length);
  const [longest] = named;
  // 没有 names 有 no more than itself; 电子的和纸质的都有 names two, and neither is chosen.
  const isOther = ({ value, word }: NamedChoice) =>
    value !== longest?.value && !named.some((one) => one.word !== word && one.word.includes(word));
  return longest && !named.some(isOther) ? longest : null;
}

/** A place that is none of the cities offered stands in a slot of its own. */
const choose = (slot: string, value: string, words: string) =>
  give(slot === 'city' && value === ELSEWHERE ? 'place' : slot, value, words);

/** A place without a city pack answers the question for a city too: it is what nothing local is known of. */
function readPlace(readings: ReadSlots['readings']): SlotAnswer {
  const reading = readings.find(({ slot }) => slot === 'city') ?? readings.find(({ slot }) => slot === 'place');
  return reading ? give(reading.slot, reading.value, reading.words) : other;
}

/** Whatever the words beside a date call it, it answers the question that was asked; a month or year alone does not. */
function readDay({ slot }: SlotQuestion, _text: string, { readings, faults }: ReadSlots): SlotAnswer {
  const day = readings.find((reading) => reading.slot.endsWith('Date'));
  if (day) return give(slot, day.value, day.words);
  const fault = faults.find((candidate) => candidate.slot.endsWith('Date'));
  if (fault) return { kind: 'fault', fault: fault.fault, words: fault.words };
  const month = readings.find((reading) => reading.slot.endsWith('Month') || reading.slot.endsWith('Year'));
  return month ? { kind: 'fault', fault: 'no-day', words: month.words } : other;
}

function readWhole({ slot, whole }: SlotQuestion, text: string, { readings }: ReadSlots): SlotAnswer {
  const reading = readings.find((candidate) => candidate.slot === slot);
  const number = reading ? Number(reading.value) : readBareNumber(text);
  if (number === null || !whole) return other;
  const words = reading?.words ?? text;
  return number < whole.from || number > whole.to
    ? { kind: 'fault', fault: 'out-of-range', words }
    : give(slot, number, words);
}

/** A value that the message names; for a city also a place without a pack. */
function readOwn({ slot }: SlotQuestion, { readings }: ReadSlots): SlotAnswer {
  if (slot === 'city') return readPlace(readings);
  const reading = readings.find((candidate) => candidate.slot === slot);
  return reading ? give(reading.slot, reading.value, reading.words) : other;
}

import type { DialogueState, FlowMove, LocalDate } from '../../domain/index.ts';
import type { FlowQuestion, Knowledge, SlotQuestion } from '../../knowledge/index.ts';
import { cleanText, findWord, hasWords, onlyWords, splitAtMarks } from '../../language/index.ts';
import { createParseAnswer, type ParseAnswer } from '../slots/parse-slot-answer.ts';
import { createSlotReader, type SlotReader } from '../slots/slot-reader.ts';
import type { WordingSense } from '../wording-sense.ts';
import type { DialogueVocabulary } from './dialogue-vocabulary.ts';
import { own, type Turn } from './turn.ts';

/** A message, and the state of its conversation. */
interface Message {
  readonly text: string;
  readonly state: DialogueState | null;
  readonly asOf: LocalDate;
}

/** Reads a message as a step in the guided flow under way; null where there is none, or the message is about something else. */
export type ReadFlowMove = (message: Message) => Turn | null;

/** Words for steps in a flow, whatever its question is. */
const STEPS = ['back', 'restart', 'continue'] as const;

/** What the readers below work with. */
interface Reading {
  readonly knowledge: Knowledge;
  readonly vocabulary: DialogueVocabulary;
  readonly readSlots: SlotReader;
  readonly parse: ParseAnswer;
  /** Whether words ask something. */
  readonly asks: (text: string) => boolean;
}

/**
 * Prepares reading. A question of a flow is answered like one for a slot: a choice by its number, label, value or words, a date or sum in any
 * form. A message that asks something of its own is left to be answered; one that says neither puts the question again.
 */
export function createReadFlowMove(
  knowledge: Knowledge,
  vocabulary: DialogueVocabulary,
  sense: WordingSense,
): ReadFlowMove {
  const readSlots = createSlotReader(knowledge);
  const parse = createParseAnswer(readSlots, vocabulary);
  const asks = (text: string) => !sense.asksNothing(vocabulary.essence(text));
  const reading: Reading = { knowledge, vocabulary, readSlots, parse, asks };
  return (message) => {
    const { text, state } = message;
    const flow = knowledge.flows.find(({ id }) => id === state?.flow?.flow);
    if (state === null || flow === undefined) return null;
    const { pending } = state;
    const question = pending?.kind === 'flow' ? flow.questions[pending.question] : undefined;
    if (question === undefined) {
      const step = (['continue', 'back'] as const).find((marker) => vocabulary.saysOnly(text, marker));
      return step === undefined ? null : moved(text, state, { kind: step });
    }
    const move = readMove(question, message, reading);
    if (move === 'cancelled') return { ...own(text, state), act: 'cancel' };
    return move === null ? null : moved(text, state, move);
  };
}

/** What a message is to the question that was put; null where it asks something of its own. */
function readMove(question: FlowQuestion, { text, asOf }: Message, reading: Reading): FlowMove | 'cancelled' | null {
  const { vocabulary, parse, asks, readSlots, knowledge } = reading;
  const exact = choiceCalled(question, text);
  if (exact !== null) return { kind: 'answer', given: { [question.slot]: exact } };
  const step = STEPS.find((marker) => vocabulary.saysOnly(text, marker));
  if (step !== undefined) return { kind: step };
  if (!hasWords(text)) return { kind: 'unclear' };
  const answer = parse(asSlotQuestion(question, knowledge), text, asOf);
  if (answer.kind === 'cancelled') return 'cancelled';
  if (answer.kind === 'skipped') return skip(question, vocabulary);
  if (answer.kind === 'other') {
    const hinted = choiceHinted(question, vocabulary.essence(text));
    if (hinted !== null) return { kind: 'answer', given: { [question.slot]: hinted } };
    return asks(text) ? null : { kind: 'unclear' };
  }
  const rest = text.replace(answer.words, ' ');
  if (asks(rest)) return null;
  if (answer.kind === 'fault') return { kind: 'fault', fault: answer.fault, words: answer.words };
  // A place without a city pack answers the question for a city: the flow goes by it.
  return { kind: 'answer', given: { ...readSlots(rest, asOf).slots, [question.slot]: answer.value } };
}

/** What visitors say of themselves in a flow is remembered as if they had said it outside. */
const moved = (text: string, state: DialogueState, flowMove: FlowMove): Turn => ({
  ...own(text, state),
  flowMove,
  given: flowMove.kind === 'answer' ? flowMove.given : {},
});

/** Nothing known is the choice that says so, where there is one: it stands behind those that say something. */
function skip({ slot, choices }: FlowQuestion, { marks }: DialogueVocabulary): FlowMove {
  const unknown = choices.findLast(({ label }) =>
    [label.zh, label.en].some((name) => marks.skip.opening(name.toLowerCase()) !== null),
  );
  return unknown === undefined ? { kind: 'skip' } : { kind: 'answer', given: { [slot]: unknown.value } };
}

const fold = (text: string) => onlyWords(cleanText(text).toLowerCase());

/** The choice that a message is, letter by letter: as a button sends it. */
function choiceCalled({ choices }: FlowQuestion, text: string): string | null {
  const called = fold(text);
  return (
    choices.find(({ value, label }) => [value, label.zh, label.en].some((name) => fold(name) === called))?.value ?? null
  );
}

/** Fewer characters than these say nothing of a choice. */
const LEAST_HINT = 2;

/** The one choice in whose label a message stands (驳回, where it reads 驳回通知书). */
function choiceHinted({ choices }: FlowQuestion, words: string): string | null {
  if (words.length < LEAST_HINT) return null;
  const [first, ...others] = choices.filter(({ label }) =>
    [label.zh, label.en].some((name) => findWord(fold(name), words, 0) >= 0),
  );
  return first !== undefined && others.length === 0 ? first.value : null;
}

/** A question of a flow as one for a slot: with the words and bounds that the same slot has elsewhere, and the parts of its labels that are one choice's alone. */
function asSlotQuestion(question: FlowQuestion, { slotQuestions }: Knowledge): SlotQuestion {
  const elsewhere = slotQuestions.questions.find(({ slot }) => slot === question.slot);
  const parts = question.choices.map(({ label }) => [...partsOf(label.zh), ...partsOf(label.en)]);
  return {
    ...question,
    choices: question.choices.map(({ value, label, words }, n) => ({
      value,
      label,
      words: [
        ...words,
        ...(elsewhere?.choices.find((choice) => choice.value === value)?.words ?? []),
        ...(parts[n] ?? []).filter((part) => !parts.some((others, m) => m !== n && others.includes(part))),
      ],
    })),
    whole: question.whole ?? elsewhere?.whole,
  };
}

/** The parts of a label between its marks that say something. */
const partsOf = (label: string) => splitAtMarks(label.toLowerCase()).filter(({ length }) => length >= LEAST_HINT);

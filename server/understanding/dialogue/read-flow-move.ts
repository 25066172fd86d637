import type { DialogueState, FlowMove, LocalDate } from '../../domain/index.ts';
import type { Flow, FlowQuestion, Knowledge, SlotQuestion } from '../../knowledge/index.ts';
import { hasHan, hasWords } from '../../language/index.ts';
import { createParseAnswer, type ParseAnswer } from '../slots/parse-slot-answer.ts';
import { createSlotReader, type SlotReader } from '../slots/slot-reader.ts';
import type { WordingSense } from '../wording-sense.ts';
import { type DatedValues, dateAhead, kindBehind, type ReadChoice, saidDate } from './dates-in-flow.ts';
import type { DialogueVocabulary } from './dialogue-vocabulary.ts';
import {
  type AsSlotQuestion,
  choiceCalled,
  choiceHinted,
  choiceNear,
  choiceUnknown,
  createFlowSlotQuestions,
  withoutChoices,
  withoutShortWords,
} from './flow-slot-question.ts';
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
  readonly vocabulary: DialogueVocabulary;
  readonly readSlots: SlotReader;
  readonly parse: ParseAnswer;
  readonly asSlotQuestion: AsSlotQuestion;
  /** Whether words ask something. */
  readonly asks: (text: string) => boolean;
  /** Whether what stands around an answer asks something: in Chinese more than one word does (发现的 asks nothing). */
  readonly asksBeside: (text: string) => boolean;
}

/** The question that was put, in its flow. */
interface Put {
  readonly flow: Flow;
  readonly id: string;
  readonly question: FlowQuestion;
}

/**
 * Prepares reading. A question of a flow is answered like one for a slot: a choice by its number, label, value or words, a date or sum in any
 * form. A date that is said early is kept for its question. A message that asks something of its own is left to be answered; one that says
 * neither puts the question again.
 */
export function createReadFlowMove(
  knowledge: Knowledge,
  vocabulary: DialogueVocabulary,
  sense: WordingSense,
): ReadFlowMove {
  const readSlots = createSlotReader(knowledge);
  const parse = createParseAnswer(readSlots, vocabulary);
  const asks = (text: string) => !sense.asksNothing(vocabulary.essence(text));
  const asksBeside = (text: string) => sense.tally(vocabulary.essence(text)).known > (hasHan(text) ? 1 : 0);
  const asSlotQuestion = createFlowSlotQuestions(knowledge);
  const reading: Reading = { vocabulary, readSlots, parse, asSlotQuestion, asks, asksBeside };
  return (message) => {
    const { text, state } = message;
    const flow = knowledge.flows.find(({ id }) => id === state?.flow?.flow);
    if (state === null || flow === undefined) return null;
    const { pending } = state;
    const id = pending?.kind === 'flow' ? pending.question : '';
    const question = flow.questions[id];
    if (question === undefined) {
      const step = (['continue', 'back'] as const).find((marker) => vocabulary.saysOnly(text, marker));
      return step === undefined ? null : moved(text, state, { kind: step });
    }
    const move = readMove({ flow, id, question }, message, reading);
    if (move === 'cancelled') return { ...own(text, state), act: 'cancel' };
    return move === null ? null : moved(text, state, move);
  };
}

/** What a message is to the question that was put; null where it asks something of its own. */
function readMove(put: Put, { text, asOf }: Message, reading: Reading): FlowMove | 'cancelled' | null {
  const { vocabulary, parse, asksBeside, asSlotQuestion } = reading;
  const { question } = put;
  const asked = asSlotQuestion(question);
  const exact = choiceCalled(asked, text);
  if (exact !== null) return { kind: 'answer', given: { [question.slot]: exact } };
  const step = STEPS.find((marker) => vocabulary.saysOnly(text, marker));
  if (step !== undefined) return { kind: step };
  if (!hasWords(text)) return { kind: 'unclear' };
  const answer = parse(withoutShortWords(asked), text, asOf);
  if (answer.kind === 'cancelled') return 'cancelled';
  if (answer.kind === 'skipped') return skip(question.slot, asked, vocabulary);
  if (answer.kind === 'other') return readLoosely(put, { text, asOf }, reading);
  const rest = text.replace(answer.words, ' ');
  if (answer.kind === 'value') return answerWith(put, answer.value, { text: rest, asOf }, reading);
  return asksBeside(rest) ? null : { kind: 'fault', fault: answer.fault, words: answer.words };
}

/** An answer with what was said along with it; null where that asks something. A place without a city pack answers the question for a city. */
function answerWith(
  { flow, id, question }: Put,
  value: string | number,
  { text, asOf }: Pick<Message, 'text' | 'asOf'>,
  reading: Reading,
): FlowMove | null {
  const { readSlots, asksBeside } = reading;
  const readChoice = createReadChoice(reading, asOf);
  const own = { [question.slot]: value };
  if (question.input === 'date') {
    const behind = kindBehind(flow, id, { value: String(value), rest: text }, readChoice);
    if (asksBeside(withoutKinds(behind, text, reading))) return null;
    return { kind: 'answer', given: { ...readSlots(text, asOf).slots, ...own }, instead: behind.values };
  }
  const date = saidDate(text, asOf, readSlots);
  const next = question.choices.find((choice) => choice.value === value)?.next ?? question.next;
  const ahead = date !== null && next !== undefined ? dateAhead(flow, [next], date, readChoice) : null;
  if (asksBeside(ahead === null ? text : withoutKinds(ahead, date?.rest ?? text, reading))) return null;
  return { kind: 'answer', given: { ...readSlots(text, asOf).slots, ...ahead?.values, ...own } };
}

/** What a message is that names no choice alone: a date said early, a choice it is near, something of its own, or nothing. */
function readLoosely(put: Put, { text, asOf }: Pick<Message, 'text' | 'asOf'>, reading: Reading): FlowMove | null {
  const { vocabulary, asks, asSlotQuestion, readSlots } = reading;
  const { flow, id, question } = put;
  const asked = asSlotQuestion(question);
  const essence = vocabulary.essence(text);
  const hinted = choiceHinted(asked, essence);
  if (hinted !== null) return { kind: 'answer', given: { [question.slot]: hinted } };
  const date = saidDate(text, asOf, readSlots);
  const ahead = date === null ? null : dateAhead(flow, [id], date, createReadChoice(reading, asOf));
  const rest = ahead === null ? text : withoutKinds(ahead, date?.rest ?? text, reading);
  if (asks(withoutChoices(asked, rest))) return null;
  if (ahead !== null && Object.keys(ahead.values).length > 0) return { kind: 'kept', given: ahead.values };
  const near = choiceNear(asked, essence);
  return near === null ? { kind: 'unclear' } : { kind: 'answer', given: { [question.slot]: near } };
}

/** A text without the words that say what kind of date one is (收到的). */
const withoutKinds = ({ kinds }: DatedValues, text: string, { asSlotQuestion }: Pick<Reading, 'asSlotQuestion'>) =>
  kinds.reduce((rest, kind) => withoutChoices(asSlotQuestion(kind), rest), text);

/** Reads which choice of another question of the flow words name. */
function createReadChoice(
  { parse, asSlotQuestion }: Pick<Reading, 'parse' | 'asSlotQuestion'>,
  asOf: LocalDate,
): ReadChoice {
  return (question, text) => {
    const answer = parse(withoutShortWords(asSlotQuestion(question)), text, asOf);
    return answer.kind === 'value' ? String(answer.value) : null;
  };
}

/** What visitors say of themselves in a flow is remembered as if they had said it outside. */
const moved = (text: string, state: DialogueState, flowMove: FlowMove): Turn => ({
  ...own(text, state),
  flowMove,
  given: flowMove.kind === 'answer' ? flowMove.given : {},
});

/** Nothing known is the choice that says so, where there is one. */
function skip(slot: string, asked: SlotQuestion, { marks }: DialogueVocabulary): FlowMove {
  const unknown = choiceUnknown(asked, (name) => marks.skip.opening(name) !== null);
  return unknown === null ? { kind: 'skip' } : { kind: 'answer', given: { [slot]: unknown } };
}

import type { DialogueState, LocalDate } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { hasWords } from '../../language/index.ts';
import { missingSlots } from '../slots/missing-slots.ts';
import { createParseSlotAnswer, type SlotAnswer } from '../slots/parse-slot-answer.ts';
import { createSlotReader } from '../slots/slot-reader.ts';
import type { WordingSense } from '../wording-sense.ts';
import type { DialogueVocabulary } from './dialogue-vocabulary.ts';
import { own, type Turn } from './turn.ts';

/** A message, and the state of its conversation. */
interface Message {
  readonly text: string;
  readonly state: DialogueState;
  readonly asOf: LocalDate;
}

/** Reads a message as the answer to the value that was asked for; null where none was, or the message asks something else. */
export type AnswerSlot = (message: Message) => Turn | null;

/**
 * Prepares reading. A value, also with others beside it (发明第8年), asks the question of the topic again with it; one that cannot be is told as
 * a fault; a question that is left unanswered gives way to the next, and where none is left, to what was said in general.
 */
export function createAnswerSlot(
  knowledge: Knowledge,
  vocabulary: DialogueVocabulary,
  sense: WordingSense,
): AnswerSlot {
  const parse = createParseSlotAnswer(knowledge.slotQuestions, createSlotReader(knowledge), vocabulary);
  const isAnotherQuestion = (text: string, words: string) =>
    !sense.asksNothing(vocabulary.essence(text.replace(words, ' ')));
  return ({ text, state, asOf }) => {
    if (state.pending?.kind !== 'slot') return null;
    const { slot, skipped } = state.pending;
    const answer = parse(slot, text, asOf);
    const again: Turn = { ...own(state.question, state), isAskedAgain: true, slotAnswer: { skipped } };
    // Marks and pictures alone answer nothing, and ask nothing else: the question stands.
    if (!hasWords(text)) return again;
    if (answer.kind === 'other') return null;
    if (answer.kind === 'cancelled') return { ...own(text, state), act: 'cancel' };
    if (answer.kind === 'skipped') {
      const left = [...skipped, slot];
      const next = missingSlots(state, { slots: state.slots, readings: [] }, knowledge, left)?.questions[0];
      return next ? { ...again, slotAnswer: { skipped: left } } : { ...own(text, state), act: 'skip' };
    }
    if (isAnotherQuestion(text, answer.words)) return null;
    if (answer.kind === 'fault') return { ...again, faults: [faultOf(slot, answer)] };
    return { ...again, given: { ...vocabulary.namedValues(text).slots, [answer.slot]: answer.value } };
  };
}

const faultOf = (slot: string, { fault, words }: Extract<SlotAnswer, { kind: 'fault' }>) => ({
  slot,
  words,
  start: 0,
  fault,
});

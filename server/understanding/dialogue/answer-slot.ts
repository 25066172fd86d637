import type { DialogueState, LocalDate } from '../../domain/index.ts';
import { askAbout, ELSEWHERE, type Knowledge } from '../../knowledge/index.ts';
import { hasHan, hasWords } from '../../language/index.ts';
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
 * a fault; a question that is left unanswered gives way to the next, and where none is left, to what was said in general. With a city it is told
 * where one goes there; one that is left unsaid is not asked for again.
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
      if (slot === CITY) return { ...own(text, state), act: 'skip', given: { place: ELSEWHERE } };
      const left = [...skipped, slot];
      const next = missingSlots(state, { slots: state.slots, readings: [] }, knowledge, left)?.questions[0];
      return next ? { ...again, slotAnswer: { skipped: left } } : { ...own(text, state), act: 'skip' };
    }
    if (isAnotherQuestion(text, answer.words)) return null;
    if (answer.kind === 'fault') return { ...again, faults: [faultOf(slot, answer)] };
    const asked = slot === CITY ? { ...again, ...whereOf(state, text, knowledge) } : again;
    return { ...asked, given: { ...vocabulary.namedValues(text).slots, [answer.slot]: answer.value } };
  };
}

const CITY = 'city';
/** What is asked of the matter of a topic once the city is known. */
const ASKS_WHERE = 'channel';

/** The question where one goes with the matter of a topic: that of the topic itself, where it asked so. */
function whereOf(state: DialogueState, beside: string, knowledge: Knowledge): Partial<Pick<Turn, 'text' | 'topic'>> {
  const { intent, matter, service } = state;
  const language = state.language === 'en' && !hasHan(beside) ? 'en' : 'zh';
  const question = askAbout(knowledge, matter ?? service ?? '', ASKS_WHERE, language);
  if (intent === ASKS_WHERE || question === null) return {};
  return { text: question.toLowerCase(), topic: { ...state, intent: ASKS_WHERE, question } };
}

const faultOf = (slot: string, { fault, words }: Extract<SlotAnswer, { kind: 'fault' }>) => ({
  slot,
  words,
  start: 0,
  fault,
});

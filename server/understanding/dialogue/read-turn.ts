import type { DialogueState, NormalisedQuestion } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { hasHan, onlyWords, readBareNumber, splitClauses } from '../../language/index.ts';
import { joinName } from '../recognise-part.ts';
import type { Recogniser } from '../recogniser.ts';
import type { WordingSense } from '../wording-sense.ts';
import { createAnswerSlot } from './answer-slot.ts';
import { withValues } from './ask-again.ts';
import type { DialogueVocabulary, NamedValues } from './dialogue-vocabulary.ts';
import { createReadFlowMove } from './read-flow-move.ts';
import { recallTopic } from './recall-topic.ts';
import { own, type Turn } from './turn.ts';

/** Reads messages against the state of their conversation. */
export type ReadTurn = (question: Pick<NormalisedQuestion, 'text' | 'state' | 'asOf'>) => Turn;

/** What the readers below work with. */
interface Reading {
  readonly text: string;
  readonly state: DialogueState;
  readonly asOf: NormalisedQuestion['asOf'];
  readonly vocabulary: DialogueVocabulary;
  readonly sense: WordingSense;
  readonly knowledge: Knowledge;
  readonly recognise: Recogniser;
}

/**
 * Prepares reading. A message is taken for what it says itself; only one that says nothing without the turns before it (a number, a value,
 * a correction, a way back) is put into the question it stands for.
 */
export function createReadTurn(
  knowledge: Knowledge,
  recognise: Recogniser,
  vocabulary: DialogueVocabulary,
  sense: WordingSense,
): ReadTurn {
  const answerSlot = createAnswerSlot(knowledge, vocabulary, sense);
  const readFlowMove = createReadFlowMove(knowledge, vocabulary, sense);
  return ({ text, state, asOf }) => {
    const move = readFlowMove({ text, state, asOf });
    if (move !== null) return move;
    if (vocabulary.saysOnly(text, 'restart')) return { ...own(text, null), act: 'restart' };
    if (state === null) return own(text, null);
    const reading: Reading = { text, state, asOf, vocabulary, sense, knowledge, recognise };
    for (const read of [
      answerSlot,
      chooseOption,
      dropPending,
      forgetValue,
      correct,
      goBack,
      changeValue,
      changeLanguage,
    ]) {
      const turn = read(reading);
      if (turn !== null) return turn;
    }
    return own(text, state);
  };
}

function chooseOption({ text, state, vocabulary }: Reading): Turn | null {
  const { options, pending } = state;
  const whole = vocabulary.chosenPlace(text, options.length);
  const [first = '', ...others] = splitClauses(text);
  const asked = whole === null ? onlyWords(others.join(' ')) : '';
  const place = whole ?? vocabulary.chosenPlace(first, options.length);
  const byNumber = place === null ? undefined : options[place];
  if (byNumber !== undefined) {
    // 第二个，专利 only names it once more.
    if (byNumber.label.toLowerCase().includes(asked)) return own(byNumber.question.toLowerCase(), state);
    // 第二个呢，怎么交 asks something of it; 1、商标怎么注册 counts its own questions.
    if (vocabulary.kindOf(asked) === null) return own(joinName(byNumber.label, asked), state);
  }
  // Without being asked which one is meant, only a number chooses; a word may be the beginning of anything.
  const words = vocabulary.essence(text);
  const byWords =
    pending?.kind === 'option' && words.length >= 2
      ? options.filter(({ label }) => label.toLowerCase().includes(words))
      : [];
  const [chosen] = byWords;
  return chosen === undefined || byWords.length > 1 ? null : own(chosen.question.toLowerCase(), state);
}

function dropPending({ text, state, vocabulary }: Reading): Turn | null {
  if (state.pending === null) return null;
  const act = (['neither', 'skip', 'cancel'] as const).find((marker) => vocabulary.saysOnly(text, marker));
  return act === undefined ? null : { ...own(text, state), act };
}

function forgetValue({ text, state, vocabulary }: Reading): Turn | null {
  const { marks } = vocabulary;
  const opening = marks.forget.opening(text);
  if (opening === null) return null;
  const values = vocabulary.onlyValues(text.slice(opening.length));
  return values === null ? null : { ...own(text, state), act: 'forget', given: values.slots };
}

/** What a correction puts in place of what was said: its clauses without what says what was not meant. */
function correct({ text, state, vocabulary, sense }: Reading): Turn | null {
  const { correction } = vocabulary.marks;
  const clauses = splitClauses(text).map((clause) => withoutSound(clause, vocabulary));
  const isMarked = clauses.some((clause) => correction.opening(clause) !== null);
  const kept = clauses.map((clause) => withoutDenial(clause, isMarked, vocabulary, sense));
  if (!isMarked && kept.join() === clauses.join()) return null;
  // 不对 alone says that something was wrong, and not what.
  if (vocabulary.saysNothing(correction.without(clauses.join(' ')))) return { ...own(text, state), act: 'neither' };
  const said = kept.map((clause) => vocabulary.withoutOpening(correction.withoutOpening(clause)));
  const rest = said.filter((clause) => clause !== '').join(hasHan(text) ? '，' : ', ');
  // A question that merely begins so (不是说要十年吗，怎么又改了) corrects nothing.
  if (rest === '' || (rest.length > MAX_CORRECTION && !isMarked)) return null;
  const values = vocabulary.onlyValues(rest) ?? asYear(rest, state);
  if (values !== null) return { ...again({ text: rest, state, vocabulary }, values), isCorrection: true };
  return { ...own(rest, state), isCorrection: true };
}

/** A clause without the sounds before a correction (哎打错了); 额外 begins with none. */
function withoutSound(clause: string, { marks }: DialogueVocabulary): string {
  const rest = marks.interjections.withoutOpening(clause);
  const isBefore = rest === '' || marks.correction.opening(rest) !== null || marks.denial.opening(rest) !== null;
  return isBefore ? rest : clause;
}

/**
 * A clause without what it says was not meant: all of it where it begins so, up to what stands against it (不是续展而是转让), and in a marked
 * correction what comes behind (许可不是转让).
 */
function withoutDenial(clause: string, isMarked: boolean, { marks }: DialogueVocabulary, sense: WordingSense): string {
  const { correction, denial } = marks;
  if (denial.opening(clause) !== null) return correction.around(clause)?.behind ?? '';
  // Within an English clause not denies what is done (what if i do not pay).
  const around = isMarked && hasHan(clause) ? denial.around(clause) : null;
  if (around === null) return clause;
  const { before, behind } = around;
  // 是不是 denies nothing, and what asks behind it (权利人不是我怎么办) is the question itself.
  const isQuestion = behind.length > MAX_CORRECTION || (!sense.asksNothing(behind) && sense.asksNothing(before));
  return before.endsWith('是') || isQuestion ? clause : before;
}

/** A correction that no word marks is short: it names the one thing that was wrong. */
const MAX_CORRECTION = 8;

/** A bare number (改成10年) corrects the year, where the topic has one. */
function asYear(text: string, { slots }: DialogueState): NamedValues | null {
  const year = slots.patentYear === undefined ? null : readBareNumber(text);
  return year === null ? null : { slots: { patentYear: year }, words: { patentYear: `第${year}年` }, rest: '' };
}

function goBack({ text, state, vocabulary, knowledge, recognise }: Reading): Turn | null {
  const marked = vocabulary.marks.return;
  if (marked.opening(text) === null && marked.opening(vocabulary.withoutOpening(text)) === null) return null;
  const rest = onlyWords(marked.without(text));
  const recalled = recallTopic(rest, state, { vocabulary, knowledge, recognise });
  if (recalled === null) return null;
  const { topic, isOnlyNamed } = recalled;
  return isOnlyNamed ? { ...own(topic.question, topic), isAskedAgain: true } : own(rest, topic);
}

function changeValue(reading: Pick<Reading, 'text' | 'state' | 'vocabulary'>): Turn | null {
  const values = reading.vocabulary.onlyValues(reading.text);
  return values === null ? null : again(reading, values);
}

/** The question of the topic with other values. Where its service is not known, the question with the value is recognised by itself. */
function again({ state, vocabulary }: Pick<Reading, 'text' | 'state' | 'vocabulary'>, values: NamedValues): Turn {
  const text = withValues(state.question, values, vocabulary);
  // What is put right while a value is asked for leaves the others to be asked.
  const slotAnswer = state.pending?.kind === 'slot' ? { skipped: state.pending.skipped } : null;
  return { ...own(text, state), isAskedAgain: state.service !== null, given: values.slots, slotAnswer };
}

function changeLanguage({ text, state, vocabulary }: Reading): Turn | null {
  const language = vocabulary.wantedLanguage(text);
  return language === null ? null : { ...own(state.question, state), isAskedAgain: true, language };
}

import type {
  DialogueAct,
  FlowMove,
  Language,
  SlotFault,
  Slots,
  Topic,
  UnderstoodQuestion,
} from '../../domain/index.ts';

/** How a message stands to what was said before it. */
export interface Turn {
  /** What is to be understood: the message, or the question it stands for. */
  readonly text: string;
  /** What it does to the conversation instead of asking. */
  readonly act: DialogueAct | null;
  /** The topic from which what is missing is taken; null where nothing was said before. */
  readonly topic: Topic | null;
  /** Whether the question of the topic is asked again: then its intent and service hold. */
  readonly isAskedAgain: boolean;
  /** Whether the message takes back something of the topic. */
  readonly isCorrection: boolean;
  /** Values the message gives for the question that is asked again. */
  readonly given: Slots;
  /** The language in which the answer is wanted, where the message says so. */
  readonly language: Language | null;
  /** What the message is to the value that was asked for; null where none was, or it speaks of something else. */
  readonly slotAnswer: UnderstoodQuestion['slotAnswer'];
  /** What the message is to the guided flow under way; null where there is none, or it is about something else. */
  readonly flowMove: FlowMove | null;
  /** What is wrong with the value it gives. */
  readonly faults: readonly SlotFault[];
}

/** A message taken for what it says itself. */
export const own = (text: string, topic: Topic | null): Turn => ({
  text,
  act: null,
  topic,
  isAskedAgain: false,
  isCorrection: false,
  given: {},
  language: null,
  slotAnswer: null,
  flowMove: null,
  faults: [],
});

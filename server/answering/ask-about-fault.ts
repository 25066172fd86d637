import type { SlotFault, UnderstoodQuestion } from '../domain/index.ts';
import type { FixedReply, Knowledge } from '../knowledge/index.ts';
import { maskForKeeping } from '../language/index.ts';

/** What is asked back about words that are meant as a value and give none: the fixed reply, and the words as they were written. */
export interface FaultQuestion {
  readonly reply: FixedReply;
  readonly words: string;
  /** What the value must lie between, where the question for it says so. */
  readonly range: string;
}

/** Intents that a wrong date, class or number bears on; a law, a definition or an address is told without them. */
const CONCERNED = new Set(['deadline', 'fee', 'procedure', 'eligibility', 'materials', 'status']);

/**
 * The question back about the first value that cannot be right, where what is asked may turn on it; null otherwise. What stands in quotation
 * marks is somebody else's: the words of a notice are not held against the one who asks about it.
 */
export function askAboutFault(
  { question, parts, slotFaults, guard, act }: UnderstoodQuestion,
  knowledge: Pick<Knowledge, 'replies' | 'slotQuestions'>,
): FaultQuestion | null {
  if (guard !== null || act !== null || !parts.some(({ intent }) => CONCERNED.has(intent))) return null;
  const fault = slotFaults.find(({ start }) => !isQuoted(question.text, start));
  const reply = fault && knowledge.replies.find(({ id }) => id === `clarification-${fault.fault}`);
  return fault && reply
    ? { reply, words: asWritten(fault, question.original), range: rangeOf(fault.slot, knowledge) }
    : null;
}

/** The least and the greatest number that answers the question for a slot. */
function rangeOf(slot: string, { slotQuestions }: Pick<Knowledge, 'slotQuestions'>): string {
  const question = slotQuestions.questions.find((candidate) => candidate.slot === slot);
  const { from, to } = question?.whole ?? { from: 1, to: question?.choices.length ?? 1 };
  return `${from}–${to}`;
}

const QUOTES = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
] as const;

function isQuoted(text: string, start: number): boolean {
  const before = text.slice(0, start);
  const isBetween = QUOTES.some(([opening, closing]) => before.lastIndexOf(opening) > before.lastIndexOf(closing));
  return isBetween || before.split('"').length % 2 === 0;
}

/** Words as the asker wrote them: the form that is matched is in lower case. They stand in a reply, which is kept. */
function asWritten({ words }: SlotFault, original: string): string {
  const at = original.toLowerCase().indexOf(words);
  return maskForKeeping(at < 0 ? words : original.slice(at, at + words.length));
}

import type { LocalDate, Slots } from '../../domain/index.ts';
import { type Flow, type FlowQuestion, nextsOf } from '../../knowledge/index.ts';
import type { SlotReader } from '../slots/slot-reader.ts';

/** A date in a message, and what is left of the message without it. */
export interface SaidDate {
  readonly value: string;
  readonly rest: string;
}

/** Reads which choice of a question words name: one alone, or null. */
export type ReadChoice = (question: FlowQuestion, text: string) => string | null;

/** What a date answers besides the question that was put, and the questions whose words may stand beside it. */
export interface DatedValues {
  readonly values: Slots;
  readonly kinds: readonly FlowQuestion[];
}

const NOTHING: DatedValues = { values: {}, kinds: [] };

/** The one day that a message tells; null where it tells none, or several. */
export function saidDate(text: string, asOf: LocalDate, readSlots: SlotReader): SaidDate | null {
  const days = readSlots(text, asOf).readings.filter(({ slot }) => slot.endsWith('Date'));
  const [day] = days;
  if (day === undefined || days.some(({ value }) => value !== day.value)) return null;
  return { value: String(day.value), rest: text.replace(day.words, ' ') };
}

/**
 * What a date that was said before its question answers: the one date that is asked for on the ways from here, and what kind of date it is, where
 * the words beside it say so (11月2日收到的). Nothing where several dates are asked for: it cannot be known which is meant.
 */
export function dateAhead(
  flow: Flow,
  from: readonly string[],
  { value, rest }: SaidDate,
  readChoice: ReadChoice,
): DatedValues {
  const ahead = questionsFrom(flow, from);
  const slots = new Set(ahead.filter(({ input }) => input === 'date').map(({ slot }) => slot));
  const [slot] = slots;
  if (slot === undefined || slots.size > 1) return NOTHING;
  const kinds = ahead.filter((question) => asksForKind(flow, question));
  return { values: { ...kindSaid(kinds, rest, readChoice), [slot]: value }, kinds };
}

/**
 * What kind of date an answer says it is, though another was chosen before (发文日, and then 11月2日收到的). One that is no choice of the way taken
 * is kept too: the question which date it is comes again then, rather than a day worked out from the wrong one.
 */
export function kindBehind(flow: Flow, id: string, { rest }: SaidDate, readChoice: ReadChoice): DatedValues {
  const kinds = Object.values(flow.questions).filter(
    (question) => asksForKind(flow, question) && question.choices.some(({ next }) => next === id),
  );
  return { values: kindSaid(kinds, rest, readChoice), kinds };
}

/** Whether a question asks which date somebody holds: whatever is chosen, the date itself is asked for next. */
const asksForKind = ({ questions }: Flow, { choices }: FlowQuestion) =>
  choices.length > 0 && choices.every(({ next }) => questions[next]?.input === 'date');

function kindSaid(kinds: readonly FlowQuestion[], rest: string, readChoice: ReadChoice): Slots {
  const said = kinds.flatMap((question) => {
    const value = readChoice(question, rest);
    return value === null ? [] : [{ slot: question.slot, value }];
  });
  const [first] = said;
  const isSure = said.every(({ slot, value }) => slot === first?.slot && value === first.value);
  return first !== undefined && isSure ? { [first.slot]: first.value } : {};
}

/** The questions on all ways from some of them. */
function questionsFrom(flow: Flow, from: readonly string[]): FlowQuestion[] {
  const reached = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const question = flow.questions[id];
    if (question === undefined || reached.has(id)) continue;
    reached.add(id);
    open.push(...nextsOf(question).map(({ next }) => next));
  }
  return [...reached].flatMap((id) => flow.questions[id] ?? []);
}

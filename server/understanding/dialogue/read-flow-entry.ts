import type { LocalDate, Slots } from '../../domain/index.ts';
import type { Flow, Knowledge } from '../../knowledge/index.ts';
import { findEveryWord, standsBefore } from '../../language/index.ts';
import { type NamedChoice, readOnlyNamed } from '../slots/parse-slot-answer.ts';
import { createSlotReader } from '../slots/slot-reader.ts';
import { dateAhead, type ReadChoice, saidDate } from './dates-in-flow.ts';
import { createFlowSlotQuestions, withoutShortWords } from './flow-slot-question.ts';

/** Reads what the message by which a guided flow is entered says of the questions of the flow. */
export interface ReadFlowEntry {
  /** The choices that it names by their `early` words. */
  choices(flow: Flow, text: string): Slots;
  /** The one day that it tells, and what kind of day that is, as far as one alone is asked for behind the question `from`. */
  date(flow: Flow, from: string, message: { readonly text: string; readonly asOf: LocalDate }): Slots;
}

/** Between what denies and what is denied stands whose it is: 不是商标局的驳回通知. */
const DENIAL_GAP = 8;

/**
 * Prepares reading. Of a slot one value alone must be named, whichever of its questions will be asked; what is denied or doubted (不是驳回通知)
 * leaves the question to be asked.
 */
export function createReadFlowEntry(
  knowledge: Pick<Knowledge, 'flows' | 'slotQuestions' | 'slotWords' | 'cities' | 'places'>,
): ReadFlowEntry {
  const { flows, slotWords } = knowledge;
  const early = collectEarly(flows);
  const asSlotQuestion = createFlowSlotQuestions(knowledge);
  const readSlots = createSlotReader(knowledge);
  const isDenied = (text: string, word: string) =>
    findEveryWord(text, word).some((at) => standsBefore(text, at, slotWords.negations, DENIAL_GAP));
  const readKind: ReadChoice = (question, text) => {
    const { choices } = withoutShortWords(asSlotQuestion(question));
    return readOnlyNamed(text, choices.flatMap(namesOf))?.value ?? null;
  };
  return {
    choices(flow, text) {
      const slots = new Set(Object.values(flow.questions).map(({ slot }) => slot));
      const said = [...slots].flatMap((slot) => {
        const named = readOnlyNamed(text, early.get(slot) ?? []);
        return named === null || isDenied(text, named.word) ? [] : [[slot, named.value] as const];
      });
      return Object.fromEntries(said);
    },
    date(flow, from, { text, asOf }) {
      const said = saidDate(text, asOf, readSlots);
      return said === null ? {} : dateAhead(flow, [from], said, readKind).values;
    },
  };
}

/** The early words of every slot, with the value that each names. */
function collectEarly(flows: readonly Flow[]): ReadonlyMap<string, readonly NamedChoice[]> {
  const words = new Map<string, NamedChoice[]>();
  for (const { slot, choices } of flows.flatMap(({ questions }) => Object.values(questions)))
    for (const { value, early } of choices)
      words.set(slot, [...(words.get(slot) ?? []), ...early.map((word) => ({ value, word }))]);
  return words;
}

const namesOf = ({
  value,
  label,
  words,
}: {
  readonly value: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly words: readonly string[];
}): NamedChoice[] => [label.zh, label.en, ...words].map((word) => ({ value, word }));

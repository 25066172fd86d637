import {
  type FlowProgress,
  type FlowRequest,
  parseLocalDate,
  type Slots,
  type UnderstoodQuestion,
} from '../../domain/index.ts';
import { enterFlow } from '../../guidance/index.ts';
import type { Flow, FlowQuestion, KnowledgeLookup } from '../../knowledge/index.ts';
import { cleanText } from '../../language/index.ts';
import type { RecogniseFlow } from '../../understanding/index.ts';
import { thresholds } from '../thresholds.ts';

/** A flow that is begun, with what is known of its values. */
export interface EnteredFlow {
  readonly flow: Flow;
  readonly progress: FlowProgress;
  /** Whether it was asked for outright: by its id, or word for word by one of its entries. */
  readonly isNamed: boolean;
}

/** What finding a flow works with. */
export interface FlowFinding {
  readonly lookup: KnowledgeLookup;
  readonly recogniseFlow: RecogniseFlow;
}

/**
 * The guided flow a message asks for: by its id, by one of its entries word for word, or by telling what it leads on from where somebody wants to be
 * shown the way. A question about something is none: it is answered.
 */
export function findFlow(
  understood: UnderstoodQuestion,
  request: FlowRequest | null,
  finding: FlowFinding,
): EnteredFlow | null {
  const { lookup } = finding;
  if (understood.guard !== null || understood.act !== null) return null;
  const { flows } = lookup.knowledge;
  const byId = flows.find(({ id }) => id === request?.flow);
  const named = byId ?? flows.find(({ entry }) => [...entry.zh, ...entry.en].some((text) => isSame(text, understood)));
  if (named === undefined) {
    const [{ intent }] = understood.parts;
    return intent === 'navigate' && understood.parts.length === 1 ? findToldFlow(understood, finding) : null;
  }
  const told = byId === undefined ? {} : toldValues(byId, request?.values ?? {}, lookup);
  return { flow: named, progress: enterFlow(named, { ...knownValues(understood), ...told }), isNamed: true };
}

/**
 * The guided flow that leads on from what a message tells; null where none does for sure, or it names an article or a law.
 *
 * @param least how probable that must be, 0 to 1
 */
export function findToldFlow(
  understood: UnderstoodQuestion,
  { lookup, recogniseFlow }: FlowFinding,
  least: number = thresholds.flowEntry,
): EnteredFlow | null {
  if (understood.namedKeys.length > 0 || understood.namedLaws.length > 0) return null;
  const [likely] = recogniseFlow(understood.question.text);
  const flow = lookup.knowledge.flows.find(({ id }) => id === likely?.flow);
  if (likely === undefined || flow === undefined || likely.probability < least) return null;
  return { flow, progress: enterFlow(flow, knownValues(understood)), isNamed: false };
}

const fold = (text: string) =>
  cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const isSame = (entry: string, { question: { text, original } }: UnderstoodQuestion) =>
  [text, original].some((message) => fold(message) === fold(entry));

/** The values of a link that can be answers: whoever made it may have written anything. */
function toldValues(flow: Flow, values: Slots, lookup: KnowledgeLookup): Slots {
  const questions = Object.values(flow.questions);
  return Object.fromEntries(
    Object.entries(values).filter(([slot, value]) =>
      questions.some((question) => question.slot === slot && isAnswer(question, value, lookup)),
    ),
  );
}

function isAnswer({ input, choices, whole }: FlowQuestion, value: string | number, lookup: KnowledgeLookup): boolean {
  const number = Number(value);
  switch (input) {
    case 'choice':
      return choices.some((choice) => choice.value === String(value));
    case 'date':
      return parseLocalDate(String(value)) !== null;
    case 'amount':
      return Number.isFinite(number) && number >= 0;
    case 'text':
      return whole === undefined
        ? lookup.city(String(value)) !== null
        : Number.isInteger(number) && whole.from <= number && number <= whole.to;
  }
}

/** What is known of the visitor and the matter; a slot for which the message names several values is asked for. */
function knownValues({ slots, remembered, slotReadings, question: { city } }: UnderstoodQuestion): Slots {
  const several = new Set(
    slotReadings
      .filter(({ slot, value }) => slotReadings.some((other) => other.slot === slot && other.value !== value))
      .map(({ slot }) => slot),
  );
  const known = { ...(city === null ? {} : { city }), ...remembered, ...slots };
  return Object.fromEntries(Object.entries(known).filter(([slot]) => !several.has(slot)));
}

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
import type { NearestPhrasing } from '../../retrieval/index.ts';
import { thresholds } from '../thresholds.ts';

/** A flow that is begun, with what is known of its values. */
export interface EnteredFlow {
  readonly flow: Flow;
  readonly progress: FlowProgress;
  /** Whether it was asked for outright: by its id, or word for word by one of its entries. */
  readonly isNamed: boolean;
}

/**
 * The guided flow a message asks for: by its id, by one of its entries word for word, or in words very near one where somebody wants to be
 * shown the way. A question about something is none: it is answered.
 */
export async function findFlow(
  understood: UnderstoodQuestion,
  request: FlowRequest | null,
  { lookup, nearestFlow }: { readonly lookup: KnowledgeLookup; readonly nearestFlow: NearestPhrasing },
): Promise<EnteredFlow | null> {
  if (understood.guard !== null || understood.act !== null) return null;
  const { flows } = lookup.knowledge;
  const byId = flows.find(({ id }) => id === request?.flow);
  const named = byId ?? flows.find(({ entry }) => [...entry.zh, ...entry.en].some((text) => isSame(text, understood)));
  const flow = named ?? (await flowMeant(understood, flows, nearestFlow));
  if (flow === null) return null;
  const told = byId === undefined ? {} : toldValues(byId, request?.values ?? {}, lookup);
  const progress = enterFlow(flow, { ...knownValues(understood), ...told });
  return { flow, progress, isNamed: named !== undefined };
}

const fold = (text: string) =>
  cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const isSame = (entry: string, { question: { text, original } }: UnderstoodQuestion) =>
  [text, original].some((message) => fold(message) === fold(entry));

/** The flow one of whose entries is very near, where nothing but the way is asked for. */
async function flowMeant(
  { parts, namedKeys, namedLaws, question }: UnderstoodQuestion,
  flows: readonly Flow[],
  nearestFlow: NearestPhrasing,
): Promise<Flow | null> {
  const [{ intent, intentConfidence }] = parts;
  const wantsTheWay = intent === 'navigate' && intentConfidence >= thresholds.flowIntent;
  if (parts.length > 1 || namedKeys.length > 0 || namedLaws.length > 0 || !wantsTheWay) return null;
  const near = await nearestFlow(question.text);
  if (near === null || near.nearness < thresholds.flowEntry) return null;
  const isClear = near.nearness - near.runnerUp >= thresholds.flowMargin;
  return isClear ? (flows.find(({ id }) => id === near.owner) ?? null) : null;
}

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

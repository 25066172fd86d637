import type { QuestionPart } from '../../domain/index.ts';
import type { RankedIntent } from '../recogniser.ts';
import type { Reading } from './describe-reading.ts';
import { refiningThresholds as thresholds } from './refining-thresholds.ts';

/** Recognised by signals of their own: a model that is alone with them hands nobody over and turns nobody away. */
const OF_OWN_SIGNALS = new Set(['human', 'unsafe']);
/** Intents that are about no service. */
const WITHOUT_SERVICE = new Set(['human', 'smalltalk', 'about', 'out-of-scope', 'unsafe', 'opinion']);

/** What the words themselves were recognised as. */
export interface Recognised {
  readonly part: QuestionPart;
  /** Every intent, most probable first. */
  readonly intents: readonly RankedIntent[];
  /** Whether the service is that of the turn before: the words alone, which is all that a model reads, do not name it. */
  readonly isServiceCarried: boolean;
  /** The service that an id is, or is within. */
  readonly serviceOf: (id: string) => string;
}

/** Whether a part was recognised surely enough to be answered as it is. */
export function isSure({ intent, intentConfidence, serviceConfidence }: QuestionPart): boolean {
  if (intentConfidence < thresholds.intent) return false;
  return WITHOUT_SERVICE.has(intent) || serviceConfidence >= thresholds.service;
}

/**
 * A part as it is after a model has read the question too. Where both agree, half of the doubt goes. Where they do not, what was recognised stands,
 * unless that was unsure, the model is not, and what it read is among the candidates (or what was recognised was hardly more than a guess).
 */
export function weighReading(recognised: Recognised, reading: Reading): QuestionPart {
  const part = { ...recognised.part, ...weighIntent(recognised, reading) };
  return recognised.isServiceCarried ? part : { ...part, ...weighService({ ...recognised, part }, reading) };
}

function weighIntent({ part, intents }: Recognised, { intent, confidence }: Reading): Partial<QuestionPart> {
  const own = part.intentConfidence;
  if (intent === part.intent) return { intentConfidence: withLessDoubt(own) };
  const candidates = intents.slice(0, thresholds.candidates).map((ranked) => ranked.intent);
  const isTaken =
    own < thresholds.intent && !OF_OWN_SIGNALS.has(intent) && overrules(own, confidence, candidates.includes(intent));
  return isTaken ? { intent, intentConfidence: thresholds.taken } : {};
}

function weighService(recognised: Recognised, { service: id, confidence }: Reading): Partial<QuestionPart> {
  const { part, serviceOf } = recognised;
  const own = part.serviceConfidence;
  const service = id === null ? null : serviceOf(id);
  const matter = id === service ? null : id;
  if (service === part.service) return withConfidence(recognised, part, withLessDoubt(own));
  const candidates = servicesOf(recognised)
    .sort(([, left], [, right]) => right - left)
    .slice(0, thresholds.candidates)
    .map(([candidate]) => candidate);
  const isCandidate = service === null ? WITHOUT_SERVICE.has(part.intent) : candidates.includes(service);
  const isTaken = own < thresholds.service && overrules(own, confidence, isCandidate);
  return isTaken ? withConfidence(recognised, { service, matter }, thresholds.taken) : {};
}

const withLessDoubt = (confidence: number) => 1 - (1 - confidence) * thresholds.doubtLeft;

const overrules = (own: number, model: number, isCandidate: boolean) =>
  model >= thresholds.modelConfidence && (isCandidate || own < thresholds.guess);

const servicesOf = ({ part, serviceOf }: Recognised) =>
  Object.entries(part.serviceProbabilities).filter(([id]) => serviceOf(id) === id);

/** A service or matter with this confidence. The other services share the rest as they shared what they had, for they are all searched by. */
function withConfidence(
  recognised: Recognised,
  { service, matter }: Pick<QuestionPart, 'service' | 'matter'>,
  confidence: number,
): Partial<QuestionPart> {
  const { part, serviceOf } = recognised;
  const before = service === null ? 0 : (part.serviceProbabilities[service] ?? 0);
  const others = servicesOf(recognised).reduce(
    (sum, [id, probability]) => (id === service ? sum : sum + probability),
    0,
  );
  const ratio = (id: string) => {
    if (serviceOf(id) === service) return before > 0 ? confidence / before : 0;
    return others > 0 ? (1 - confidence) / others : 0;
  };
  const scaled = Object.entries(part.serviceProbabilities).map(([id, p]) => [id, Math.min(1, p * ratio(id))] as const);
  const named = [service, matter].filter((id) => id !== null).map((id) => [id, confidence] as const);
  return {
    service,
    matter,
    serviceConfidence: confidence,
    serviceProbabilities: Object.fromEntries([...scaled, ...named]),
  };
}

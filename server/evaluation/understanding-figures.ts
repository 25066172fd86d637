import { hasHan } from '../language/index.ts';
import type { Reply } from '../protocol/index.ts';
import type { TurnScore } from './score-answers.ts';

/** How well one kind of turn is told from all others: shares from 0 to 1, null where nothing is there to be counted. */
export interface Detection {
  /** Turns of that kind. */
  readonly n: number;
  /** Of them, those replied to as such. */
  readonly recall: number | null;
  /** Of the turns replied to as such, those that are of that kind. */
  readonly precision: number | null;
}

/** A share (0 to 1, three decimals) of what is counted; null of nothing. */
interface Share {
  readonly n: number;
  readonly right: number | null;
}

/** What was understood of a set of questions, beside what was answered. */
export interface UnderstandingFigures {
  /** Of the questions that messages hold: found among the parts of the reply with the same intent and service. */
  readonly parts: Share;
  /** Messages of several questions all of which are found. */
  readonly wholeMessages: Share;
  /** Messages of one question, though they look like several, that are taken as one. */
  readonly unsplit: Share;
  /** Turns of a dialogue after its first of which intent and service are both right. */
  readonly laterTurns: Share;
  readonly matters: Share;
  readonly slots: Share;
  readonly statuses: Share;
  /** Messages without a Chinese character in a language that is served. */
  readonly english: { readonly n: number; readonly intent: number | null; readonly service: number | null };
  readonly outOfScope: Detection;
  /** Of turns that are to be answered, asked back or guided: those turned away with a fixed reply. */
  readonly turnedAway: { readonly n: number; readonly share: number | null };
  readonly human: Detection;
  readonly clarification: Detection;
  readonly opinion: Detection;
  readonly guarded: Detection;
}

type Expected = TurnScore['expected'];

/** What was understood of the turns of a set, over those that expect the thing counted. */
export function summariseUnderstanding(scores: readonly TurnScore[]): UnderstandingFigures {
  const split = scores.filter(({ expected }) => expected.parts.length > 1);
  const later = scores.filter(({ turn }) => turn > 1);
  const english = scores.filter(isEnglish);
  return {
    parts: share(split.flatMap(partsFound)),
    wholeMessages: share(split.map((score) => partsFound(score).every(Boolean))),
    unsplit: share(scores.filter(({ expected }) => expected.parts.length === 1).map(isUnsplit)),
    laterTurns: share(later.map(({ intent, service }) => intent && service)),
    matters: share(
      scores
        .filter(({ expected }) => expected.matter !== null)
        .map(({ expected, reply }) => expected.matter === reply.matter),
    ),
    slots: share(scores.flatMap((score) => slotsOf(score).map(({ isRead }) => isRead))),
    statuses: share(scores.filter(({ expected }) => expected.status).map((score) => hasStatus(score))),
    english: {
      n: english.length,
      intent: share(english.map(({ intent }) => intent)).right,
      service: share(english.map(({ service }) => service)).right,
    },
    ...summariseDetections(scores),
  };
}

/** How well the turns that get another reply than an answer are told from those that get one. */
function summariseDetections(scores: readonly TurnScore[]) {
  const inScope = scores.filter(({ expected }) => ['answer', 'clarification', 'guide'].includes(expected.kind));
  return {
    outOfScope: detect(scores, isOutOfScope, (reply) => isOtherBusiness(reply.status)),
    turnedAway: { n: inScope.length, share: share(inScope.map(({ reply }) => reply.kind === 'canned')).right },
    human: detect(
      scores,
      ({ kind }) => kind === 'handover',
      ({ kind }) => kind === 'handover',
    ),
    clarification: detect(
      scores,
      ({ kind }) => kind === 'clarification',
      ({ kind }) => kind === 'clarification',
    ),
    opinion: detect(
      scores,
      ({ intent }) => intent === 'opinion',
      ({ status }) => status === 'opinion',
    ),
    guarded: detect(
      scores,
      ({ status }) => isGuarded(status),
      ({ status }) => isGuarded(status),
    ),
  };
}

/** What of parts, slots, matter and status a turn got wrong, in words for whoever looks at misses. */
export function missedUnderstanding(score: TurnScore): string[] {
  const { expected, reply } = score;
  const parts = expected.parts.length === 1 ? isUnsplit(score) : partsFound(score).every(Boolean);
  const name = (list: Expected['parts']) => list.map(({ intent, service }) => `${intent}/${service}`).join(' + ');
  return [
    parts ? '' : `parts ${name(reply.parts)} (${name(expected.parts)})`,
    expected.matter === null || expected.matter === reply.matter ? '' : `matter ${reply.matter} (${expected.matter})`,
    expected.status === undefined || hasStatus(score) ? '' : `status ${reply.status} (${expected.status})`,
    ...slotsOf(score).map(({ name: slot, wanted, isRead }) =>
      isRead ? '' : `slot ${slot} ${reply.slots[slot] ?? 'not read'} (${wanted})`,
    ),
  ].filter((text) => text !== '');
}

/** For each question a message is to hold, whether a part of the reply is it; one part is not counted for two. */
function partsFound({ expected, reply }: TurnScore): boolean[] {
  const left = [...reply.parts];
  return expected.parts.map(({ intent, service }) => {
    const at = left.findIndex((part) => part.intent === intent && part.service === service);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const isUnsplit = ({ reply }: TurnScore) => reply.parts.length === 1;

const slotsOf = ({ expected, reply }: TurnScore) =>
  Object.entries(expected.slots).map(([name, wanted]) => ({ name, wanted, isRead: reply.slots[name] === wanted }));

const hasStatus = ({ expected, reply }: TurnScore) => expected.status === reply.status;

/** Other languages in Latin letters are told by the status that is expected of them. */
const isEnglish = ({ question, expected }: TurnScore) =>
  /[a-z]{2}/i.test(question) && !hasHan(question) && expected.status !== 'out_of_scope_language';

const isOutOfScope = ({ intent, status }: Expected) =>
  intent === 'out-of-scope' && (status === undefined || isOtherBusiness(status));

/** A language that is not served, or somebody in danger, is no matter of whose business the question is. */
const isOtherBusiness = (status: Reply['status']) =>
  status.startsWith('out_of_scope_') && status !== 'out_of_scope_language';

const isGuarded = (status: Expected['status']) => status?.startsWith('guarded_') ?? false;

function detect(
  scores: readonly TurnScore[],
  isOfKind: (expected: Expected) => boolean,
  isTakenSo: (reply: Reply) => boolean,
): Detection {
  const ofKind = scores.filter(({ expected }) => isOfKind(expected));
  const taken = scores.filter(({ reply }) => isTakenSo(reply));
  return {
    n: ofKind.length,
    recall: share(ofKind.map(({ reply }) => isTakenSo(reply))).right,
    precision: share(taken.map(({ expected }) => isOfKind(expected))).right,
  };
}

function share(values: readonly boolean[]): Share {
  const right = values.filter(Boolean).length / values.length;
  return { n: values.length, right: values.length === 0 ? null : Math.round(right * 1000) / 1000 };
}

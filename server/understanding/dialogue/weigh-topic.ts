import type { QuestionPart, Topic } from '../../domain/index.ts';
import type { SubjectLookup } from '../recognise-part.ts';
import type { Recogniser } from '../recogniser.ts';
import type { WordingSense } from '../wording-sense.ts';

/**
 * What speaks for a message being about the topic of its conversation (above 0) or about something else (below), for one unit of each sign:
 * learnt by logistic regression on later turns of development dialogues, on single questions after their own and after another service, on
 * ambiguous ones, and on questions out of scope, none of which the recogniser was taught. Recognising the message joined with the topic's name
 * was tried as a sign too and told nothing more: the name outweighs everything.
 */
const WEIGHTS = {
  /** Log-odds of being out of scope alone: a fragment is often taken for that, */
  outside: -0.25,
  /** so that only what is above these odds speaks clearly. */
  clearlyOutside: -2.17,
  /** Log-odds of the topic's service, */
  ofTopic: 1.18,
  /** and of the most probable other one. */
  ofOther: -0.22,
  /** A word that points back (那个, it). */
  pointsBack: 0.69,
  /** Another kind of right named. */
  namesOtherKind: -2.57,
  /** How many words name services or matters (logarithm), */
  naming: -1.4,
  /** and how many neither do so nor ask for anything. */
  unknown: -0.75,
};
const BALANCE = 7.65;
const CLEAR_LOG_ODDS = 2;

/** What weighing works with. */
export interface WeighingParts {
  readonly recognise: Recogniser;
  readonly subjects: SubjectLookup;
  readonly sense: WordingSense;
  /** Whether a text holds a word that points at what was said before (那个, it). */
  readonly pointsBack: (text: string) => boolean;
  /** The kind of right a text names at large, as ids of services begin (trademark, patent); null where it names none. */
  readonly kindNamed: (text: string) => string | null;
}

/** How probable it is, 0 to 1, that a message recognised alone as `part` is about the topic, whatever it names. */
export function weighTopic(part: QuestionPart, topic: Topic, parts: WeighingParts): number {
  const signs = topicSigns(part, topic, parts);
  const sum = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce(
    (total, sign) => total + WEIGHTS[sign] * signs[sign],
    BALANCE,
  );
  return 1 / (1 + Math.exp(-sum));
}

const OUTSIDE = 'out-of-scope';

/** The signs by which a message is weighed. */
export function topicSigns(
  { text, intent, intentConfidence, serviceProbabilities }: QuestionPart,
  { service }: Pick<Topic, 'service'>,
  { recognise, subjects, sense, pointsBack, kindNamed }: WeighingParts,
): Record<keyof typeof WEIGHTS, number> {
  const alone = recognise(text).intents.find((one) => one.intent === OUTSIDE)?.probability ?? 0;
  const outside = logOdds(intent === OUTSIDE ? intentConfidence : alone);
  const others = Object.entries(serviceProbabilities).filter(([id]) => (subjects.within(id) ?? id) !== service);
  const tally = sense.tally(text);
  const kind = kindNamed(text);
  const kindOfTopic = kindNamed(subjects.name(service, text) ?? '');
  return {
    outside,
    clearlyOutside: Math.max(0, outside - CLEAR_LOG_ODDS),
    ofTopic: logOdds(serviceProbabilities[service ?? ''] ?? 0),
    ofOther: logOdds(Math.max(0, ...others.map(([, probability]) => probability))),
    pointsBack: pointsBack(text) ? 1 : 0,
    namesOtherKind: kind !== null && kindOfTopic !== null && kind !== kindOfTopic ? 1 : 0,
    naming: Math.log1p(tally.naming),
    unknown: Math.log1p(tally.unknown),
  };
}

/** The logarithm of the odds of a probability, neither of which is ever quite 0 or 1. */
const logOdds = (probability: number) => Math.log((probability + 1e-3) / (1 - probability + 1e-3));

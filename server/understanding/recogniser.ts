import { cleanText } from '../language/index.ts';
import { groupOf, type Prediction, type TextClassifier } from '../learning/index.ts';
import { createNameFinder } from './find-official-name.ts';
import { NO_SERVICE } from './training-examples.ts';

/** An intent and how probable it is, 0 to 1. */
export interface RankedIntent {
  readonly intent: string;
  readonly probability: number;
}

/** A service or matter and how probable it is, 0 to 1. */
export interface RankedSubject {
  readonly subject: string;
  readonly probability: number;
}

/** What a text is recognised as. */
export interface Recognition {
  /** Every intent, most probable first. */
  readonly intents: readonly RankedIntent[];
  /** The kind of the most probable intent, where it has kinds: the neighbouring domain, the kind of small talk. */
  readonly domain: string | null;
  /** The id of a service or matter, or null when the text is about none. */
  readonly subject: string | null;
  readonly subjectConfidence: number;
  /** Every service and matter, most probable first. */
  readonly subjects: readonly RankedSubject[];
}

/** Recognises intent and service of one text. */
export type Recogniser = (text: string) => Recognition;

/**
 * Joins the two classifiers. The probabilities of an intent's labels (`out-of-scope/tax`, `out-of-scope/housing-fund`...) add up to the intent's.
 *
 * @param names the official names of services: the id by the name. A name that stands in a text says what it is about, not what is
 *   wanted of it (商标查询 is no question about status): the intent is read from the words around it.
 */
export function createRecogniser(
  intents: TextClassifier,
  services: TextClassifier,
  names: ReadonlyMap<string, string> = new Map(),
): Recogniser {
  const findName = createNameFinder(names);
  return (text) => {
    const clean = cleanText(text).toLowerCase();
    const named = findName(clean);
    const subjects = services.predict(clean);
    const said = intents.predict(named?.around ?? clean);
    const labels = weighScope(named ? ofAMatter(said) : said, subjects);
    const byIntent = new Map<string, number>();
    for (const { label, probability } of labels) {
      const intent = groupOf(label);
      byIntent.set(intent, (byIntent.get(intent) ?? 0) + probability);
    }
    const ranked = [...byIntent]
      .map(([intent, probability]) => ({ intent, probability }))
      .sort((left, right) => right.probability - left.probability);
    const first = ranked[0]?.intent ?? '';
    return {
      intents: ranked,
      domain: labels.find(({ label }) => label.startsWith(`${first}/`))?.label.split('/')[1] ?? null,
      ...chooseSubject(subjects, named?.id ?? null),
      subjects: subjects
        .filter(({ label }) => label !== NO_SERVICE)
        .map(({ label, probability }) => ({ subject: label, probability })),
    };
  };
}

/** A matter called by its official name is no other department's business: of what is out of scope only the law of another country may be meant. */
function ofAMatter(labels: readonly Prediction[]): Prediction[] {
  const kept = labels.filter(({ label }) => !label.startsWith('out-of-scope') || label === 'out-of-scope/foreign-law');
  const total = kept.reduce((sum, { probability }) => sum + probability, 0);
  return kept.map((entry) => ({ ...entry, probability: total > 0 ? entry.probability / total : entry.probability }));
}

/**
 * How much the two classifiers say of a text being outside: the first by its labels for that, the second by how probable none of the services is.
 * Learnt by logistic regression on phrasings of the corpus from sources that neither was taught (ADR 30).
 */
const [OUTSIDE_BY_INTENT, OUTSIDE_BY_SERVICE] = [0.7, 0.4];

/** Intents that name no service though they are our business: that none of them is recognised says nothing of theirs. */
const NAMING_NONE = new Set(['human', 'smalltalk', 'about', 'unsafe', 'navigate']);

/** The labels, with those out of scope as probable beside those about a service as both classifiers make them: a fee of something that is none of the services is not ours. */
function weighScope(labels: readonly Prediction[], subjects: readonly Prediction[]): readonly Prediction[] {
  const isOutside = ({ label }: Prediction) => groupOf(label) === 'out-of-scope';
  const isWeighed = ({ label }: Prediction) => !NAMING_NONE.has(groupOf(label));
  const none = subjects.find(({ label }) => label === NO_SERVICE);
  const outside = sumOf(labels.filter(isOutside));
  const weighed = sumOf(labels.filter(isWeighed));
  if (outside === 0 || none === undefined) return labels;
  const before = outside / weighed;
  const odds = OUTSIDE_BY_INTENT * logOdds(before) + OUTSIDE_BY_SERVICE * logOdds(none.probability);
  const after = 1 / (1 + Math.exp(-odds));
  const factorOf = (entry: Prediction) => {
    if (!isWeighed(entry)) return 1;
    return isOutside(entry) ? after / before : (1 - after) / Math.max(1 - before, LEAST);
  };
  return labels
    .map((entry) => ({ ...entry, probability: entry.probability * factorOf(entry) }))
    .sort((left, right) => right.probability - left.probability);
}

const sumOf = (entries: readonly Prediction[]) => entries.reduce((sum, { probability }) => sum + probability, 0);
const LEAST = 1e-4;
const logOdds = (probability: number) => Math.log((probability + LEAST) / (1 - probability + LEAST));

/** A service called by its official name is meant, unless the classifier is all but certain of another (商标异议答辩 is not the opposition). */
const CERTAIN = 0.85;
const NAMED_CONFIDENCE = 0.7;

function chooseSubject(
  ranked: readonly { readonly label: string; readonly probability: number }[],
  named: string | null,
): Pick<Recognition, 'subject' | 'subjectConfidence'> {
  const best = ranked[0];
  if (named !== null && (best === undefined || best.label === named || best.probability < CERTAIN)) {
    const own = ranked.find(({ label }) => label === named)?.probability ?? 0;
    return { subject: named, subjectConfidence: Math.max(own, NAMED_CONFIDENCE) };
  }
  return {
    subject: best === undefined || best.label === NO_SERVICE ? null : best.label,
    subjectConfidence: best?.probability ?? 0,
  };
}

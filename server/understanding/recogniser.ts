import { createHash } from 'node:crypto';
import { cleanText } from '../language/index.ts';
import { groupOf, type TextClassifier } from '../learning/index.ts';
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
 * @param namesNoMatter whether a text says what is wanted and not of which matter: then that no service is heard in it says nothing
 */
export function createRecogniser(
  intents: TextClassifier,
  services: TextClassifier,
  names: ReadonlyMap<string, string> = new Map(),
  namesNoMatter: (text: string) => boolean = () => false,
): Recogniser {
  const findName = createNameFinder(names);
  return keepLatest((text) => {
    const clean = cleanText(text).toLowerCase();
    const named = findName(clean);
    const all = intents.predict(named?.around ?? clean);
    const labels = named ? ofAMatter(all) : all;
    const byIntent = new Map<string, number>();
    for (const { label, probability } of labels) {
      const intent = groupOf(label);
      byIntent.set(intent, (byIntent.get(intent) ?? 0) + probability);
    }
    const subjects = services.predict(clean);
    const ofNoService = subjects.find(({ label }) => label === NO_SERVICE)?.probability ?? 0;
    const ranked = rankIntents(named || namesNoMatter(clean) ? byIntent : withBothOutside(byIntent, ofNoService));
    const first = ranked[0]?.intent ?? '';
    return {
      intents: ranked,
      domain: labels.find(({ label }) => label.startsWith(`${first}/`))?.label.split('/')[1] ?? null,
      ...chooseSubject(subjects, named?.id ?? null),
      subjects: subjects
        .filter(({ label }) => label !== NO_SERVICE)
        .map(({ label, probability }) => ({ subject: label, probability })),
    };
  });
}

/** So many texts are told from memory: a turn asks about its message, each clause, and clauses beside the name of a matter, again and again. */
const KEPT_TEXTS = 128;

/** The same recogniser, with what it said of the latest texts kept by their checksums: no words of visitors outlast their turn here. */
function keepLatest(recognise: Recogniser): Recogniser {
  const kept = new Map<string, Recognition>();
  return (text) => {
    const checksum = createHash('sha256').update(text).digest('base64');
    const known = kept.get(checksum);
    if (known !== undefined) return known;
    const recognition = recognise(text);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_TEXTS && oldest !== undefined) kept.delete(oldest);
    kept.set(checksum, recognition);
    return recognition;
  };
}

const rankIntents = (byIntent: ReadonlyMap<string, number>): RankedIntent[] =>
  [...byIntent]
    .map(([intent, probability]) => ({ intent, probability }))
    .sort((left, right) => right.probability - left.probability);

const OUTSIDE = 'out-of-scope';
/** Without any sign of another department's business, a text that names no service only names none (多少钱). */
const LEAST_SIGN = 0.16;
/**
 * How much each classifier says of a text being none of ours, and the balance: learnt by logistic regression on phrasings of the corpus from sources
 * that neither was taught, as many counting for outside as for inside. Less than 1 each: the two hear the same words.
 */
const [BY_INTENT, BY_SERVICE, LEANING] = [0.66, 0.43, 1];

/**
 * Intents by probability, where being out of scope goes by both classifiers: that of intents hears other matters and the words of our intents in
 * one text (水费滞纳金怎么算), that of services whether any of ours is meant. Their log-odds add up, each with its weight.
 */
function withBothOutside(byIntent: ReadonlyMap<string, number>, ofNoService: number): ReadonlyMap<string, number> {
  const own = byIntent.get(OUTSIDE) ?? 0;
  if (own < LEAST_SIGN || own === 1) return byIntent;
  const outside = 1 / (1 + Math.exp(-(BY_INTENT * logOdds(own) + BY_SERVICE * logOdds(ofNoService) + LEANING)));
  const others = (1 - outside) / (1 - own);
  return new Map(
    [...byIntent].map(([intent, probability]) => [intent, intent === OUTSIDE ? outside : probability * others]),
  );
}

/** The logarithm of the odds of a probability, neither of which is ever quite 0 or 1. */
const logOdds = (probability: number) => Math.log((probability + 1e-4) / (1 - probability + 1e-4));

/** A matter called by its official name is no other department's business: of what is out of scope only the law of another country may be meant. */
function ofAMatter<T extends { readonly label: string; readonly probability: number }>(labels: readonly T[]): T[] {
  const kept = labels.filter(({ label }) => !label.startsWith('out-of-scope') || label === 'out-of-scope/foreign-law');
  const total = kept.reduce((sum, { probability }) => sum + probability, 0);
  return kept.map((entry) => ({ ...entry, probability: total > 0 ? entry.probability / total : entry.probability }));
}

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

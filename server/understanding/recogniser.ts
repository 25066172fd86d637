import { cleanText, meaningFeatures } from '../language/index.ts';
import type { LinearClassifier } from '../learning/index.ts';
import { NO_SERVICE } from './training-examples.ts';

/** An intent and how probable it is, 0 to 1. */
export interface RankedIntent {
  readonly intent: string;
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
}

/** Recognises intent and service of one text. */
export type Recogniser = (text: string) => Recognition;

/**
 * Joins the two classifiers. The probabilities of an intent's labels (`out-of-scope/tax`, `out-of-scope/housing-fund`...) add up to the intent's.
 *
 * @param names what services are called: a name that stands in a text says what it is about, not what is wanted of it
 *   (商标查询 is no question about status), so the intent is read from the words around it.
 */
export function createRecogniser(
  intents: LinearClassifier,
  services: LinearClassifier,
  names: readonly string[] = [],
): Recogniser {
  const withoutName = createNameRemover(names);
  return (text) => {
    const clean = cleanText(text).toLowerCase();
    const features = meaningFeatures(clean);
    const labels = intents.predict(meaningFeatures(withoutName(clean)));
    const byIntent = new Map<string, number>();
    for (const { label, probability } of labels) {
      const intent = label.split('/')[0] ?? label;
      byIntent.set(intent, (byIntent.get(intent) ?? 0) + probability);
    }
    const ranked = [...byIntent]
      .map(([intent, probability]) => ({ intent, probability }))
      .sort((left, right) => right.probability - left.probability);
    const first = ranked[0]?.intent ?? '';
    const best = services.predict(features)[0];
    return {
      intents: ranked,
      domain: labels.find(({ label }) => label.startsWith(`${first}/`))?.label.split('/')[1] ?? null,
      subject: best === undefined || best.label === NO_SERVICE ? null : best.label,
      subjectConfidence: best?.probability ?? 0,
    };
  };
}

/** Fewer characters than these around a name say nothing; the name itself is then all there is to go by. */
const TELLING_CHARACTERS = 3;

/** Takes the longest name that stands in a text out of it, unless hardly anything is left. */
function createNameRemover(names: readonly string[]): (text: string) => string {
  const longestFirst = [...new Set(names.map((name) => cleanText(name).toLowerCase()))].sort(
    (a, b) => b.length - a.length,
  );
  return (text) => {
    const name = longestFirst.find((candidate) => text.includes(candidate));
    const rest = name === undefined ? text : text.replace(name, ' ');
    return rest.replace(/[^\p{L}\p{N}]/gu, '').length < TELLING_CHARACTERS ? text : rest.trim();
  };
}

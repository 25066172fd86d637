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

/** Joins the two classifiers. The probabilities of an intent's labels (`out-of-scope/tax`, `out-of-scope/housing-fund`...) add up to the intent's. */
export function createRecogniser(intents: LinearClassifier, services: LinearClassifier): Recogniser {
  return (text) => {
    const features = meaningFeatures(cleanText(text).toLowerCase());
    const labels = intents.predict(features);
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

import { cleanText, meaningFeatures } from '../language/index.ts';
import type { LinearClassifier } from '../learning/index.ts';
import { NO_SERVICE } from './training-examples.ts';

/** What a text is recognised as. */
export interface Recognition {
  readonly intent: string;
  readonly intentConfidence: number;
  /** For out-of-scope: the neighbouring domain the text is nearest to. */
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
    const [intent = 'navigate', intentConfidence = 0] =
      [...byIntent].sort((left, right) => right[1] - left[1])[0] ?? [];
    const domain = labels.find(({ label }) => label.startsWith(`${intent}/`))?.label.split('/')[1] ?? null;
    const best = services.predict(features)[0];
    return {
      intent,
      intentConfidence,
      domain,
      subject: best === undefined || best.label === NO_SERVICE ? null : best.label,
      subjectConfidence: best?.probability ?? 0,
    };
  };
}

import { cleanText } from '../language/index.ts';
import type { Evidence, Prediction, TextClassifier } from '../learning/index.ts';
import { createNameFinder } from './find-official-name.ts';

/** Why one of the classifiers decided as it did. */
export interface DecisionEvidence extends Evidence {
  /** What was read: for the intent the text without the official name in it. */
  readonly text: string;
  /** The most probable labels, the decision first. Of intents with kinds each kind is a label of its own. */
  readonly candidates: readonly Prediction[];
}

/** Says why a text is recognised as it is: its intent, and its service or matter. */
export type ExplainRecognition = (text: string) => {
  readonly intent: DecisionEvidence;
  readonly subject: DecisionEvidence;
  /** The id of the service or matter whose official name stands in the text, which then is what it is about unless the classifier is all but certain of another. */
  readonly named: string | null;
};

const CANDIDATES = 4;

/** Explains what a recogniser of the same classifiers and names decides; nothing of it stands in a reply. */
export function createExplain(
  intents: TextClassifier,
  services: TextClassifier,
  names: ReadonlyMap<string, string> = new Map(),
): ExplainRecognition {
  const findName = createNameFinder(names);
  const explain = (classifier: TextClassifier, text: string): DecisionEvidence => {
    const candidates = classifier.predict(text).slice(0, CANDIDATES);
    return { text, candidates, ...classifier.explain(text, candidates[0]?.label ?? '') };
  };
  return (text) => {
    const clean = cleanText(text).toLowerCase();
    const named = findName(clean);
    return {
      intent: explain(intents, named?.around ?? clean),
      subject: explain(services, clean),
      named: named?.id ?? null,
    };
  };
}

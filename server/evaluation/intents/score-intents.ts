import {
  type ClassifierSchedule,
  createTextClassifier,
  type TextClassifier,
  trainTextClassifier,
} from '../../learning/index.ts';
import { percentile } from '../rank-metrics.ts';
import { measureReliability } from './reliability.ts';

/** A text and what is wanted in it; null: nothing that is in scope. */
export interface LabelledLine {
  readonly text: string;
  readonly intent: string | null;
}

/** How well a recogniser does on texts it was not taught. */
export interface IntentFigures {
  /** Lines of the test. */
  readonly n: number;
  /** The share of the lines in scope whose intent was recognised; null without any. */
  readonly accuracy: number | null;
  /** The share of the lines out of scope that are told to be so by a threshold that turns one in twenty of those in scope away; null without lines of both. */
  readonly oosRecallAt5: number | null;
  /** Expected calibration error over the lines in scope, in 15 bins; null without any. */
  readonly ece: number | null;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly trainS: number;
}

/** Larger than the shipped corpus is given: how good the recogniser is, not how quick to teach. */
const SCHEDULE: Omit<ClassifierSchedule, 'outsideLabel'> = {
  marginEpochs: [8, 8],
  network: { units: 128, epochs: [12, 16], leftOut: 0.5, smoothing: 0.2 },
  networkCount: 2,
};
/** What texts out of scope are labelled; no intent of a file can be called so. */
const OUT_OF_SCOPE = '\u0000';
/** Of lines in scope, one in so many is turned away. */
const TURNED_AWAY = 20;
/** Texts recognised before those that are timed: the program is compiled while it runs. */
const WARMING = 500;

/** Teaches the product's recogniser one set of texts and measures it on another. */
export function scoreIntents(train: readonly LabelledLine[], test: readonly LabelledLine[]): IntentFigures {
  const started = performance.now();
  const classifier = teach(train);
  const trainS = (performance.now() - started) / 1000;
  for (const { text } of train.slice(0, WARMING)) classifier.predict(text);
  const recognised = test.map((line) => recognise(line, classifier));
  const inScope = recognised.filter(({ line }) => line.intent !== null);
  const outside = recognised.filter(({ line }) => line.intent === null).map((result) => result.outside);
  const times = recognised.map(({ ms }) => ms);
  return {
    n: test.length,
    accuracy: inScope.length === 0 ? null : inScope.filter(({ isRight }) => isRight).length / inScope.length,
    oosRecallAt5:
      inScope.length === 0 || outside.length === 0
        ? null
        : recallBeyond(
            inScope.map((result) => result.outside),
            outside,
          ),
    ece: inScope.length === 0 ? null : measureReliability(inScope).ece,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    trainS,
  };
}

function teach(train: readonly LabelledLine[]): TextClassifier {
  const labelled = train.map(({ text, intent }) => ({ text, label: intent ?? OUT_OF_SCOPE }));
  // Lines are dealt to training and test alike: each is a source of its own.
  const texts = labelled.map((example, at) => ({ ...example, source: `text ${at}` }));
  const training = trainTextClassifier(texts, { ...SCHEDULE, outsideLabel: OUT_OF_SCOPE });
  for (;;) {
    const { done, value } = training.next();
    if (done) return createTextClassifier(value);
  }
}

function recognise(line: LabelledLine, classifier: TextClassifier) {
  const started = performance.now();
  const [best] = classifier.predict(line.text);
  const outside = classifier.outside(line.text);
  const ms = performance.now() - started;
  return { line, ms, outside, confidence: best?.probability ?? 0, isRight: best?.label === line.intent };
}

/** The share of `outside` beyond the value that a twentieth of `inside` is beyond. */
function recallBeyond(inside: readonly number[], outside: readonly number[]): number {
  const threshold = [...inside].sort((left, right) => right - left)[Math.floor(inside.length / TURNED_AWAY)] as number;
  return outside.filter((value) => value > threshold).length / outside.length;
}

import type { Knowledge } from '../knowledge/index.ts';
import { cleanText } from '../language/index.ts';
import type { LabelledText, TextClassifier } from '../learning/index.ts';

/** The label of a message that no flow leads on. */
const NO_FLOW = 'none';

/** Intents of somebody who tells what they are in: which flow leads them is judged message by message, not by the intent. */
const TELLING_INTENTS = new Set(['navigate', 'complaint', 'procedure', 'opinion', 'eligibility']);
/** One in so many of the questions that ask for one thing shows what no flow is asked by: all of them would only take longer to learn. */
const ASKING_EVERY = 6;
/** Messages beside each other in a file are of one kind of situation. */
const VARIANTS = 6;
/** The messages that ask for a flow are few, and enter it word for word. */
const ENTRY_WEIGHT = 1.5;

/** A guided flow that may lead the writer of a message on, and how probable that is, 0 to 1. */
export interface LikelyFlow {
  readonly flow: string;
  readonly probability: number;
}

/** Every flow, most probable first. What they lack of 1 together is how probable it is that none leads on. Empty where there are none. */
export type RecogniseFlow = (text: string) => readonly LikelyFlow[];

/** Tells which guided flow a message asks for, by what people tell of the situations the flows lead on from. */
export function createFlowRecogniser(classifier: TextClassifier | null): RecogniseFlow {
  return (text) =>
    (classifier?.predict(fold(text)) ?? [])
      .filter(({ label }) => label !== NO_FLOW)
      .map(({ label, probability }) => ({ flow: label, probability }));
}

/** Examples for the classifier of flows: their entries, situations as people tell them, and questions that an answer serves better. */
export function flowExamples({ flows, situations, askedQuestions }: Knowledge): LabelledText[] {
  const entries = flows.flatMap(({ id, entry }) =>
    [...entry.zh, ...entry.en].map((text, n) => ({
      ...example(text, id, `entry/${id}/${Math.floor(n / VARIANTS)}`),
      weight: ENTRY_WEIGHT,
    })),
  );
  const told = situations.map(({ text, flow }, n) =>
    example(text, flow ?? NO_FLOW, `situation/${Math.floor(n / VARIANTS)}`),
  );
  const asking = askedQuestions
    .filter(({ intent }) => !TELLING_INTENTS.has(intent))
    .filter((_, n) => n % ASKING_EVERY === 0)
    .map(({ text }, n) => example(text, NO_FLOW, `asked/${n}`));
  return [...entries, ...told, ...asking];
}

const fold = (text: string) => cleanText(text).toLowerCase();

const example = (text: string, label: string, source: string): LabelledText => ({ text: fold(text), label, source });

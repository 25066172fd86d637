import type { KeywordIndex } from '../keyword/keyword-index.ts';
import { createTermCollector, type TermTable } from '../keyword/term-table.ts';
import { likelihoodRatio } from './likelihood-ratio.ts';

/** A known question: its features, and the positions of the texts that answer it. */
export interface AnsweredFeatures {
  readonly features: readonly string[];
  readonly answers: readonly number[];
}

/**
 * The features of answers that go with features of questions. Feature f of `asked` has the entries `offsets[f]` to `offsets[f + 1]`: `answered[terms[entry]]`
 * stands in a share of `shares[entry]` of the texts that answer questions with it.
 */
export interface ExpansionTable {
  readonly asked: TermTable;
  readonly answered: readonly string[];
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly shares: Float32Array;
}

/** What fewer questions or texts support is told of these alone. */
const LEAST_QUESTIONS = 2;
const LEAST_TEXTS = 3;
/** Features kept of those that go with one. */
const MOST_EACH = 30;
/** Chi-squared, with one degree of freedom, exceeds this by chance once in twenty times. */
const LEAST_RATIO = 4;
/** Added to the number of texts of which a share is taken: of few it says less. */
const DOUBT = 2;
/** What more of the texts have says too little of any. */
const MOST_HOLDERS = 0.1;

/**
 * Learns from known questions which features the texts that answer have oftener where a feature is asked for than elsewhere: those of the greatest
 * likelihood ratio (Dunning 1993), each with its share of these texts (as a table of translation, Berger & Lafferty 1999). The same questions give the same table.
 */
export function learnExpansion(questions: readonly AnsweredFeatures[], texts: KeywordIndex): ExpansionTable {
  const positions = [...new Set(questions.flatMap(({ answers }) => answers))];
  const { features: answered, held } = numberFeatures(texts, positions);
  const termsOf = new Map(positions.map((position, at) => [position, held[at] as readonly number[]]));
  const count = createCounter(answered.length);
  const holders = new Uint32Array(answered.length);
  count([...termsOf.values()], (term, times) => {
    holders[term] = times;
  });
  const asked = createTermCollector();
  const rows: Entry[][] = [];
  for (const [feature, answers] of answersByFeature(questions)) {
    const row: Entry[] = [];
    const [left, all] = [answers.size, positions.length];
    count(
      [...answers].map((position) => termsOf.get(position) ?? []),
      (term, both) => {
        if (both < LEAST_TEXTS || answered[term] === feature) return;
        const ratio = likelihoodRatio({ both, left, right: holders[term] as number, all });
        if (ratio > LEAST_RATIO) row.push({ term, ratio, share: both / (left + DOUBT) });
      },
    );
    if (row.length === 0) continue;
    asked.collect(feature);
    rows.push(row.sort((one, other) => other.ratio - one.ratio || one.term - other.term).slice(0, MOST_EACH));
  }
  return { asked: asked.finish(), answered, ...layOut(rows) };
}

interface Entry {
  readonly term: number;
  readonly ratio: number;
  readonly share: number;
}

/** Says of a feature whether it tells anything by itself: single characters do not, and a word of three and more only what its pairs do; numbers of articles are no words. */
const tellsBySelf = (feature: string) => feature.length > 1 && !feature.startsWith('#') && !feature.startsWith('§');

/** The features of these texts that few others have, numbered, and the numbers of each text. */
function numberFeatures(texts: KeywordIndex, positions: readonly number[]) {
  const numbers = new Map<string, number>();
  const held = positions.map((): number[] => []);
  texts.visitFeatures(positions, MOST_HOLDERS * texts.size, (feature, row) => {
    if (!tellsBySelf(feature)) return;
    const number = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, number);
    held[row]?.push(number);
  });
  return { features: [...numbers.keys()], held };
}

/** The texts that answer the questions with each feature, of those that enough questions have. */
function answersByFeature(questions: readonly AnsweredFeatures[]): Map<string, ReadonlySet<number>> {
  const askedIn = new Map<string, AnsweredFeatures[]>();
  for (const question of questions)
    for (const feature of new Set(question.features))
      if (tellsBySelf(feature)) {
        const known = askedIn.get(feature);
        if (known) known.push(question);
        else askedIn.set(feature, [question]);
      }
  return new Map(
    [...askedIn]
      .filter(([, own]) => own.length >= LEAST_QUESTIONS)
      .map(([feature, own]) => [feature, new Set(own.flatMap(({ answers }) => answers))]),
  );
}

/** Counts how many lists have each number below `limit`, and visits those that any has. */
function createCounter(limit: number) {
  const times = new Uint32Array(limit);
  return (lists: readonly (readonly number[])[], visit: (number: number, times: number) => void): void => {
    const seen: number[] = [];
    for (const list of lists)
      for (const number of list) {
        if (times[number] === 0) seen.push(number);
        times[number] = (times[number] as number) + 1;
      }
    for (const number of seen) {
      visit(number, times[number] as number);
      times[number] = 0;
    }
  };
}

function layOut(rows: readonly (readonly Entry[])[]): Pick<ExpansionTable, 'offsets' | 'terms' | 'shares'> {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    offsets[at + 1] = (offsets[at] as number) + row.length;
  });
  const entries = rows.flat();
  return {
    offsets,
    terms: Uint32Array.from(entries, ({ term }) => term),
    shares: Float32Array.from(entries, ({ share }) => share),
  };
}

import { meaningFeatures } from '../../language/index.ts';
import { hashFeature } from '../feature-hash.ts';
import { type BlendWeights, blend, type MemberScores } from './blend.ts';
import { type HiddenLayerModel, scoreHiddenLayer } from './hidden-layer.ts';
import { groupsOf } from './label-groups.ts';
import type { LearntExamples } from './learnt-examples.ts';
import { type MarginModel, scoreMargins } from './margins.ts';
import { createNearestExamples, type NearestExamples } from './nearest-examples.ts';
import { findOutsideSigns, type OutsideWeights, weighOutside } from './outside.ts';
import { createRowReader, hashFeatures, type SparseRow, type TermWeights } from './term-weights.ts';

/** A label and how probable it is, 0 to 1; all labels of one prediction sum to 1. */
export interface Prediction {
  readonly label: string;
  readonly probability: number;
}

/** A trained classifier: its members, how much each counts, and the examples it learnt from. */
export interface TextClassifierModel {
  readonly labels: readonly string[];
  readonly terms: TermWeights;
  readonly margins: MarginModel;
  readonly networks: readonly HiddenLayerModel[];
  readonly examples: LearntExamples;
  readonly blend: BlendWeights;
  /** How it is told that a text is none of the known labels; null where no label stands for that. */
  readonly outside: OutsideWeights | null;
}

/** What speaks for a label. */
export interface Evidence {
  /** Features that speak for it, the strongest first, with their part of its margin. */
  readonly features: readonly { readonly feature: string; readonly weight: number }[];
  /** The likest texts it learnt from, each with its own label, and the cosine. */
  readonly nearest: readonly { readonly text: string; readonly label: string; readonly likeness: number }[];
  /** How much of the text is known words, 0 to 1. */
  readonly knownShare: number;
}

/** Predicts with a trained model. */
export interface TextClassifier {
  /** All labels, most probable first; calibrated: of texts like those it learnt from, as many are right as it says. */
  predict(text: string): readonly Prediction[];
  /** How probable it is that a text is none of the labels it knows, 0 to 1; 0 where it was not taught that. */
  outside(text: string): number;
  /** What speaks for a label in a text. */
  explain(text: string, label: string): Evidence;
}

const MOST_FEATURES = 6;
const MOST_EXAMPLES = 3;

/** Prepares a model for predicting. What was found of the text asked last is kept: it is asked about in several ways. */
export function createTextClassifier(model: TextClassifierModel): TextClassifier {
  const { labels, terms, examples, margins } = model;
  const readRow = createRowReader(terms);
  const nearest = createNearestExamples(examples, terms.hashes.length, labels.length);
  const say = createMembers(model, nearest);
  const weigh = (text: string) => {
    const row = readRow(hashFeatures(text));
    const said = say(row);
    return { text, row, ...said, probabilities: blend(said.scores, model.blend) };
  };
  let last = weigh('');
  const read = (text: string) => {
    if (last.text !== text) last = weigh(text);
    return last;
  };
  return {
    predict(text) {
      const { probabilities } = read(text);
      return rank(probabilities).map((id) => ({
        label: labels[id] as string,
        probability: probabilities[id] as number,
      }));
    },
    outside(text) {
      if (model.outside === null) return 0;
      const { row, scores, likeness, probabilities } = read(text);
      const signs = findOutsideSigns(model.outside, probabilities, scores, likeness, row.knownShare);
      return weighOutside(model.outside, signs);
    },
    explain(text, label) {
      const { row } = read(text);
      return {
        features: findFeatures(text, row, margins, { terms, labels, label }),
        nearest: findNearest(nearest.compare(row), examples, labels),
        knownShare: row.knownShare,
      };
    },
  };
}

/** More labels than there can be. */
const LABEL_LIMIT = 2 ** 16;

/**
 * The places of probabilities, the highest first, of equal ones the first. Bits of floats from 0 up are in the order of the floats: with the place behind them
 * they are numbers that sort by themselves, in a tenth of the time of a comparing function (measured).
 */
function rank(probabilities: Float32Array): number[] {
  const bits = new Uint32Array(probabilities.buffer, probabilities.byteOffset, probabilities.length);
  const keys = new Float64Array(bits.length);
  for (let id = 0; id < keys.length; id++) keys[id] = (bits[id] as number) * LABEL_LIMIT + (LABEL_LIMIT - 1 - id);
  keys.sort();
  const ids: number[] = [];
  for (let at = keys.length - 1; at >= 0; at--) ids.push(LABEL_LIMIT - 1 - ((keys[at] as number) % LABEL_LIMIT));
  return ids;
}

/** What the members of a classifier say of a row, and the likeness of its nearest example. */
export function createMembers(
  { labels, margins, networks }: Pick<TextClassifierModel, 'labels' | 'margins' | 'networks'>,
  nearest: NearestExamples,
): (row: SparseRow) => { readonly scores: MemberScores; readonly likeness: number } {
  const sizes = sizesOf(groupsOf(labels));
  return (row) => {
    const byLabel = nearest.compareLabels(row);
    const scores = [
      scoreMargins(margins, row, labels.length),
      average(networks.map((network) => scoreHiddenLayer(network, row))),
      byLabel,
      sizes,
    ];
    return { scores, likeness: byLabel.reduce((most, value) => Math.max(most, value), 0) };
  };
}

/** How many labels there are in the group of each, as a logarithm below 0: the tails of fifty kinds must not add up to a group. */
function sizesOf(groups: readonly number[]): Float32Array {
  const counts = new Map<number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return Float32Array.from(groups, (group) => -Math.log(counts.get(group) ?? 1));
}

function average(scores: readonly Float32Array[]): Float32Array {
  const [first] = scores;
  return (first ?? new Float32Array(0)).map(
    (_, label) => scores.reduce((sum, own) => sum + (own[label] as number), 0) / scores.length,
  );
}

function findFeatures(
  text: string,
  row: SparseRow,
  { weights }: MarginModel,
  known: { readonly terms: TermWeights; readonly labels: readonly string[]; readonly label: string },
): Evidence['features'] {
  const at = known.labels.indexOf(known.label);
  if (at < 0) return [];
  const names = new Map(meaningFeatures(text).map((feature) => [hashFeature(feature), feature]));
  return [...row.ids]
    .map((id, place) => ({
      feature: names.get(known.terms.hashes[id] as number) ?? '',
      weight: (row.values[place] as number) * (weights[id * known.labels.length + at] as number),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, MOST_FEATURES);
}

function findNearest(likeness: Float32Array, { texts, labels }: LearntExamples, names: readonly string[]) {
  const found: { text: string; label: string; likeness: number }[] = [];
  const said = new Set<string>();
  for (const example of [...likeness.keys()].sort(
    (left, right) => (likeness[right] as number) - (likeness[left] as number) || left - right,
  )) {
    const text = texts[example] as string;
    if (found.length === MOST_EXAMPLES || (likeness[example] as number) === 0) break;
    if (said.has(text)) continue;
    said.add(text);
    found.push({ text, label: names[labels[example] as number] as string, likeness: likeness[example] as number });
  }
  return found;
}

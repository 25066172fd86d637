import { hashFeature } from '../feature-hash.ts';
import type { TrainingProgress } from '../training-progress.ts';
import { type BlendWeights, blend, type HeldOutText, learnBlend } from './blend.ts';
import { type HiddenLayerSchedule, trainHiddenLayer } from './hidden-layer.ts';
import { groupsOf } from './label-groups.ts';
import type { LabelledText } from './labelled-text.ts';
import { type LearningRows, trainMargins } from './margins.ts';
import { createNearestExamples } from './nearest-examples.ts';
import { findOutsideSigns, learnOutside, type OutsideWeights, type WeighedText } from './outside.ts';
import { createRowReader, keepFeatures, learnTermWeights, type ReadRow } from './term-weights.ts';
import { createMembers, type LearntExamples, type TextClassifierModel } from './text-classifier.ts';

/** How long a classifier is trained. */
export interface ClassifierSchedule {
  readonly marginEpochs: number;
  readonly network: HiddenLayerSchedule;
  /** Networks that start from other numbers and are averaged. */
  readonly networkCount: number;
  /** The label that stands for texts that are none of the others, where there is one. */
  readonly outsideLabel: string | null;
}

/** One source in so many is held out to learn how much the members of a classifier count. */
const PARTS = 4;
/** More held-out texts make the same weights (measured). */
const MOST_HELD_OUT = 2500;
/** Where it is learnt what texts outside look like, one label in so many is held out whole. */
const LABEL_PARTS = 8;

type Members = Omit<TextClassifierModel, 'blend' | 'outside'>;

/**
 * Trains a classifier twice: first without a quarter of the sources, on which it is learnt how much its members count and how sure they may be; then on
 * all. The same texts give the same model. It stops after each epoch, so that others get their turn or the training can be given up.
 */
export function* trainTextClassifier(
  texts: readonly LabelledText[],
  schedule: ClassifierSchedule,
): Generator<TrainingProgress, TextClassifierModel> {
  const labels = [...new Set(texts.map(({ label }) => label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const terms = learnTermWeights(texts.map(({ text }) => text));
  const readRow = createRowReader(terms);
  const all = texts.map(
    ({ text, label, source, weight = 1 }): Item => ({
      text,
      source,
      weight,
      label: labelIds.get(label) as number,
      row: readRow(text),
    }),
  );
  const base = { labels, terms };
  const total = 2 * (schedule.marginEpochs + schedule.networkCount * schedule.network.epochs);
  let done = 0;
  const counted = function* <Result>(training: Generator<void, Result>): Generator<TrainingProgress, Result> {
    for (;;) {
      const step = training.next();
      if (step.done) return step.value;
      done++;
      yield { done, total };
    }
  };
  const outsideId = schedule.outsideLabel === null ? -1 : (labelIds.get(schedule.outsideLabel) ?? -1);
  const { kept, heldOut } = split(all, outsideId, labels);
  const learnt = yield* counted(trainMembers(base, kept, schedule));
  const weights = learnWeights(learnt, kept, heldOut, outsideId);
  const members = yield* counted(trainMembers(base, all, schedule));
  return { ...members, ...weights };
}

interface Item {
  readonly text: string;
  readonly source: string;
  readonly label: number;
  readonly weight: number;
  readonly row: ReadRow;
}

/** Holds sources out, and labels where texts outside are to be known. */
function split(items: readonly Item[], outsideId: number, labels: readonly string[]) {
  const isHeldOut = ({ source }: Item) => hashFeature(source) % PARTS === 0;
  const isLeftOut = ({ label }: Item) =>
    outsideId >= 0 && label !== outsideId && hashFeature(labels[label] as string) % LABEL_PARTS === 0;
  const heldOut = items.filter(isHeldOut);
  const every = Math.max(1, Math.ceil(heldOut.length / MOST_HELD_OUT));
  return {
    kept: items.filter((item) => !isHeldOut(item) && !isLeftOut(item)),
    heldOut: heldOut
      .filter((item, at) => item.label === outsideId || at % every === 0)
      .map((item) => ({ item, isLeftOut: isLeftOut(item) })),
  };
}

function* trainMembers(
  { labels, terms }: Pick<TextClassifierModel, 'labels' | 'terms'>,
  items: readonly Item[],
  { marginEpochs, network, networkCount }: ClassifierSchedule,
): Generator<void, Members> {
  const material: LearningRows = {
    rows: items.map(({ row: { ids, values } }) => ({ ids, values })),
    labels: Int32Array.from(items, ({ label }) => label),
    weights: Float32Array.from(items, ({ weight }) => weight),
    featureCount: terms.hashes.length,
    labelCount: labels.length,
  };
  const margins = yield* trainMargins(material, marginEpochs);
  const networks = [];
  for (let seed = 1; seed <= networkCount; seed++) networks.push(yield* trainHiddenLayer(material, network, seed));
  const examples: LearntExamples = {
    texts: items.map(({ text }) => text),
    labels: material.labels,
    rows: material.rows,
  };
  return { labels, terms, margins, networks, examples };
}

function learnWeights(
  members: Members,
  kept: readonly Item[],
  heldOut: readonly { readonly item: Item; readonly isLeftOut: boolean }[],
  outsideId: number,
): { readonly blend: BlendWeights; readonly outside: OutsideWeights | null } {
  const seen = new Set(kept.flatMap(({ row }) => [...row.ids]));
  const say = createMembers(members, createNearestExamples(members.examples.rows, members.terms.hashes.length));
  const said = heldOut.map(({ item, isLeftOut }) => ({
    ...say(keepFeatures(item.row, (id) => seen.has(id))),
    label: item.label,
    knownShare: item.row.knownShare,
    isLeftOut,
  }));
  const groups = groupsOf(members.labels);
  const inside: HeldOutText[] = said.filter((text) => !text.isLeftOut);
  const weights = learnBlend(inside, groups);
  if (outsideId < 0) return { blend: weights, outside: null };
  const isOutside = members.labels.map((_, label) => (label === outsideId ? 1 : 0));
  const kindOf = (label: number, isLeftOut: boolean): WeighedText['kind'] =>
    label === outsideId ? 'outside' : isLeftOut ? 'unheard-of' : 'inside';
  const weighed = said.map(({ scores, likeness, knownShare, label, isLeftOut }) => ({
    signs: findOutsideSigns({ isOutside }, blend(scores, weights), scores, likeness, knownShare),
    kind: kindOf(label, isLeftOut),
  }));
  return { blend: weights, outside: learnOutside(weighed, isOutside) };
}

import { hashFeature } from '../feature-hash.ts';
import type { TrainingProgress } from '../training-progress.ts';
import { type BlendWeights, blend, type HeldOutText, learnBlend } from './blend.ts';
import { createHiddenLayerLearner, type HiddenLayerSchedule } from './hidden-layer-learner.ts';
import { groupsOf } from './label-groups.ts';
import type { LabelledText } from './labelled-text.ts';
import { createMarginLearner, type LearningRows } from './margins.ts';
import { createNearestExamples } from './nearest-examples.ts';
import { findOutsideSigns, learnOutside, type OutsideWeights, type WeighedText } from './outside.ts';
import {
  createRowReader,
  type HashedFeatures,
  hashFeatures,
  keepFeatures,
  learnTermWeights,
  type ReadRow,
} from './term-weights.ts';
import { createMembers, type TextClassifierModel } from './text-classifier.ts';

/** How long a classifier is trained. */
export interface ClassifierSchedule {
  /** How often margins go over the texts: without those that are held out, then over all, on from there. */
  readonly marginEpochs: readonly [number, number];
  readonly network: HiddenLayerSchedule;
  /** Networks that start from other numbers and are averaged. */
  readonly networkCount: number;
  /** The label that stands for texts that are none of the others, where there is one. */
  readonly outsideLabel: string | null;
}

/** One source in so many is held out to learn how much the members of a classifier count. */
const PARTS = 4;
/** More held-out texts make the same weights (measured). */
const MOST_HELD_OUT = 1500;
/** Where it is learnt what texts outside look like, one label in so many is held out whole. */
const LABEL_PARTS = 8;

type Members = Omit<TextClassifierModel, 'blend' | 'outside'>;

/**
 * Trains a classifier in two rounds: first without a quarter of the sources, on which it is learnt how much its members count and how sure they may be; then
 * on all, going on from there. The same texts give the same model. It stops at the start and after each epoch, so that others get their turn or the training can be given up.
 */
export function* trainTextClassifier(
  texts: readonly LabelledText[],
  schedule: ClassifierSchedule,
): Generator<TrainingProgress, TextClassifierModel> {
  const total = [0, 1].reduce(
    (sum, round) =>
      sum + (schedule.marginEpochs[round] ?? 0) + schedule.networkCount * (schedule.network.epochs[round] ?? 0),
    0,
  );
  let done = 0;
  yield { done, total };
  const counted = function* <Result>(training: Generator<void, Result>): Generator<TrainingProgress, Result> {
    for (;;) {
      const step = training.next();
      if (step.done) return step.value;
      done++;
      yield { done, total };
    }
  };
  const { items: all, ...base } = readItems(texts);
  const { labels } = base;
  const outsideId = schedule.outsideLabel === null ? -1 : labels.indexOf(schedule.outsideLabel);
  const { kept, others, heldOut } = split(all, outsideId, labels);
  const members = createMembersLearner(base, [...kept, ...others], schedule);
  yield* counted(members.learn(kept.length, 0));
  const weights = learnWeights(members.model(kept.length), kept, heldOut, outsideId);
  yield* counted(members.learn(all.length, 1));
  return { ...members.model(all.length), ...weights };
}

interface Item {
  readonly text: string;
  readonly source: string;
  readonly label: number;
  readonly weight: number;
  readonly row: ReadRow;
}

/** Reads all texts once, with the features that are known of them together. */
function readItems(texts: readonly LabelledText[]) {
  const labels = [...new Set(texts.map(({ label }) => label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const features = texts.map(({ text }) => hashFeatures(text));
  const terms = learnTermWeights(features);
  const readRow = createRowReader(terms);
  const items = texts.map(
    ({ text, label, source, weight = 1 }, at): Item => ({
      text,
      source,
      weight,
      label: labelIds.get(label) as number,
      row: readRow(features[at] as HashedFeatures),
    }),
  );
  return { labels, terms, items };
}

/** Holds sources out, and labels where texts outside are to be known. */
function split(items: readonly Item[], outsideId: number, labels: readonly string[]) {
  const isHeldOut = ({ source }: Item) => hashFeature(source) % PARTS === 0;
  const isLeftOut = ({ label }: Item) =>
    outsideId >= 0 && label !== outsideId && hashFeature(labels[label] as string) % LABEL_PARTS === 0;
  const heldOut = items.filter(isHeldOut);
  const every = Math.max(1, Math.ceil(heldOut.length / MOST_HELD_OUT));
  const isKept = (item: Item) => !isHeldOut(item) && !isLeftOut(item);
  return {
    kept: items.filter(isKept),
    others: items.filter((item) => !isKept(item)),
    heldOut: heldOut
      .filter((item, at) => item.label === outsideId || at % every === 0)
      .map((item) => ({ item, isLeftOut: isLeftOut(item) })),
  };
}

function createMembersLearner(
  { labels, terms }: Pick<TextClassifierModel, 'labels' | 'terms'>,
  items: readonly Item[],
  { marginEpochs, network, networkCount }: ClassifierSchedule,
) {
  const material: LearningRows = {
    rows: items.map(({ row: { ids, values } }) => ({ ids, values })),
    labels: Int32Array.from(items, ({ label }) => label),
    weights: Float32Array.from(items, ({ weight }) => weight),
    featureCount: terms.hashes.length,
    labelCount: labels.length,
  };
  const margins = createMarginLearner(material);
  const networks = Array.from({ length: networkCount }, (_, at) => createHiddenLayerLearner(material, network, at + 1));
  return {
    *learn(count: number, round: 0 | 1) {
      yield* margins.learn(count, marginEpochs[round]);
      for (const learner of networks) yield* learner.learn(count, network.epochs[round]);
    },
    model: (count: number): Members => ({
      labels,
      terms,
      margins: margins.model(),
      networks: networks.map((learner) => learner.model()),
      examples: {
        texts: items.slice(0, count).map(({ text }) => text),
        labels: material.labels.slice(0, count),
        rows: material.rows.slice(0, count),
      },
    }),
  };
}

function learnWeights(
  members: Members,
  kept: readonly Item[],
  heldOut: readonly { readonly item: Item; readonly isLeftOut: boolean }[],
  outsideId: number,
): { readonly blend: BlendWeights; readonly outside: OutsideWeights | null } {
  const seen = new Uint8Array(members.terms.hashes.length);
  for (const { row } of kept) for (const id of row.ids) seen[id] = 1;
  const say = createMembers(
    members,
    createNearestExamples(members.examples, members.terms.hashes.length, members.labels.length),
  );
  const said = heldOut.map(({ item, isLeftOut }) => ({
    ...say(keepFeatures(item.row, (id) => seen[id] === 1)),
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

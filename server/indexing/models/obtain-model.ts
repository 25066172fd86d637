import { createHash } from 'node:crypto';
import type { Clock, ModelKind, ModelManifest, ModelStore } from '../../ports/index.ts';
import { MODEL_FORMAT, modelFiles } from '../generation-files.ts';

/** A model is trained anew when more than this share of its texts changed (design section 4b). */
const RETRAIN_SHARE = 0.2;

/** What a model is trained on, and how. */
export interface Training {
  readonly kind: ModelKind;
  /** What it tells apart, in any order; a model that knows others cannot serve. Empty where it tells nothing apart. */
  readonly labels: readonly string[];
  /** Checksums of the texts. */
  readonly texts: ReadonlySet<string>;
  train(): Promise<Uint8Array>;
}

/** A model by its id in the store, with its bytes. */
export interface ObtainedModel {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Where models are kept, and the program that trains them. */
export interface ModelParts {
  readonly modelStore: ModelStore;
  readonly program: string;
  readonly clock: Clock;
}

interface TrainedOn {
  readonly labels: readonly string[];
  readonly texts: readonly string[];
}

/** Runs the storing of a model when no other is written: the store takes what another writer has unfinished for leavings. */
export type StoreInTurn = (store: () => Promise<void>) => Promise<void>;

/**
 * The stored model whose texts changed least, if no more than a fifth did; else one trained now and stored.
 *
 * @param anew trains in any case
 * @param inTurn where models are obtained at the same time
 */
export async function obtainModel(
  training: Training,
  parts: ModelParts,
  anew: boolean,
  inTurn: StoreInTurn = (store) => store(),
): Promise<ObtainedModel> {
  const stored = anew ? null : await findFitting(training, parts);
  if (stored !== null) return stored;
  const bytes = await training.train();
  const id = `${training.kind}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
  await inTurn(() => store(id, bytes, training, parts));
  return { id, bytes };
}

async function findFitting(training: Training, { modelStore, program }: ModelParts): Promise<ObtainedModel | null> {
  let best: { id: string; share: number } | null = null;
  for (const id of (await modelStore.list()).filter((name) => name.startsWith(`${training.kind}-`))) {
    const manifest = await modelStore.describe(id).catch(() => null);
    if (manifest?.program !== program || manifest.formatVersion !== MODEL_FORMAT) continue;
    // A damaged model is passed over: another one, or training, takes its place.
    const reader = await modelStore.open(id).catch(() => null);
    if (reader === null) continue;
    const trainedOn = JSON.parse((await reader.read(modelFiles.trainedOn)).toString('utf8')) as TrainedOn;
    if (!haveSame(trainedOn.labels, training.labels)) continue;
    const share = changedShare(new Set(trainedOn.texts), training.texts);
    if (share <= RETRAIN_SHARE && share < (best?.share ?? Number.POSITIVE_INFINITY)) best = { id, share };
  }
  if (best === null) return null;
  return { id: best.id, bytes: await (await modelStore.open(best.id)).read(modelFiles.model) };
}

const haveSame = (left: readonly string[], right: readonly string[]) =>
  [...left].sort().join('\n') === [...right].sort().join('\n');

/** How much of what a model was trained on has changed, 0 to 1: a text that changed is one that is new and one that is gone. */
export function changedShare(trainedOn: ReadonlySet<string>, texts: ReadonlySet<string>): number {
  const isNew = [...texts].filter((text) => !trainedOn.has(text)).length;
  const gone = [...trainedOn].filter((text) => !texts.has(text)).length;
  return trainedOn.size === 0 ? 1 : Math.min(1, Math.max(isNew, gone) / trainedOn.size);
}

async function store(id: string, bytes: Uint8Array, training: Training, parts: ModelParts): Promise<void> {
  const { modelStore, program, clock } = parts;
  const isWhole = await modelStore.open(id).then(
    () => true,
    () => false,
  );
  if (isWhole) return;
  await modelStore.remove(id);
  const writer = await modelStore.begin(id, id);
  try {
    await writer.write(modelFiles.model, bytes);
    const trainedOn: TrainedOn = { labels: training.labels, texts: [...training.texts] };
    await writer.write(modelFiles.trainedOn, JSON.stringify(trainedOn));
    const manifest: Omit<ModelManifest, 'files'> = {
      id,
      kind: training.kind,
      createdAt: clock.now().toISOString(),
      formatVersion: MODEL_FORMAT,
      program,
      textCount: training.texts.size,
    };
    await writer.finish(manifest);
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

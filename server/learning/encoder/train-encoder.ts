import type { TrainingProgress } from '../training-progress.ts';
import { adamCorrections } from './adam.ts';
import { createBatchWriter, ENTRIES_A_TEXT } from './batch-writer.ts';
import { type AnsweredPair, composeQuestions, composeViews } from './compose-batches.ts';
import { type CountedMaterial, countMaterial, type EncoderMaterial } from './encoder-material.ts';
import { createRandom, type Random, shuffle } from './random.ts';
import type { TextEncoderModel } from './text-encoder.ts';
import type { RunningCrew, TrainingCrew } from './training-crew.ts';
import { allocateTrainingMemory, RATES, type TrainingMemory } from './training-memory.ts';
import { PHASES } from './training-step.ts';

/** How long and how large a training is. */
export interface EncoderSchedule {
  readonly dimensions: number;
  /** How often each document is shown before questions are, on average. */
  readonly viewEpochs: number;
  /** How often each question is shown with each of its answers. */
  readonly questionEpochs: number;
  /** Steps of either stage, at most: bounds the time for large or much-asked corpora. */
  readonly mostSteps: number;
  readonly seed: number;
}

/** Called after each step: whoever throws from it ends the training. */
export type AfterStep = (progress: TrainingProgress) => Promise<void>;

const BATCH = 256;
/** A smaller batch has too little to tell apart. */
const LEAST_BATCH = 32;
const FASTEST = 2e-3;
const SLOWEST = 1e-4;

/** Trains an encoder. The same material, schedule and seed give the same model, whoever the crew is. */
export async function trainEncoder(
  material: EncoderMaterial,
  schedule: EncoderSchedule,
  startCrew: TrainingCrew,
  afterStep: AfterStep,
): Promise<TextEncoderModel> {
  const counted = countMaterial(material);
  const memory = allocateTrainingMemory({
    features: counted.features.hashes.length,
    dimensions: schedule.dimensions,
    questions: BATCH,
    documents: 2 * BATCH,
    entries: 3 * BATCH * ENTRIES_A_TEXT,
  });
  const random = createRandom(schedule.seed);
  memory.weights.set(counted.features.weights);
  fillRandomly(memory.directions, schedule.dimensions, random);
  const crew = await startCrew(memory);
  try {
    for (const progress of takeSteps({ material, counted, schedule, memory, random }, crew)) await afterStep(progress);
  } finally {
    await crew.end();
  }
  return toModel(memory, counted.features.hashes);
}

interface Parts {
  readonly material: EncoderMaterial;
  readonly counted: CountedMaterial;
  readonly schedule: EncoderSchedule;
  readonly memory: TrainingMemory;
  readonly random: Random;
}

/** First views of documents, then questions. */
function* takeSteps(
  { material, counted, schedule, memory, random }: Parts,
  crew: RunningCrew,
): Generator<TrainingProgress> {
  const writer = createBatchWriter(memory, random);
  const showViews = composeViews(material, counted, BATCH, writer, random);
  const showQuestions = composeQuestions(material, counted, writer, random);
  const views = showViews === null ? 0 : stepsFor(material.documents.length * schedule.viewEpochs, schedule);
  const pairs = material.questions.flatMap(({ answers }, question) =>
    answers.map((document) => ({ question, document })),
  );
  const asked = pairs.length < LEAST_BATCH ? 0 : stepsFor(pairs.length * schedule.questionEpochs, schedule);
  const total = views + asked;
  for (let step = 0; step < views; step++) {
    showViews?.();
    takeStep(memory, step, views, crew);
    yield { done: step + 1, total };
  }
  const batches = batchesOf(pairs, random);
  for (let step = 0; step < asked; step++) {
    showQuestions(batches.next().value);
    takeStep(memory, step, asked, crew);
    yield { done: views + step + 1, total };
  }
}

const stepsFor = (shown: number, { mostSteps }: EncoderSchedule) => Math.min(mostSteps, Math.ceil(shown / BATCH));

/** All pairs in a random order, batch after batch, then again in another order, without end. */
function* batchesOf(pairs: AnsweredPair[], random: Random): Generator<AnsweredPair[], never> {
  for (;;) {
    shuffle(pairs, random);
    for (let start = 0; start < pairs.length; start += BATCH) {
      const batch = pairs.slice(start, start + BATCH);
      if (batch.length >= LEAST_BATCH) yield batch;
    }
  }
}

/** One step of Adam, whose averages begin anew with each stage; the learning rate falls in a straight line. */
function takeStep(memory: TrainingMemory, step: number, steps: number, crew: RunningCrew): void {
  const { rates, directionMeans, directionSquares, weightMeans, weightSquares } = memory;
  if (step === 0) for (const average of [directionMeans, directionSquares, weightMeans, weightSquares]) average.fill(0);
  const [first, second] = adamCorrections(step + 1);
  rates[RATES.learning] = Math.max(SLOWEST, FASTEST * (1 - step / steps));
  rates[RATES.first] = first;
  rates[RATES.second] = second;
  for (let phase = 0; phase < PHASES.length; phase++) crew.runPhase(phase);
}

/** Directions of about length 1, evenly spread. */
function fillRandomly(directions: Float32Array, dimensions: number, random: Random): void {
  const scale = Math.sqrt(6 / dimensions);
  for (let at = 0; at < directions.length; at++) directions[at] = (random.share() + random.share() - 1) * scale;
}

const LARGEST = 127;

/** Rounds each direction to whole numbers up to 127; what it is multiplied by goes into the weight. */
function toModel(
  { shape: { dimensions }, directions, weights }: TrainingMemory,
  hashes: Uint32Array,
): TextEncoderModel {
  const rounded = new Int8Array(directions.length);
  const scaled = new Float32Array(weights.length);
  for (let row = 0; row < hashes.length; row++) {
    const own = directions.subarray(row * dimensions, (row + 1) * dimensions);
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    for (let at = 0; at < dimensions; at++)
      rounded[row * dimensions + at] = Math.round(((own[at] as number) / largest) * LARGEST);
    scaled[row] = ((weights[row] as number) * largest) / LARGEST;
  }
  return { dimensions, hashes, weights: scaled, directions: rounded };
}

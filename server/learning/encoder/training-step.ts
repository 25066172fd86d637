import { createVectorKernels, type VectorKernels } from '../vectors/vector-kernels.ts';
import { fit } from './adam.ts';
import { dimensionsOf, HEADER, PARTS, type TrainingMemory } from './training-memory.ts';

/** How sharply the nearest document must win: the temperature of the softmax over cosines. */
const TEMPERATURE = 0.05;
const TINY = 1e-8;

/**
 * One step of training, cut where the parts must wait for each other: every part runs a phase before any runs the next. Part p owns the
 * dimensions from p/PARTS to (p+1)/PARTS, and what is added over parts is added in their order: the result does not depend on how many threads run them.
 *
 * The loss is softmax cross-entropy over the cosines of a question with all documents of the batch (InfoNCE: van den Oord et al. 2018; in-batch
 * negatives: Karpukhin et al. 2020), fitted by Adam (Kingma & Ba 2015) on the rows that the batch touches.
 */
export const PHASES: readonly ((memory: TrainingMemory, part: number) => void)[] = [sum, compare, weigh, spread, fit];

/** The kernels of this thread over the memory of a training. */
const kernelsOf = new WeakMap<WebAssembly.Memory, VectorKernels>();

function kernelsFor({ memory }: TrainingMemory): VectorKernels {
  const kernels = kernelsOf.get(memory) ?? createVectorKernels(memory);
  kernelsOf.set(memory, kernels);
  return kernels;
}

/** The address of a value of an array of floats. */
const addressOf = (array: Float32Array, at: number) => array.byteOffset + at * FLOAT_BYTES;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

const textCount = ({ header }: TrainingMemory) =>
  (header[HEADER.questions] as number) + (header[HEADER.documents] as number);

/** Adds up the weighted directions of each text's features. */
function sum(memory: TrainingMemory, part: number): void {
  const { shape, offsets, rows, amounts, directions, weights, sums, squares } = memory;
  const [from, to] = dimensionsOf(memory, part);
  const width = shape.dimensions;
  const texts = textCount(memory);
  const { addScaled, innerProduct } = kernelsFor(memory);
  const bytes = (to - from) * FLOAT_BYTES;
  for (let text = 0; text < texts; text++) {
    const own = text * width;
    const target = addressOf(sums, own + from);
    sums.fill(0, own + from, own + to);
    for (let entry = offsets[text] as number; entry < (offsets[text + 1] as number); entry++) {
      const row = rows[entry] as number;
      const share = (amounts[entry] as number) * (weights[row] as number);
      addScaled(target, addressOf(directions, row * width + from), bytes, share);
    }
    squares[part * texts + text] = innerProduct(target, target, bytes);
  }
}

/** Scales the texts to length 1 and multiplies each question with each document. */
function compare(memory: TrainingMemory, part: number): void {
  const { shape, header, sums, squares, lengths, products } = memory;
  const [from, to] = dimensionsOf(memory, part);
  const width = shape.dimensions;
  const questions = header[HEADER.questions] as number;
  const documents = header[HEADER.documents] as number;
  const texts = questions + documents;
  for (let text = 0; text < texts; text++) {
    let square = 0;
    for (let each = 0; each < PARTS; each++) square += squares[each * texts + text] as number;
    const length = Math.sqrt(square) + TINY;
    if (part === 0) lengths[text] = length;
    for (let at = text * width + from; at < text * width + to; at++) sums[at] = (sums[at] as number) / length;
  }
  const cells = part * questions * documents;
  const { innerProduct } = kernelsFor(memory);
  const bytes = (to - from) * FLOAT_BYTES;
  for (let question = 0; question < questions; question++)
    for (let document = 0; document < documents; document++) {
      const left = addressOf(sums, question * width + from);
      const right = addressOf(sums, (questions + document) * width + from);
      products[cells + question * documents + document] = innerProduct(left, right, bytes);
    }
}

/** What the loss asks of each cosine: for every question the softmax over its documents, less 1 for the right one. */
function weigh(memory: TrainingMemory, part: number): void {
  const { header, excluded, products, scores, pulls, losses } = memory;
  const questions = header[HEADER.questions] as number;
  const documents = header[HEADER.documents] as number;
  const cells = questions * documents;
  losses[part] = 0;
  for (let question = part; question < questions; question += PARTS) {
    const start = question * documents;
    let highest = -1;
    for (let cell = start; cell < start + documents; cell++) {
      let score = 0;
      for (let each = 0; each < PARTS; each++) score += products[each * cells + cell] as number;
      scores[cell] = score;
      if (excluded[cell] === 0 && score > highest) highest = score;
    }
    let total = 0;
    for (let cell = start; cell < start + documents; cell++) {
      const share = excluded[cell] === 0 ? Math.exp(((scores[cell] as number) - highest) / TEMPERATURE) : 0;
      pulls[cell] = share;
      total += share;
    }
    const right = start + question;
    losses[part] = (losses[part] as number) - Math.log((pulls[right] as number) / total + TINY) / questions;
    for (let cell = start; cell < start + documents; cell++)
      pulls[cell] = ((pulls[cell] as number) / total - (cell === right ? 1 : 0)) / TEMPERATURE / questions;
  }
}

/** Carries the pulls back to the texts, and from them to the rows of their features. */
function spread(memory: TrainingMemory, part: number): void {
  const { shape, header, touched, gradients, weightGradients } = memory;
  const [from, to] = dimensionsOf(memory, part);
  const slots = header[HEADER.touched] as number;
  for (let slot = 0; slot < slots; slot++)
    gradients.fill(0, slot * shape.dimensions + from, slot * shape.dimensions + to);
  weightGradients.fill(0, part * touched.length, part * touched.length + slots);
  const gradient = memory.turns.subarray(part * shape.dimensions, part * shape.dimensions + to - from);
  const texts = textCount(memory);
  for (let text = 0; text < texts; text++) {
    gradient.fill(0);
    const along = pullText(memory, text, from, gradient);
    const own = text * shape.dimensions + from;
    const length = memory.lengths[text] as number;
    // Only what turns the text counts: its length is always 1.
    for (let at = 0; at < gradient.length; at++)
      gradient[at] = ((gradient[at] as number) - along * (memory.sums[own + at] as number)) / length;
    reachFeatures(memory, text, part, from, gradient);
  }
}

/** Adds to `gradient` what the texts on the other side pull at this one; returns how much of the pull lies along the text itself. */
function pullText(memory: TrainingMemory, text: number, from: number, gradient: Float32Array): number {
  const { shape, header, sums, scores, pulls } = memory;
  const { addScaled } = kernelsFor(memory);
  const questions = header[HEADER.questions] as number;
  const documents = header[HEADER.documents] as number;
  const isQuestion = text < questions;
  const others = isQuestion ? documents : questions;
  let along = 0;
  for (let other = 0; other < others; other++) {
    const cell = isQuestion ? text * documents + other : other * documents + text - questions;
    const pull = pulls[cell] as number;
    if (pull === 0) continue;
    along += pull * (scores[cell] as number);
    const start = (isQuestion ? questions + other : other) * shape.dimensions + from;
    addScaled(gradient.byteOffset, addressOf(sums, start), gradient.byteLength, pull);
  }
  return along;
}

function reachFeatures(memory: TrainingMemory, text: number, part: number, from: number, gradient: Float32Array): void {
  const { shape, offsets, rows, amounts, slots, touched, directions, weights, gradients, weightGradients } = memory;
  const { addScaled, innerProduct } = kernelsFor(memory);
  for (let entry = offsets[text] as number; entry < (offsets[text + 1] as number); entry++) {
    const row = rows[entry] as number;
    const slot = slots[row] as number;
    const amount = amounts[entry] as number;
    const share = amount * (weights[row] as number);
    const target = addressOf(gradients, slot * shape.dimensions + from);
    const source = addressOf(directions, row * shape.dimensions + from);
    addScaled(target, gradient.byteOffset, gradient.byteLength, share);
    const turn = innerProduct(gradient.byteOffset, source, gradient.byteLength);
    const cell = part * touched.length + slot;
    weightGradients[cell] = (weightGradients[cell] as number) + turn * amount;
  }
}

/** The loss of the last step. */
export const lossOf = ({ losses }: TrainingMemory): number => losses.reduce((total, loss) => total + loss, 0);

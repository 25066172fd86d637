/** How much of everything one training needs. */
export interface TrainingShape {
  /** Features the encoder knows. */
  readonly features: number;
  readonly dimensions: number;
  /** Questions of a batch, at most. */
  readonly questions: number;
  /** Documents of a batch, at most: the first are the answers to the questions, in their order; the rest only compete. */
  readonly documents: number;
  /** Features of all texts of a batch, at most. */
  readonly entries: number;
}

/** How a batch is divided: each part owns a share of the dimensions, and of the questions where a row of scores is weighed. */
export const PARTS = 2;

/** The numbers of `header`. */
export const HEADER = { questions: 0, documents: 1, touched: 2 } as const;
/** The numbers of `rates`: the learning rate, and what Adam's two averages are divided by while they are young. */
export const RATES = { learning: 0, first: 1, second: 2 } as const;

/**
 * All a training works on, in memory that threads share. Texts of a batch stand one after another, questions first: text t has the entries
 * `offsets[t]..offsets[t+1]` of `rows` and `amounts`. A row that the batch touches has a slot in `gradients`.
 */
export type TrainingMemory = ReturnType<typeof allocateTrainingMemory>;

/** Allocates the memory of one training, all zeros. */
export function allocateTrainingMemory(shape: TrainingShape) {
  const { features, dimensions, questions, documents, entries } = shape;
  const texts = questions + documents;
  const cells = questions * documents;
  return {
    shape,
    header: integers(3),
    rates: doubles(3),
    offsets: integers(texts + 1),
    rows: integers(entries),
    amounts: floats(entries),
    excluded: new Uint8Array(new SharedArrayBuffer(cells)),
    /** Row of each slot, and slot of each row touched by the batch. */
    touched: integers(features),
    slots: integers(features),
    directions: floats(features * dimensions),
    directionMeans: floats(features * dimensions),
    directionSquares: floats(features * dimensions),
    weights: floats(features),
    weightMeans: floats(features),
    weightSquares: floats(features),
    sums: floats(texts * dimensions),
    squares: doubles(PARTS * texts),
    lengths: floats(texts),
    products: floats(PARTS * cells),
    scores: floats(cells),
    pulls: floats(cells),
    losses: doubles(PARTS),
    gradients: floats(features * dimensions),
    weightGradients: floats(PARTS * features),
  };
}

const floats = (count: number) => new Float32Array(new SharedArrayBuffer(count * Float32Array.BYTES_PER_ELEMENT));
const doubles = (count: number) => new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
const integers = (count: number) => new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));

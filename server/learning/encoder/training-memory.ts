import { allocateMemory } from '../vectors/vector-kernels.ts';

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

/** Allocates the memory of one training, all zeros. Throws `RangeError` where it would take more than 4 GB. */
export function allocateTrainingMemory(shape: TrainingShape) {
  const { features, dimensions, questions, documents, entries } = shape;
  const texts = questions + documents;
  const cells = questions * documents;
  const lengths = {
    doubles: { rates: 3, squares: PARTS * texts, losses: PARTS },
    integers: { header: 3, offsets: texts + 1, rows: entries, touched: features, slots: features },
    floats: {
      amounts: entries,
      directions: features * dimensions,
      directionMeans: features * dimensions,
      directionSquares: features * dimensions,
      weights: features,
      weightMeans: features,
      weightSquares: features,
      sums: texts * dimensions,
      lengths: texts,
      products: PARTS * cells,
      scores: cells,
      pulls: cells,
      /** What turns one text, of each part. */
      turns: PARTS * dimensions,
      gradients: features * dimensions,
      weightGradients: PARTS * features,
    },
    bytes: { excluded: cells },
  };
  const memory = allocateBytes(lengths);
  const place = createPlacer(memory.buffer);
  return {
    shape,
    memory,
    ...place(lengths.doubles, Float64Array),
    ...place(lengths.integers, Int32Array),
    ...place(lengths.floats, Float32Array),
    ...place(lengths.bytes, Uint8Array),
  };
}

type Lengths = Readonly<Record<string, number>>;

/** Arrays begin where four floats may be read at once. */
const ALIGNMENT = 16;

function allocateBytes(
  lengths: Readonly<Record<'doubles' | 'integers' | 'floats' | 'bytes', Lengths>>,
): WebAssembly.Memory {
  const bytesOf = (group: Lengths, each: number) =>
    Object.values(group).reduce((total, count) => total + count * each + ALIGNMENT, 0);
  const { doubles, integers, floats, bytes } = lengths;
  const total = bytesOf(doubles, 8) + bytesOf(integers, 4) + bytesOf(floats, 4) + bytesOf(bytes, 1);
  return allocateMemory(total);
}

/** Places arrays one after the other. */
function createPlacer(buffer: SharedArrayBuffer) {
  let at = 0;
  return <Name extends string, Values extends { readonly byteLength: number }>(
    lengths: Readonly<Record<Name, number>>,
    Type: new (buffer: SharedArrayBuffer, at: number, length: number) => Values,
  ) => {
    const arrays = {} as Record<Name, Values>;
    for (const name of Object.keys(lengths) as Name[]) {
      const values = new Type(buffer, at, lengths[name]);
      arrays[name] = values;
      at = Math.ceil((at + values.byteLength) / ALIGNMENT) * ALIGNMENT;
    }
    return arrays;
  };
}

/** The dimensions that a part owns, as a half-open range. */
export function dimensionsOf({ shape: { dimensions } }: TrainingMemory, part: number): readonly [number, number] {
  return [Math.floor((part * dimensions) / PARTS), Math.floor(((part + 1) * dimensions) / PARTS)];
}

import { ZhidaError } from '../../domain/index.ts';
import type { OutsideWeights } from './outside.ts';
import type { SparseRow } from './term-weights.ts';
import type { TextClassifierModel } from './text-classifier.ts';

/** What stands as JSON before the numbers of a classifier. */
interface Head {
  readonly labels: readonly string[];
  readonly texts: readonly string[];
  readonly blend: readonly number[];
  readonly outside: OutsideWeights | null;
  readonly units: readonly number[];
  /** How many numbers each array has. */
  readonly lengths: readonly number[];
}

type Numbers = Uint32Array | Int32Array | Float32Array;

/** A classifier as bytes: length of the head (uint32), the head as JSON, the arrays as little-endian 32-bit numbers. */
export function writeTextClassifier(model: TextClassifierModel): Uint8Array {
  const { labels, terms, margins, networks, examples, blend, outside } = model;
  const rows = examples.rows;
  const arrays: Numbers[] = [
    terms.hashes,
    terms.rarity,
    margins.weights,
    examples.labels,
    Uint32Array.from(rows, ({ ids }) => ids.length),
    join(
      Int32Array,
      rows.map(({ ids }) => ids),
    ),
    join(
      Float32Array,
      rows.map(({ values }) => values),
    ),
    ...networks.flatMap(({ inputs, outputs }) => [inputs, outputs]),
  ];
  const head: Head = {
    labels,
    texts: examples.texts,
    blend,
    outside,
    units: networks.map(({ units }) => units),
    lengths: arrays.map(({ length }) => length),
  };
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const numbers = arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return Buffer.concat([length, json, ...numbers]);
}

function join<Part extends Int32Array | Float32Array>(
  Numbers: new (length: number) => Part,
  parts: readonly Part[],
): Part {
  const whole = new Numbers(parts.reduce((total, { length }) => total + length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/** A classifier from bytes written by {@link writeTextClassifier}. Throws `generation-damaged` when they are not as many as the head says. */
export function readTextClassifier(bytes: Uint8Array): TextClassifierModel {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = bytes.byteLength < 4 ? 0 : buffer.readUInt32LE(0);
  if (bytes.byteLength < 4 + headLength || headLength === 0) throw damaged();
  const head = JSON.parse(buffer.toString('utf8', 4, 4 + headLength)) as Head;
  const count = head.lengths.reduce((sum, length) => sum + length, 0);
  if (bytes.byteLength !== 4 + headLength + 4 * count) throw damaged();
  // A copy at offset 0: typed arrays need alignment that a pooled Buffer does not promise.
  const numbers = Uint8Array.prototype.slice.call(buffer, 4 + headLength).buffer;
  const starts = head.lengths.map((_, at) => 4 * head.lengths.slice(0, at).reduce((sum, length) => sum + length, 0));
  const floats = (at: number) => new Float32Array(numbers, starts[at], head.lengths[at]);
  const whole = (at: number) => new Int32Array(numbers, starts[at], head.lengths[at]);
  return {
    labels: head.labels,
    terms: { hashes: new Uint32Array(numbers, starts[0], head.lengths[0]), rarity: floats(1) },
    margins: { weights: floats(2) },
    examples: { texts: head.texts, labels: whole(3), rows: divide(whole(4), whole(5), floats(6)) },
    networks: head.units.map((units, network) => {
      const first = 7 + 2 * network;
      return { units, inputs: floats(first), outputs: floats(first + 1) };
    }),
    blend: head.blend,
    outside: head.outside,
  };
}

function divide(lengths: Int32Array, ids: Int32Array, values: Float32Array): SparseRow[] {
  let start = 0;
  return Array.from(lengths, (length) => {
    const row = { ids: ids.subarray(start, start + length), values: values.subarray(start, start + length) };
    start += length;
    return row;
  });
}

const damaged = () =>
  new ZhidaError('generation-damaged', 'A trained classifier is cut off or damaged; build again with --train.');

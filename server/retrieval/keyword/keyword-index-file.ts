import { ZhidaError } from '../../domain/index.ts';
import { type KeywordIndexData, MOST_FIELDS } from './keyword-index-data.ts';

/** "ZHKW" and the version of the layout. */
const MARK = [0x574b485a, 2] as const;
const HEAD_LENGTH = 9;

/**
 * The index as bytes: a head of nine uint32 (mark, version, numbers of texts, fields, slots, terms, letters and postings, bytes of the reader's id), then
 * the arrays, those of wider numbers first so that each can be looked at where it lies, then the id.
 *
 * @param readBy id of the feature reader that read the texts
 */
export function writeKeywordIndex(data: KeywordIndexData, readBy: string): Uint8Array {
  const { size, fieldCount, terms, positions, idf } = data;
  const id = Buffer.from(readBy, 'utf8');
  const counts = [terms.slots.length, idf.length, terms.letters.length, positions.length, id.length];
  const head = Uint32Array.of(...MARK, size, fieldCount, ...counts);
  return Buffer.concat(
    [
      ...[head, terms.slots, terms.ends, data.offsets, positions, idf, terms.letters],
      ...[data.strengths, data.fields, data.peaks, id],
    ].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/**
 * The index in bytes written by {@link writeKeywordIndex}, whose checksum the caller has verified: views onto them, nothing is parsed. Throws
 * `generation-damaged` for other bytes, and for an index of other texts than expected or read by another feature reader.
 */
export function readKeywordIndex(
  bytes: Uint8Array,
  expected: { readonly size: number; readonly readBy: string },
): KeywordIndexData {
  // Typed arrays need alignment, which a part of a larger buffer may not have.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.prototype.slice.call(bytes);
  if (aligned.byteLength < HEAD_LENGTH * 4) throw damaged('it is cut off');
  const [mark, version, ...counts] = new Uint32Array(aligned.buffer, aligned.byteOffset, HEAD_LENGTH);
  if (mark !== MARK[0] || version !== MARK[1]) throw damaged('it does not begin as one');
  const [size = 0, fieldCount = 0, slots = 0, terms = 0, letters = 0, postings = 0, idBytes = 0] = counts;
  const wide = HEAD_LENGTH + slots + terms + (terms + 1) + postings + terms;
  const length = wide * 4 + letters * 2 + postings * 2 + terms + idBytes;
  if (size !== expected.size || fieldCount > MOST_FIELDS)
    throw damaged(`it is of ${size} texts and not of ${expected.size}`);
  if (length !== aligned.byteLength) throw damaged(`it has ${aligned.byteLength} bytes and not ${length}`);
  const take = createTaker(aligned);
  // In the order in which they were written.
  const table = { slots: take(Uint32Array, slots), ends: take(Uint32Array, terms) };
  const [offsets, positions] = [take(Uint32Array, terms + 1), take(Uint32Array, postings)];
  const idf = take(Float32Array, terms);
  const letterArray = take(Uint16Array, letters);
  const [strengths, fields, peaks] = [take(Uint8Array, postings), take(Uint8Array, postings), take(Uint8Array, terms)];
  if (Buffer.from(take(Uint8Array, idBytes)).toString('utf8') !== expected.readBy)
    throw damaged('its texts were cut into words by another dictionary');
  return {
    ...{ size, fieldCount, offsets, positions, strengths, fields, idf, peaks },
    terms: { ...table, letters: letterArray },
  };
}

/** Takes one array after the other, where it lies, behind the head. */
function createTaker({ buffer, byteOffset }: Uint8Array) {
  let end = byteOffset + HEAD_LENGTH * 4;
  return <A>(Kind: ArrayKind<A>, count: number): A => {
    const start = end;
    end += count * Kind.BYTES_PER_ELEMENT;
    return new Kind(buffer, start, count);
  };
}

interface ArrayKind<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
}

const damaged = (cause: string) =>
  new ZhidaError(
    'generation-damaged',
    `The keyword index cannot be used: ${cause}; run npm run corpus -- build and publish.`,
  );

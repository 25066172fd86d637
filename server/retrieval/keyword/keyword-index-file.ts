import type { KeywordIndexData } from './keyword-index.ts';

/** The index as bytes: a head of five uint32 (size, terms, postings, bytes of the term list, 0), the arrays, then the terms one a line. */
export function writeKeywordIndex(data: KeywordIndexData): Uint8Array {
  const terms = Buffer.from(data.terms.join('\n'), 'utf8');
  const head = Uint32Array.of(data.size, data.terms.length, data.positions.length, terms.length, 0);
  return Buffer.concat([head, data.offsets, data.positions, data.impacts, data.idf].map(bytesOf).concat(terms));
}

const bytesOf = (array: Uint32Array | Float32Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** The index from bytes written by {@link writeKeywordIndex}, whose checksum the caller has verified. */
export function readKeywordIndex(bytes: Uint8Array): KeywordIndexData {
  // A copy at offset 0: typed arrays need alignment that a pooled Buffer does not promise.
  const { buffer } = Uint8Array.prototype.slice.call(bytes);
  const [size = 0, termCount = 0, postingCount = 0, termBytes = 0] = new Uint32Array(buffer, 0, 5);
  let cursor = 20;
  const take = (count: number) => {
    const start = cursor;
    cursor += count * 4;
    return start;
  };
  return {
    size,
    offsets: new Uint32Array(buffer, take(termCount + 1), termCount + 1),
    positions: new Uint32Array(buffer, take(postingCount), postingCount),
    impacts: new Float32Array(buffer, take(postingCount), postingCount),
    idf: new Float32Array(buffer, take(termCount), termCount),
    terms: termCount === 0 ? [] : Buffer.from(buffer, cursor, termBytes).toString('utf8').split('\n'),
  };
}

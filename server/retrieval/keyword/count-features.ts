import { withRoom } from './growing-array.ts';
import type { FieldFeatures } from './keyword-index-data.ts';
import { createTermCollector, type TermCollector, type TermTable } from './term-table.ts';

/** How often each feature stands in each field of each text. An entry is one feature in one field of one text; those of a text stand together. */
export interface CountedFeatures {
  readonly size: number;
  readonly terms: TermTable;
  readonly termCount: number;
  /** Entries of text p are `ends[p - 1]` to `ends[p]`. */
  readonly ends: Uint32Array;
  readonly entries: Entries;
  /** How many features field f of text p has stands at `p * fieldCount + f`. */
  readonly lengths: Uint32Array;
}

/** Entries, a column for each of their values. */
interface Entries {
  length: number;
  terms: Uint32Array<ArrayBuffer>;
  fields: Uint8Array<ArrayBuffer>;
  counts: Uint8Array<ArrayBuffer>;
}

/** A feature that stands more often in one field of one text counts no more: saturation has ended before. */
const MOST_COUNTED = 255;

/** Counts the features of all texts in one pass, without a number or a string kept on the heap. */
export function countFeatures(texts: Iterable<FieldFeatures>, fieldCount: number): CountedFeatures {
  const terms = createTermCollector();
  const entries = { length: 0, terms: new Uint32Array(), fields: new Uint8Array(), counts: new Uint8Array() };
  const count = createFieldCounter(terms, entries);
  let [ends, lengths] = [new Uint32Array(), new Uint32Array()];
  let size = 0;
  for (const text of texts) {
    ends = withRoom(ends, size + 1);
    lengths = withRoom(lengths, (size + 1) * fieldCount);
    for (let field = 0; field < fieldCount; field++) {
      const features = text[field] ?? [];
      count(features, field);
      lengths[size * fieldCount + field] = features.length;
    }
    ends[size++] = entries.length;
  }
  return { size, terms: terms.finish(), termCount: terms.size, ends, entries, lengths };
}

function createFieldCounter(terms: TermCollector, entries: Entries) {
  // The number of the newest entry of each term, plus one.
  let newest = new Uint32Array();
  return (features: readonly string[], field: number): void => {
    const first = entries.length;
    const most = first + features.length;
    entries.terms = withRoom(entries.terms, most);
    entries.fields = withRoom(entries.fields, most);
    entries.counts = withRoom(entries.counts, most);
    for (const feature of features) {
      const term = terms.collect(feature);
      newest = withRoom(newest, term + 1);
      const entry = (newest[term] as number) - 1;
      if (entry >= first) {
        entries.counts[entry] = Math.min(MOST_COUNTED, (entries.counts[entry] as number) + 1);
      } else {
        entries.terms[entries.length] = term;
        entries.fields[entries.length] = field;
        entries.counts[entries.length] = 1;
        newest[term] = ++entries.length;
      }
    }
  };
}

import { type CountedFeatures, countFeatures } from './count-features.ts';
import { inverseFrequency } from './inverse-frequency.ts';
import {
  type FieldFeatures,
  type FieldSetting,
  FULL_STRENGTH,
  type KeywordIndexData,
  MOST_FIELDS,
} from './keyword-index-data.ts';

// How soon repetition stops to count (Robertson & Zaragoza 2009); chosen on one half of the statute questions (docs/adr/0022-keyword-index.md).
const SATURATION = 1.2;

/**
 * Builds the index: BM25F (Robertson, Zaragoza & Taylor 2004), each field's frequencies weighted and normalised by its own length, one saturation
 * over their sum. Works in typed arrays throughout.
 */
export function buildKeywordIndex(
  texts: Iterable<FieldFeatures>,
  settings: readonly FieldSetting[],
  saturation = SATURATION,
): KeywordIndexData {
  if (settings.length > MOST_FIELDS) throw new RangeError(`a keyword index has at most ${MOST_FIELDS} fields`);
  const counted = countFeatures(texts, settings.length);
  const { size, terms } = counted;
  const offsets = layOutPostings(counted);
  const postings = fillPostings(counted, offsets, weighFields(counted, settings), saturation);
  const idf = weighTerms(size, offsets, postings.fields, settings);
  return { size, fieldCount: settings.length, terms, offsets, ...postings, idf };
}

/** Where the postings of each term begin: as many as texts have it, in whatever fields. */
function layOutPostings({ size, ends, entries, termCount }: CountedFeatures): Uint32Array {
  const offsets = new Uint32Array(termCount + 1);
  const holder = new Uint32Array(termCount);
  for (let position = 0, entry = 0; position < size; position++)
    for (const end = ends[position] as number; entry < end; entry++) {
      const term = entries.terms[entry] as number;
      if (holder[term] === position + 1) continue;
      holder[term] = position + 1;
      offsets[term + 1] = (offsets[term + 1] as number) + 1;
    }
  for (let term = 0; term < termCount; term++)
    offsets[term + 1] = (offsets[term + 1] as number) + (offsets[term] as number);
  return offsets;
}

/** What one occurrence counts in field f of text p, at `p * fieldCount + f`. The average length of a field is that of the texts that have it. */
function weighFields({ size, lengths }: CountedFeatures, settings: readonly FieldSetting[]): Float32Array {
  const weights = new Float32Array(size * settings.length);
  settings.forEach(({ weight, b }, field) => {
    let [total, having] = [0, 0];
    for (let at = field; at < weights.length; at += settings.length) {
      total += lengths[at] as number;
      if (lengths[at] !== 0) having++;
    }
    for (let at = field; at < weights.length; at += settings.length)
      weights[at] = weight / (1 - b + (b * (lengths[at] as number) * having) / Math.max(1, total));
  });
  return weights;
}

/** The idf of each term, by the texts that have it in fields of their own. */
function weighTerms(
  size: number,
  offsets: Uint32Array,
  fields: Uint8Array,
  settings: readonly FieldSetting[],
): Float32Array {
  const own = settings.reduce((bits, { isAdded }, field) => (isAdded ? bits : bits | (1 << field)), 0);
  return Float32Array.from({ length: offsets.length - 1 }, (_, term) => {
    let holders = 0;
    for (let posting = offsets[term] as number; posting < (offsets[term + 1] as number); posting++)
      if ((fields[posting] as number) & own) holders++;
    return inverseFrequency(size, holders);
  });
}

/** Sorts the entries by term, by counting: those of one text and term become one posting. */
function fillPostings(
  { size, ends, entries, termCount }: CountedFeatures,
  offsets: Uint32Array,
  weights: Float32Array,
  saturation: number,
): Pick<KeywordIndexData, 'positions' | 'strengths' | 'fields' | 'peaks'> {
  const total = offsets[termCount] as number;
  const fieldCount = weights.length / Math.max(1, size);
  const [positions, strengths, fields] = [new Uint32Array(total), new Uint8Array(total), new Uint8Array(total)];
  const peaks = new Uint8Array(termCount);
  const next = offsets.slice(0, termCount);
  const frequencies = new Float32Array(termCount);
  for (let position = 0, start = 0; position < size; position++) {
    const end = ends[position] as number;
    for (let entry = start; entry < end; entry++) {
      const [term, field] = [entries.terms[entry] as number, entries.fields[entry] as number];
      const posting = next[term] as number;
      positions[posting] = position;
      fields[posting] = (fields[posting] as number) | (1 << field);
      const counted = (entries.counts[entry] as number) * (weights[position * fieldCount + field] as number);
      frequencies[term] = (frequencies[term] as number) + counted;
    }
    for (; start < end; start++) {
      const term = entries.terms[start] as number;
      const frequency = frequencies[term] as number;
      // A term that stands in several fields has several entries; its posting is finished at the first.
      if (frequency === 0) continue;
      const strength = Math.max(1, Math.round((FULL_STRENGTH * frequency) / (frequency + saturation)));
      const posting = next[term] as number;
      strengths[posting] = strength;
      peaks[term] = Math.max(peaks[term] as number, strength);
      frequencies[term] = 0;
      next[term] = posting + 1;
    }
  }
  return { positions, strengths, fields, peaks };
}

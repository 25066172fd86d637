import { hashFeature } from '../../learning/index.ts';
import { withRoom } from './growing-array.ts';

/**
 * Terms numbered from 0, in typed arrays: a million of them as strings in a Map would be most of the memory of an index.
 * `slots` is a hash table with open addressing whose entries are the number of a term plus one (0 is free); the letters of term t
 * are `letters[ends[t - 1]..ends[t])`, so that terms of the same hash are told apart.
 */
export interface TermTable {
  readonly slots: Uint32Array;
  readonly ends: Uint32Array;
  readonly letters: Uint16Array;
}

/** The number of a term, or -1 when the table does not hold it. */
export function findTerm({ slots, ends, letters }: TermTable, term: string): number {
  const last = slots.length - 1;
  for (let slot = hashFeature(term) & last; ; slot = (slot + 1) & last) {
    const id = (slots[slot] as number) - 1;
    if (id < 0 || isTerm(ends, letters, id, term)) return id;
  }
}

function isTerm(ends: Uint32Array, letters: Uint16Array, id: number, term: string): boolean {
  const start = id === 0 ? 0 : (ends[id - 1] as number);
  if ((ends[id] as number) - start !== term.length) return false;
  for (let at = 0; at < term.length; at++) if (letters[start + at] !== term.charCodeAt(at)) return false;
  return true;
}

/** The term of a number that the table holds. */
export const readTerm = ({ ends, letters }: TermTable, id: number): string =>
  String.fromCharCode(...letters.subarray(id === 0 ? 0 : ends[id - 1], ends[id]));

/** Numbers terms in the order in which they are first met. */
export interface TermCollector {
  readonly size: number;
  /** The number of a term, new or known. */
  collect(term: string): number;
  finish(): TermTable;
}

const FIRST_SLOTS = 1024;

/** Collects terms. The table is at most half full, so that a look-up ends after a step or two. */
export function createTermCollector(): TermCollector {
  let slots = new Uint32Array(FIRST_SLOTS);
  let ends = new Uint32Array(FIRST_SLOTS);
  let letters = new Uint16Array(FIRST_SLOTS);
  let hashes = new Uint32Array(FIRST_SLOTS);
  let size = 0;
  let letterCount = 0;
  const place = (hash: number, id: number) => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = id + 1;
  };
  const enter = (term: string, hash: number) => {
    ends = withRoom(ends, size + 1);
    hashes = withRoom(hashes, size + 1);
    letters = withRoom(letters, letterCount + term.length);
    for (let at = 0; at < term.length; at++) letters[letterCount++] = term.charCodeAt(at);
    ends[size] = letterCount;
    hashes[size] = hash;
    size++;
    if (size * 2 <= slots.length) return place(hash, size - 1);
    slots = new Uint32Array(slots.length * 2);
    for (let id = 0; id < size; id++) place(hashes[id] as number, id);
  };
  return {
    get size() {
      return size;
    },
    collect(term) {
      const known = findTerm({ slots, ends, letters }, term);
      if (known >= 0) return known;
      enter(term, hashFeature(term));
      return size - 1;
    },
    finish: () => ({ slots, ends: ends.slice(0, size), letters: letters.slice(0, letterCount) }),
  };
}

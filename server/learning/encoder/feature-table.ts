/** What an unused place of the table holds; a feature whose hash is 0 is moved to 1. */
const EMPTY = 0;

/** Rows of features by their 32-bit hashes: open addressing with linear probing in two typed arrays, read from bytes as it is. */
export interface FeatureTable {
  readonly size: number;
  /** The row of a feature's hash, or -1 when it has none. */
  rowOf(hash: number): number;
}

/** Numbers hashes by their place in `hashes`, each of which stands there once. */
export function createFeatureTable(hashes: Uint32Array): FeatureTable {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2))) - 1;
  const keys = new Uint32Array(mask + 1);
  const rows = new Int32Array(mask + 1);
  hashes.forEach((hash, row) => {
    const key = toKey(hash);
    let place = key & mask;
    while (keys[place] !== EMPTY) place = (place + 1) & mask;
    keys[place] = key;
    rows[place] = row;
  });
  return {
    size: hashes.length,
    rowOf(hash) {
      const key = toKey(hash);
      for (let place = key & mask; keys[place] !== EMPTY; place = (place + 1) & mask)
        if (keys[place] === key) return rows[place] as number;
      return -1;
    },
  };
}

const toKey = (hash: number) => (hash === EMPTY ? 1 : hash);

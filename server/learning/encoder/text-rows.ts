import { countFeatures } from './count-features.ts';
import type { FeatureTable } from './feature-table.ts';

/** Texts as rows of an encoder: text t has the entries `offsets[t]..offsets[t+1]` of `rows` and `amounts`. */
export interface TextRows {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly amounts: Float32Array;
}

/** Counts the features of texts; those that the table does not know are left out. */
export function countTexts(texts: Iterable<string>, table: FeatureTable): TextRows {
  const offsets = [0];
  let rows = new Uint32Array(1 << 16);
  let amounts = new Float32Array(1 << 16);
  let cursor = 0;
  for (const text of texts) {
    for (const [hash, amount] of countFeatures(text)) {
      const row = table.rowOf(hash);
      if (row < 0) continue;
      if (cursor === rows.length) [rows, amounts] = [doubled(rows, Uint32Array), doubled(amounts, Float32Array)];
      rows[cursor] = row;
      amounts[cursor++] = amount;
    }
    offsets.push(cursor);
  }
  return {
    size: offsets.length - 1,
    offsets: Uint32Array.from(offsets),
    rows: rows.slice(0, cursor),
    amounts: amounts.slice(0, cursor),
  };
}

type Numbers = Uint32Array | Float32Array;

function doubled<Kind extends Numbers>(array: Kind, Type: new (length: number) => Kind): Kind {
  const larger = new Type(array.length * 2);
  larger.set(array);
  return larger;
}

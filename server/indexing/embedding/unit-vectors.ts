import { ZhidaError } from '../../domain/index.ts';

/**
 * The rows that a model gave, as vectors of length 1. Throws `embedding-mismatch` unless there are `count` rows of `dimensions` finite numbers
 * that are not all zero: a wrong vector would be stored, or searched with, and nobody would see it.
 */
export function unitVectors(rows: readonly unknown[], count: number, dimensions: number): Float32Array[] {
  if (rows.length !== count) throw mismatch(`gave ${rows.length} vectors for ${count} texts`);
  return rows.map((row) => unitVector(row, dimensions));
}

function unitVector(row: unknown, dimensions: number): Float32Array {
  if (!Array.isArray(row)) throw mismatch('gave something that is no vector');
  if (row.length !== dimensions) throw mismatch(`gave a vector of ${row.length} dimensions in place of ${dimensions}`);
  if (!row.every((value) => Number.isFinite(value))) throw mismatch('gave a vector that does not hold numbers alone');
  const length = Math.hypot(...(row as number[]));
  // Infinite where the squares are too large.
  if (length === 0 || !Number.isFinite(length)) throw mismatch(`gave a vector of length ${length}`);
  return Float32Array.from(row as number[], (value) => value / length);
}

/** What a model did that it must not. */
export const mismatch = (what: string) =>
  new ZhidaError(
    'embedding-mismatch',
    `The embedding model ${what}; check EMBEDDING_MODEL and EMBEDDING_DIMENSIONS (or EMBEDDING_FOLDER), or choose another model.`,
  );

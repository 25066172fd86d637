import type { CorpusFault, Located } from '../read-knowledge.ts';

/** A string somewhere in a record, with the path to it. */
export interface Leaf {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** A fault at a place within a record. */
export const faultAt = (
  { file, at }: Located<unknown>,
  path: readonly PropertyKey[],
  message: string,
): CorpusFault => ({
  path: file.path,
  line: file.lineOf([...at, ...path]),
  message,
});

/** Every string of a value, with its path. */
export function leaves(value: unknown, path: readonly PropertyKey[] = []): Leaf[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return [];
}

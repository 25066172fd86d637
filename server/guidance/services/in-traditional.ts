import type { ScriptConverter } from '../../ports/index.ts';

/** Fields that are no words: ids, addresses and keys; and what is cited, which keeps the script of its source. */
const KEPT = new Set([
  'id',
  'url',
  'kind',
  'keys',
  'flow',
  'status',
  'language',
  'asOf',
  'corpusGeneration',
  'sources',
]);

/** A list or card in traditional characters. What its lines rest on keeps the script of its source. */
export function inTraditional<T>(value: T, { toTraditional }: ScriptConverter): T {
  const convert = (part: unknown): unknown => {
    if (typeof part === 'string') return toTraditional(part);
    if (Array.isArray(part)) return part.map(convert);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, field]) => [name, KEPT.has(name) ? field : convert(field)]),
    );
  };
  // The form stays: strings become strings.
  return convert(value) as T;
}

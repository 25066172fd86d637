import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { corpusKinds } from '../../server/knowledge/index.ts';
import { compilePatterns } from '../../server/understanding/explicit-patterns.ts';

const FILE = new URL('../../corpus/intents/explicit-patterns.yaml', import.meta.url);

/** The patterns the product ships, compiled as it compiles them. */
export const shippedPatterns = compilePatterns(
  corpusKinds.explicitPatterns.schema.parse(parse(readFileSync(FILE, 'utf8'))),
);

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { corpusKinds } from '../../server/knowledge/index.ts';
import { createGuard } from '../../server/understanding/index.ts';
import { tinyKnowledge } from './tiny-knowledge.ts';

const read = (path: string): unknown => parse(readFileSync(new URL(`../../corpus/${path}`, import.meta.url), 'utf8'));

/** What the product ships to guard messages by. */
export const shippedGuardMaterial = corpusKinds.guard.schema.parse(read('guard/messages.yaml'));

/** The guard of the product. */
export const shippedGuard = createGuard(
  {
    ...tinyKnowledge,
    explicitPatterns: corpusKinds.explicitPatterns.schema.parse(read('intents/explicit-patterns.yaml')),
    guard: shippedGuardMaterial,
  },
  createOpenccScriptConverter(),
);

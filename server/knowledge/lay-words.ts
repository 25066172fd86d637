import { createWordScanner } from '../language/index.ts';
import type { Knowledge } from './records.ts';

/** What people call the things that a text names by their legal terms: lay words, abbreviations, in English the other names; each once. */
export type FindLayWords = (text: string) => string[];

/** Prepares finding lay words, by `corpus/terms`. */
export function createFindLayWords({ terms }: Pick<Knowledge, 'terms'>): FindLayWords {
  const others = new Map<string, readonly string[]>();
  for (const { legal, lay, abbreviations, english } of terms) {
    others.set(legal.toLowerCase(), [...lay, ...abbreviations]);
    const [official, ...names] = english;
    if (official !== undefined) others.set(official.toLowerCase(), names);
  }
  const scan = createWordScanner(others.keys());
  return (text) => [...new Set(scan(text.toLowerCase()).flatMap(({ word }) => others.get(word) ?? []))];
}

import { readNumbers } from './numerals.ts';

/** Whether every number a scope turns on stands in a text, and no number is written there that the scope does not know. */
export function numbersAgree(text: string, scoped: readonly string[]): boolean {
  const asked = new Set(readNumbers(text).filter((value) => value > 0));
  const known = new Set(scoped.flatMap(readNumbers));
  const written = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return [...known].every((value) => asked.has(value)) && written.every((value) => known.has(value));
}

import type { IsKnown } from './in-place.ts';

const CODES = 0x1_0000;

/** Prepares the question whether a text holds a run of characters. Pairs of neighbours are looked up first: most runs that no text holds have one that none holds. */
export function createIsKnown(text: string): IsKnown {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(pairAt(text, at));
  return (run) => {
    for (let at = 0; at + 1 < run.length; at++) if (!pairs.has(pairAt(run, at))) return false;
    return run.length === 2 || text.includes(run);
  };
}

const pairAt = (text: string, at: number) => text.charCodeAt(at) * CODES + text.charCodeAt(at + 1);

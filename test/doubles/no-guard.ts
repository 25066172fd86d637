import type { GuardMaterial } from '../../server/knowledge/index.ts';

/** A guard that was taught nothing. */
export const noGuard: GuardMaterial = {
  introductions: [],
  names: [],
  disclosure: {
    evidence: { own: [], structure: [], process: [], measures: [], effect: [], asking: [], procedure: [] },
    examples: [],
    others: [],
  },
};

import type { AnswerGuard, GuardMaterial } from '../../server/knowledge/index.ts';

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

/** The same of answers. */
export const noAnswerGuard: AnswerGuard = {
  forbidden: [],
  promises: { phrases: [], sure: [], outcomes: [], denials: [], reassurances: [], warnings: [] },
  essential: [],
  dependent: [],
  echoes: [],
};

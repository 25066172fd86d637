import { corpusKinds } from './kinds.ts';
import type { Knowledge } from './records.ts';

/** What a corpus without the files of words says: nothing is read by them. */
export const noWords: Pick<
  Knowledge,
  | 'acts'
  | 'answerGuard'
  | 'calculations'
  | 'competence'
  | 'dialogueWords'
  | 'explicitPatterns'
  | 'guard'
  | 'questionWords'
  | 'slotQuestions'
  | 'slotWords'
> = {
  acts: { services: [], frames: [] },
  answerGuard: {
    forbidden: [],
    promises: { phrases: [], sure: [], outcomes: [], denials: [], reassurances: [], warnings: [] },
    essential: [],
    dependent: [],
    echoes: [],
  },
  competence: { bodies: [], routes: [] },
  dialogueWords: {
    correction: [],
    denial: [],
    interjections: [],
    return: [],
    restart: [],
    back: [],
    continue: [],
    forget: [],
    skip: [],
    cancel: [],
    neither: [],
    ordinals: [],
    last: [],
    languages: [],
    pointers: [],
    self: [],
    kinds: [],
    offered: [],
    labels: [],
    fillers: [],
  },
  calculations: { shared: {}, calculations: [] },
  explicitPatterns: { human: [], unsafe: [], harmful: [], crisis: [], articleReference: [] },
  guard: {
    introductions: [],
    names: [],
    disclosure: {
      evidence: { own: [], structure: [], process: [], measures: [], effect: [], asking: [], procedure: [] },
      examples: [],
      others: [],
    },
  },
  questionWords: { anywhere: [], opening: [], closing: [], joining: [], continuing: [], telling: [] },
  slotQuestions: corpusKinds.slotQuestions.schema.parse({ questions: [] }),
  slotWords: corpusKinds.slotWords.schema.parse({ slots: [], fillers: [], servicesByRight: [] }),
};

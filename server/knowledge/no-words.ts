import type { ExplicitPatterns, QuestionWords, SlotWords } from './records.ts';

/** What a corpus without the files of words says: nothing is read by them. */
export const noWords: {
  readonly explicitPatterns: ExplicitPatterns;
  readonly questionWords: QuestionWords;
  readonly slotWords: SlotWords;
} = {
  explicitPatterns: { human: [], unsafe: [], harmful: [], crisis: [], articleReference: [] },
  questionWords: { anywhere: [], opening: [], closing: [], joining: [], continuing: [] },
  slotWords: { slots: [], fillers: [], servicesByRight: [] },
};

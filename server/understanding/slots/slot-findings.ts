import type { SlotFault, SlotReading } from '../../domain/index.ts';

/** What a reader made of a message: values with their words, and words that are meant as a value and give none. */
export interface SlotFindings {
  readonly readings: readonly SlotReading[];
  readonly faults: readonly SlotFault[];
}

/** Whether one of the words stands anywhere in a text. */
export const holdsAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

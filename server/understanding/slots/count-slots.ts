import type { SlotWords } from '../../knowledge/index.ts';
import { readCounts } from '../../language/index.ts';
import type { SlotFindings } from './slot-findings.ts';

/** How many claims, pages, classes, items or months a message names, by the words beside the numbers. */
export function readCountSlots(text: string, { countKinds }: SlotWords): SlotFindings {
  const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());
  const readings = countKinds.flatMap(({ slot, behind, before, units }) =>
    readCounts(text, { behind: lower(behind), before: lower(before), units: lower(units) }).map((count) => ({
      ...count,
      slot,
      assumed: false,
    })),
  );
  return { readings, faults: [] };
}

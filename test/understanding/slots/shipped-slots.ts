import { assembleKnowledge } from '../../../server/knowledge/index.ts';
import { createSlotReader } from '../../../server/understanding/slots/slot-reader.ts';
import { day } from '../../doubles/day.ts';
import { readCorpus, shippedCorpus } from '../../knowledge/corpus-folders.ts';

/** The corpus as it is shipped. */
export const shippedKnowledge = assembleKnowledge(await readCorpus(shippedCorpus));

/** Reads values with the words the product ships. */
export const readShippedSlots = createSlotReader(shippedKnowledge);

/** A Monday. */
export const MONDAY = day('2026-11-23');

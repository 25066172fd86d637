import type { Random } from './random.ts';
import type { TextRows } from './text-rows.ts';
import { HEADER, type TrainingMemory } from './training-memory.ts';

/** Features of one text that take part in a batch, at most; of a longer one a random share does. */
export const ENTRIES_A_TEXT = 128;

/** Writes the texts of one batch, questions before documents, each out of one or more pieces. */
export interface BatchWriter {
  begin(): void;
  /** Adds a piece to the text being written; of its features each takes part with the chance `keep`. */
  add(texts: TextRows, index: number, keep: number): void;
  /** Ends a text. */
  end(): void;
  /** Ends the batch. `excludes(question, document)` is asked for every pair but a question with its own document. */
  finish(questions: number, documents: number, excludes: (question: number, document: number) => boolean): void;
}

/** A writer into the memory of a training. */
export function createBatchWriter(memory: TrainingMemory, random: Random): BatchWriter {
  const { header, offsets, rows, amounts, touched, slots, excluded } = memory;
  const seen = new Uint32Array(slots.length);
  let batch = 0;
  let text = 0;
  let cursor = 0;
  let count = 0;
  const touch = (row: number) => {
    if (seen[row] === batch) return;
    seen[row] = batch;
    slots[row] = count;
    touched[count++] = row;
  };
  return {
    begin() {
      batch++;
      text = cursor = count = 0;
    },
    add(texts, index, keep) {
      const [start, end] = [texts.offsets[index] as number, texts.offsets[index + 1] as number];
      const room = (text + 1) * ENTRIES_A_TEXT;
      const chance = Math.min(keep, ENTRIES_A_TEXT / Math.max(1, end - start));
      for (let entry = start; entry < end && cursor < room; entry++) {
        if (random.share() >= chance) continue;
        rows[cursor] = texts.rows[entry] as number;
        amounts[cursor++] = texts.amounts[entry] as number;
        touch(texts.rows[entry] as number);
      }
    },
    end() {
      offsets[++text] = cursor;
    },
    finish(questions, documents, excludes) {
      header[HEADER.questions] = questions;
      header[HEADER.documents] = documents;
      header[HEADER.touched] = count;
      markExcluded(excluded, questions, documents, excludes);
    },
  };
}

function markExcluded(
  excluded: Uint8Array,
  questions: number,
  documents: number,
  excludes: (question: number, document: number) => boolean,
): void {
  for (let question = 0; question < questions; question++)
    for (let document = 0; document < documents; document++)
      excluded[question * documents + document] = question !== document && excludes(question, document) ? 1 : 0;
}

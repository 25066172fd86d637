import type { EmbeddingUse, ExternalEmbedding } from '../../server/ports/index.ts';
import { characterRow } from './character-row.ts';

/** What a scripted embedding does when it is asked. */
export type EmbeddingAnswer = (texts: readonly string[], use: EmbeddingUse) => Promise<readonly unknown[]>;

/** An embedding service in memory: it counts characters, or does what a test sets in place of that. */
export interface ScriptedEmbedding extends ExternalEmbedding {
  /** Every text that was asked for, in order. */
  readonly asked: string[];
  /** Null counts characters. */
  answer: EmbeddingAnswer | null;
}

export function createScriptedEmbedding(id = 'scripted'): ScriptedEmbedding {
  const asked: string[] = [];
  return {
    id,
    origin: 'service',
    dimensions: null,
    asked,
    answer: null,
    async embed(texts, use) {
      asked.push(...texts);
      return this.answer === null ? texts.map(characterRow) : this.answer(texts, use);
    },
  };
}

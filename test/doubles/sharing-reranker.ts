import type { Reranker } from '../../server/ports/index.ts';

/** How many characters of the question stand in the text. */
export const sharedCharacters = (question: string, text: string) =>
  [...new Set(question)].filter((character) => text.includes(character)).length;

/** A reranker without a model: a text is the better the more characters it shares with the question. */
export function createSharingReranker(): Reranker {
  return {
    async rerank(question, texts, signal) {
      signal?.throwIfAborted();
      return texts.map((text) => sharedCharacters(question, text));
    },
  };
}

/** Reads a question and texts together, and says how well each answers it: slower and better than comparing their vectors. */
export interface Reranker {
  /** A finite score for each text, in their order; larger is better, comparable within one call only. Throws `unavailable` when there is no whole answer. */
  rerank(question: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}

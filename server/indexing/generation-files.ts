/** The files of a generation. A change of what any of them holds needs a new format version: an older one is rebuilt, not guessed at. */
export const generationFiles = {
  knowledge: 'knowledge.json',
  chunks: 'chunks.jsonl',
  keyword: 'keyword.bin',
  embedding: 'embedding.bin',
  vectors: 'vectors.hnsw',
  intents: 'intents.bin',
  services: 'services.bin',
} as const;

/** Version of the layout above. */
export const GENERATION_FORMAT = 1;

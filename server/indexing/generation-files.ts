/** The files of a generation. A change of what any of them holds needs a new format version: an older one is rebuilt, not guessed at. */
export const generationFiles = {
  knowledge: 'knowledge.json',
  chunks: 'chunks.jsonl',
  keyword: 'keyword.bin',
  /** The vectors of the Chunks in their order, 32-bit floats: what the next build takes those of unchanged Chunks from. */
  embedded: 'embedded.bin',
  /** The vectors of the questions that Chunks answer, in the order of `questionsOfChunks`, 32-bit floats. */
  asked: 'asked.bin',
  /** The index over the Chunks' vectors. Where they are many, its graph and the labels of that stand in files beside it. */
  vectors: 'vectors.index',
} as const;

/** Version of the layout above, and of what the files hold. */
export const GENERATION_FORMAT = 9;

/** The files of a model. */
export const modelFiles = {
  model: 'model.bin',
  /** The labels it knows and the checksums of the texts it was trained on. */
  trainedOn: 'trained-on.json',
} as const;

/** Version of what the files of a model hold. */
export const MODEL_FORMAT = 4;

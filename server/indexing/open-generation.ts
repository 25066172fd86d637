import { join } from 'node:path';
import { type Chunk, ZhidaError } from '../domain/index.ts';
import {
  collectVocabulary,
  createKnowledgeLookup,
  domainWords,
  type Knowledge,
  type KnowledgeLookup,
} from '../knowledge/index.ts';
import { type Correct, createCorrections, createFeatureReader } from '../language/index.ts';
import { createTextClassifier, readTextClassifier } from '../learning/index.ts';
import type {
  CreateWordSegmenter,
  EmbeddingModel,
  GenerationReader,
  GenerationStore,
  ModelStore,
  Pinyin,
  ScriptConverter,
  VectorIndexFactory,
} from '../ports/index.ts';
import {
  createChunkRanking,
  createKeywordIndex,
  createSearchIndex,
  questionsOfChunks,
  type RerankPassages,
  readKeywordIndex,
  rerankSearch,
  type SearchIndex,
} from '../retrieval/index.ts';
import {
  createExplain,
  createFlowRecogniser,
  createGuard,
  createRecogniser,
  createUnderstand,
  createWordingSense,
  type ExplainRecognition,
  type GuardMessage,
  type NormaliseQuestion,
  normaliseQuestion,
  officialNames,
  type RecogniseFlow,
  type Recogniser,
  type Understand,
} from '../understanding/index.ts';
import { readChunks } from './building/read-chunks.ts';
import { readFloats } from './building/vector-journal.ts';
import { embedQuestionsOf, type QuestionEmbeddingParts } from './embedding/question-embedding.ts';
import { GENERATION_FORMAT, generationFiles, MODEL_FORMAT, modelFiles } from './generation-files.ts';

/** Where generations and their models are read, and what questions are embedded with. */
export interface OpeningParts extends QuestionEmbeddingParts {
  readonly generationStore: GenerationStore;
  readonly modelStore: ModelStore;
  readonly vectorIndexFactory: VectorIndexFactory;
  readonly createWordSegmenter: CreateWordSegmenter;
  readonly scriptConverter: ScriptConverter;
  readonly pinyin: Pinyin;
  /** Reads the best passages of every search again; none by default. */
  readonly rerankPassages?: RerankPassages | null;
}

/** A generation in memory, ready to answer from. */
export interface OpenGeneration {
  readonly id: string;
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
  readonly chunks: readonly Chunk[];
  readonly embedding: EmbeddingModel;
  readonly normalise: NormaliseQuestion;
  readonly guardMessage: GuardMessage;
  readonly understand: Understand;
  readonly recognise: Recogniser;
  /** The guided flows that may lead the writer of a message on. */
  readonly recogniseFlow: RecogniseFlow;
  /** Proposes what a query that finds nothing was meant to be. */
  readonly correct: Correct;
  /** Says why a text is recognised as it is. */
  readonly explain: ExplainRecognition;
}

/** A generation whose files and models were verified, and the bytes of its models. */
interface VerifiedGeneration {
  readonly reader: GenerationReader;
  /** No bytes for embedding where the vectors come from elsewhere. */
  readonly models: {
    readonly embedding: Buffer | null;
    readonly intents: Buffer;
    readonly services: Buffer;
    /** None where the corpus has no guided flows. */
    readonly flows: Buffer | null;
  };
}

/**
 * Verifies a generation and its models without opening it: that every file has its checksum and is of the format this program reads.
 * Throws `generation-missing` or `generation-damaged`.
 */
export async function verifyGeneration(
  { generationStore, modelStore }: Pick<OpeningParts, 'generationStore' | 'modelStore'>,
  id: string,
): Promise<VerifiedGeneration> {
  const reader = await generationStore.open(id);
  const { formatVersion, models } = reader.manifest;
  if (formatVersion !== GENERATION_FORMAT) throw wrongFormat(`Generation ${id}`, formatVersion, GENERATION_FORMAT);
  const read = async (modelId: string) => {
    const model = await modelStore.open(modelId);
    if (model.manifest.formatVersion !== MODEL_FORMAT)
      throw wrongFormat(`Model ${modelId}`, model.manifest.formatVersion, MODEL_FORMAT);
    return model.read(modelFiles.model);
  };
  return {
    reader,
    models: {
      embedding: models.embedding === undefined ? null : await read(models.embedding),
      intents: await read(models.intents),
      services: await read(models.services),
      flows: models.flows === undefined ? null : await read(models.flows),
    },
  };
}

const wrongFormat = (name: string, found: number, read: number) =>
  new ZhidaError(
    'generation-damaged',
    `${name} has format ${found}, this program reads ${read}; run npm run corpus -- build and publish.`,
  );

/** Opens a generation. Every file's checksum is verified before anything, native code above all, reads it. Throws `generation-missing` or `generation-damaged`. */
export async function openGeneration(parts: OpeningParts, id: string): Promise<OpenGeneration> {
  const { reader, models } = await verifyGeneration(parts, id);
  const embedding = await embedQuestionsOf(reader.manifest, models.embedding, parts);
  const chunks = await readChunks(reader);
  const knowledge = JSON.parse((await reader.read(generationFiles.knowledge)).toString('utf8')) as Knowledge;
  const searchIndex = await openSearchIndex(parts, reader, { chunks, knowledge, embedding });
  const classifiers = [
    createTextClassifier(readTextClassifier(models.intents)),
    createTextClassifier(readTextClassifier(models.services)),
    officialNames(knowledge),
  ] as const;
  const recognise = createRecogniser(...classifiers, createWordingSense(knowledge).namesNoMatter);
  const segmenter = parts.createWordSegmenter(domainWords(knowledge));
  const { pinyin, scriptConverter } = parts;
  const { correct, mend } = createCorrections({ vocabulary: collectVocabulary(knowledge), chunks, pinyin, segmenter });
  return {
    id,
    lookup: createKnowledgeLookup(knowledge),
    searchIndex: parts.rerankPassages ? rerankSearch(searchIndex, parts.rerankPassages) : searchIndex,
    chunks,
    embedding,
    normalise: (question) => normaliseQuestion(question, scriptConverter, mend),
    guardMessage: createGuard(knowledge, parts.scriptConverter),
    understand: createUnderstand(knowledge, recognise),
    explain: createExplain(...classifiers),
    recognise,
    recogniseFlow: createFlowRecogniser(models.flows && createTextClassifier(readTextClassifier(models.flows))),
    correct,
  };
}

/** The search index over the Chunks of a generation, of its files. */
async function openSearchIndex(
  parts: OpeningParts,
  reader: GenerationReader,
  { chunks, knowledge, embedding }: Opened,
): Promise<SearchIndex> {
  const readVectors = async (name: string) => readFloats(await reader.read(name));
  const chunkVectors = await readVectors(generationFiles.embedded);
  const vectors = await parts.vectorIndexFactory.load(join(reader.folder, generationFiles.vectors), {
    model: embedding.id,
    dimensions: embedding.dimensions,
    vectors: chunkVectors,
  });
  const features = createFeatureReader(parts.createWordSegmenter(domainWords(knowledge)), parts.scriptConverter);
  const keyword = createKeywordIndex(
    readKeywordIndex(await reader.read(generationFiles.keyword), { size: chunks.length, readBy: features.id }),
  );
  const questionVectors = await readVectors(generationFiles.asked);
  const expected = { vectors: chunks.length, questions: questionsOfChunks(chunks).length * embedding.dimensions };
  if (vectors.size !== expected.vectors || questionVectors.length !== expected.questions)
    throw new ZhidaError(
      'generation-damaged',
      `Generation ${reader.manifest.id} has ${vectors.size} vectors for ${chunks.length} texts; build again.`,
    );
  const ranking = createChunkRanking({ chunks, keyword, vectors, chunkVectors, questionVectors, reader: features });
  return createSearchIndex({ chunks, keyword, ranking, embedding, reader: features });
}

/** What of a generation the search index is made with. */
interface Opened {
  readonly chunks: readonly Chunk[];
  readonly knowledge: Knowledge;
  readonly embedding: EmbeddingModel;
}

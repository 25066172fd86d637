import { createHnswVectorIndexFactory } from '../server/adapters/hnsw-vector-index.ts';
import { indexArticles, type StatuteQuestion } from '../server/evaluation/index.ts';
import type { FeatureReader } from '../server/language/index.ts';
import type { EmbeddingModel } from '../server/ports/index.ts';
import { createKeywordIndex } from '../server/retrieval/index.ts';
import { makeUpArticles } from './bench-retrieval/made-up-articles.ts';
import {
  type BenchQuestion,
  measureSystem,
  type SearchSystem,
  type SystemCost,
} from './bench-retrieval/measure-system.ts';
import {
  buildMiniSearch,
  buildOrama,
  buildRankedSearch,
  buildTextScan,
  buildVectorScan,
  type Searched,
  searchKeyword,
  searchVectors,
} from './bench-retrieval/search-systems.ts';

/** Texts that the articles are made of, questions to ask and to know beforehand, and how both are read. */
export interface BenchMaterial {
  readonly texts: readonly string[];
  readonly questions: readonly string[];
  readonly reader: FeatureReader;
  readonly embedding: EmbeddingModel;
}

/** A system that was not measured at a size, and why. */
export interface LeftOut {
  readonly system: string;
  readonly size: number;
  readonly why: string;
}

/** What all systems cost at all sizes. */
export interface RetrievalCosts {
  readonly costs: readonly SystemCost[];
  readonly leftOut: readonly LeftOut[];
}

/** What a system may take, told from what it took at the size before: where it would take more it is left out. */
export interface CostLimits {
  readonly buildS: number;
  readonly memoryMb: number;
}

/** More memory than this a process that holds a million texts besides does not get from the engine unasked. */
const LIMITS: CostLimits = { buildS: 3_600, memoryMb: 3_000 };

/** Measures every system at every size, in one process, smallest size first. `report` is told of each system as it is done. */
export async function benchRetrieval(
  material: BenchMaterial,
  sizes: readonly number[],
  report: (told: SystemCost | LeftOut) => void,
  limits = LIMITS,
): Promise<RetrievalCosts> {
  const costs: SystemCost[] = [];
  const leftOut: LeftOut[] = [];
  for (const size of sizes) {
    const { searched, questions } = await prepare(material, size);
    for (const [system, build] of listSystems(searched)) {
      const why = tooMuch(system, size, costs, limits);
      if (why === null) costs.push(await measureSystem({ system, size }, build, questions));
      else leftOut.push({ system, size, why });
      report((why === null ? costs : leftOut).at(-1) as SystemCost | LeftOut);
    }
  }
  return { costs, leftOut };
}

/** The articles with their vectors. Every second question is asked; the others are known, with answers all over the list: which they are changes no cost. */
async function prepare(
  { texts, questions, reader, embedding }: BenchMaterial,
  size: number,
): Promise<{ readonly searched: Searched; readonly questions: readonly BenchQuestion[] }> {
  const articles = makeUpArticles(texts, size);
  const { dimensions } = embedding;
  const vectors = new Float32Array(size * dimensions);
  for (const [at, { text }] of articles.entries()) {
    const [vector] = await embedding.embed([text]);
    if (vector) vectors.set(vector, at * dimensions);
  }
  const rows = articles.map((_, at) => vectors.subarray(at * dimensions, (at + 1) * dimensions));
  const known = questions
    .filter((_, at) => at % 2 === 1)
    .map((question, at): StatuteQuestion => ({ question, answers: [Math.floor((at * size * 2) / questions.length)] }));
  const asked: BenchQuestion[] = [];
  for (const text of questions.filter((_, at) => at % 2 === 0)) {
    // The dictionary that questions are read by is loaded now, not as part of the first system.
    reader.read(text);
    const [vector] = await embedding.embed([text], 'query');
    if (vector) asked.push({ text, vector });
  }
  return { searched: { articles, reader, embedding, vectors, rows, known }, questions: asked };
}

/** The systems in the order they are measured. The ranked search works with the two indexes that are built before it. */
function listSystems(searched: Searched): [string, () => Promise<SearchSystem> | SearchSystem][] {
  const { articles, reader, embedding, rows } = searched;
  const keyword = once(() => createKeywordIndex(indexArticles(articles, reader)));
  const vectors = once(() => createHnswVectorIndexFactory().build(rows, embedding.dimensions));
  const exact = createHnswVectorIndexFactory({ scannedAtMost: Number.POSITIVE_INFINITY, scannedAStep: 0 });
  return [
    ['keyword index', () => searchKeyword(keyword(), reader)],
    ['vector index', async () => searchVectors(await vectors())],
    ['ranked search', async () => buildRankedSearch(searched, keyword(), await vectors())],
    ['exact vector scan', async () => searchVectors(await exact.build(rows, embedding.dimensions))],
    ['scan of every vector', () => buildVectorScan(searched)],
    ['MiniSearch', () => buildMiniSearch(searched)],
    ['Orama', () => buildOrama(searched)],
    ['scan of every text', () => buildTextScan(searched)],
  ];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function tooMuch(system: string, size: number, costs: readonly SystemCost[], limits: CostLimits): string | null {
  const before = costs.filter((cost) => cost.system === system).at(-1);
  if (before === undefined) return null;
  const times = size / before.size;
  const [buildS, memoryMb] = [before.buildS * times, before.memoryMb * times];
  if (buildS > limits.buildS) return `would take about ${Math.round(buildS)} s to build`;
  if (memoryMb > limits.memoryMb) return `would hold about ${Math.round(memoryMb)} MB`;
  return null;
}

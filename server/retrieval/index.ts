export { CHUNK_FIELDS, chunkFields, embeddedText, searchedText } from './chunk-fields.ts';
export { createExpand, type Expand } from './expanding/create-expand.ts';
export { buildKeywordIndex } from './keyword/build-keyword-index.ts';
export { createKeywordIndex, type KeywordIndex } from './keyword/keyword-index.ts';
export type { FieldFeatures, FieldSetting, KeywordIndexData, KeywordMatch } from './keyword/keyword-index-data.ts';
export { readKeywordIndex, writeKeywordIndex } from './keyword/keyword-index-file.ts';
export { type AskedOfChunks, groupChunks, questionsOfChunks } from './ranking/asked-of-chunks.ts';
export {
  CHUNK_RANKING_FEATURES,
  type ChunkRanking,
  createChunkRanking,
  type SearchHints,
} from './ranking/chunk-ranking.ts';
export { RANKING_FEATURES } from './ranking/describe-candidates.ts';
export { type AskedQuestion, createKnownQuestions, type KnownQuestions } from './ranking/known-questions.ts';
export { type DescribedCandidates, findCandidates, orderCandidates } from './ranking/rank-texts.ts';
export { describeTexts, type RankedTexts } from './ranking/ranked-texts.ts';
export { spreadServices } from './ranking/spread-services.ts';
export { createRerankPassages, type RerankPassages, rerankSearch } from './rerank-passages.ts';
export { hintsOf, retrieveEvidence, withoutSearch } from './retrieve-evidence.ts';
export { createSearchIndex, type SearchIndex, type SearchScope } from './search-index.ts';
export {
  createSearch,
  type Search,
  type SearchOutcome,
  type SearchParts,
  type SearchQuery,
} from './searching/create-search.ts';
export { createSuggest, type Suggest } from './suggesting/create-suggest.ts';

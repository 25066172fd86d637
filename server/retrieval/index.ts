export { CHUNK_FIELDS, chunkFields, embeddedText } from './chunk-fields.ts';
export { type Correct, type CorrectingParts, createCorrect } from './correcting/create-correct.ts';
export { fuseRankings, type RankedPosition, VECTOR_WEIGHT } from './fuse-rankings.ts';
export { buildKeywordIndex } from './keyword/build-keyword-index.ts';
export { createKeywordIndex, type KeywordIndex } from './keyword/keyword-index.ts';
export type { FieldFeatures, FieldSetting, KeywordIndexData, KeywordMatch } from './keyword/keyword-index-data.ts';
export { readKeywordIndex, writeKeywordIndex } from './keyword/keyword-index-file.ts';
export { RANKING_FEATURES } from './ranking/describe-candidates.ts';
export { type AskedQuestion, createKnownQuestions, type KnownQuestions } from './ranking/known-questions.ts';
export { findCandidates, rankTexts } from './ranking/rank-texts.ts';
export { describeTexts, type RankedTexts } from './ranking/ranked-texts.ts';
export { createRerankPassages, type RerankPassages, rerankSearch } from './rerank-passages.ts';
export { retrieveEvidence } from './retrieve-evidence.ts';
export { createSearchIndex, type SearchIndex, type SearchScope } from './search-index.ts';
export {
  createSearch,
  type Search,
  type SearchOutcome,
  type SearchParts,
  type SearchQuery,
} from './searching/create-search.ts';
export { createSuggest, type Suggest } from './suggesting/create-suggest.ts';

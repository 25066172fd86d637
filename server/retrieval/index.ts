export { chunkFields, embeddedText } from './chunk-fields.ts';
export { type Correct, type CorrectingParts, createCorrect } from './correcting/create-correct.ts';
export { fuseRankings, type RankedPosition, VECTOR_WEIGHT } from './fuse-rankings.ts';
export {
  buildKeywordIndex,
  createKeywordIndex,
  type KeywordIndex,
  type KeywordIndexData,
} from './keyword/keyword-index.ts';
export { readKeywordIndex, writeKeywordIndex } from './keyword/keyword-index-file.ts';
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

export { chunkFields, embeddedText } from './chunk-fields.ts';
export { fuseRankings, type RankedPosition, VECTOR_WEIGHT } from './fuse-rankings.ts';
export {
  buildKeywordIndex,
  createKeywordIndex,
  type KeywordIndex,
  type KeywordIndexData,
} from './keyword/keyword-index.ts';
export { readKeywordIndex, writeKeywordIndex } from './keyword/keyword-index-file.ts';
export { createRerankPassages, type RerankPassages, rerankSearch } from './rerank-passages.ts';
export { retrieveEvidence } from './retrieve-evidence.ts';
export { createSearchIndex, type SearchIndex, type SearchScope } from './search-index.ts';

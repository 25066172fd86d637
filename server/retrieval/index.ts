export { CHUNK_FIELDS, chunkFields, embeddedText } from './chunk-fields.ts';
export { fuseRankings, type RankedPosition, VECTOR_WEIGHT } from './fuse-rankings.ts';
export { buildKeywordIndex } from './keyword/build-keyword-index.ts';
export { createKeywordIndex, type KeywordIndex } from './keyword/keyword-index.ts';
export type { FieldFeatures, FieldSetting, KeywordIndexData, KeywordMatch } from './keyword/keyword-index-data.ts';
export { readKeywordIndex, writeKeywordIndex } from './keyword/keyword-index-file.ts';
export { createRerankPassages, type RerankPassages, rerankSearch } from './rerank-passages.ts';
export { retrieveEvidence } from './retrieve-evidence.ts';
export { createSearchIndex, type SearchIndex, type SearchScope } from './search-index.ts';

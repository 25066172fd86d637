import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { createFeatureReader } from '../../server/language/index.ts';
import { createListWordSegmenter } from './list-word-segmenter.ts';

/** The product's own feature reader, over a few words and without a dictionary. */
export const sampleFeatureReader = createFeatureReader(
  createListWordSegmenter(['宽展期', '商标法', '注册商标']),
  createOpenccScriptConverter(),
);

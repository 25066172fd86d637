import type { ScriptConverter, WordSegmenter } from '../ports/index.ts';
import { findArticleNumbers } from './article-numbers.ts';
import { cleanText } from './clean-text.ts';
import { textFeatures } from './features.ts';
import { hasHan } from './has-words.ts';

/** Reads the features a text is searched by. Texts and questions must be read by the same one. */
export interface FeatureReader {
  /** Names all that the features depend on but the program. */
  readonly id: string;
  /** Those of comparison, and marked so that they are no others: words of three characters and more (`#宽展期`), numbers of articles (`§57`, `§57-1`). */
  read(text: string): string[];
}

/** Shorter words are pairs of characters already. */
const LEAST_CHARACTERS = 3;

/** Reads text in any form: of full or half width, in traditional or simplified characters, with Chinese or Arabic numbers of articles. */
export function createFeatureReader(segmenter: WordSegmenter, scripts: ScriptConverter): FeatureReader {
  return {
    id: segmenter.id,
    read(text) {
      const clean = cleanText(text).toLowerCase();
      const plain = hasHan(clean) ? scripts.toSimplified(clean) : clean;
      const words = hasHan(plain) ? segmenter.segment(plain).filter(isLongWord) : [];
      return [
        ...textFeatures(plain),
        ...words.map((word) => `#${word}`),
        ...findArticleNumbers(plain).map((number) => `§${number}`),
      ];
    },
  };
}

const isLongWord = (word: string) => word.length >= LEAST_CHARACTERS && /^\p{Script=Han}+$/u.test(word);

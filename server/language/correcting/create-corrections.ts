import type { Chunk } from '../../domain/index.ts';
import type { Pinyin, WordSegmenter } from '../../ports/index.ts';
import { createCorrectChinese } from './correct-chinese.ts';
import { createCorrectEnglish } from './correct-english.ts';
import { createIsKnown } from './known-runs.ts';
import { createMendChinese } from './mend-chinese.ts';
import { createMendEnglish } from './mend-english.ts';
import { createSounds } from './near-sound.ts';
import { createReadPinyin } from './read-pinyin.ts';
import { applyReplacements, type Mend } from './replacements.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that stands in as many phrasings is a word, and no slip that was written down as one. */
const MIN_PHRASINGS = 2;

/** What texts are corrected by: the words that may be meant, the texts whose words are no mistakes, and how characters are read. */
export interface CorrectingParts {
  readonly vocabulary: Vocabulary;
  readonly chunks: readonly Chunk[];
  readonly pinyin: Pinyin;
  readonly segmenter: WordSegmenter;
}

/** A normalised query as it was probably meant; null when nothing in it looks mistyped. */
export type Correct = (text: string) => string | null;

/** The two ways to correct: one that proposes, one that is sure. */
export interface Corrections {
  readonly correct: Correct;
  readonly mend: Mend;
}

/**
 * Corrects words that sound like, or are one edit from, words of the vocabulary. What stands in any text of the corpus is no mistake: only what
 * nothing can be found by is corrected. To mend, a general dictionary must not know what was typed either.
 */
export function createCorrections({ vocabulary, chunks, pinyin, segmenter }: CorrectingParts): Corrections {
  const isChinese = ({ language }: Chunk) => language === 'zh';
  const texts = chunks.filter(isChinese).map(wordsOf).join('\n').toLowerCase();
  const englishWords = new Set(
    chunks.flatMap(
      (chunk) =>
        wordsOf(chunk)
          .toLowerCase()
          .match(/[a-z]{5,}/g) ?? [],
    ),
  );
  const chineseParts = { vocabulary, sounds: createSounds(pinyin), isKnown: createIsKnown(texts) };
  const isEnglish = (word: string) => englishWords.has(word);
  const isSpoken = (word: string) => isEnglish(word) || (vocabulary.spoken.get(word) ?? 0) >= MIN_PHRASINGS;
  const [chinese, mendChinese] = [
    createCorrectChinese(chineseParts),
    createMendChinese({ ...chineseParts, segmenter }),
  ];
  const [english, mendEnglish] = [
    createCorrectEnglish(vocabulary.english, isEnglish),
    createMendEnglish(vocabulary, isEnglish),
  ];
  const readPinyin = createReadPinyin({ vocabulary, pinyin, isKnown: chineseParts.isKnown, isEnglish: isSpoken });
  return {
    correct(text) {
      const corrected = applyReplacements(text, [...chinese(text), ...english(text)]);
      return corrected === text ? null : corrected;
    },
    mend(text) {
      const read = readPinyin(text).replace(/ +/g, ' ').trim();
      return applyReplacements(read, [...mendChinese(read), ...mendEnglish(read)]);
    },
  };
}

const wordsOf = ({ title, article, headingPath, questions, text, officialText }: Chunk) =>
  [title, article, ...headingPath, ...questions, text, officialText].join('\n');

import type { Chunk } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { Pinyin } from '../../ports/index.ts';
import { createCorrectChinese } from './correct-chinese.ts';
import { createCorrectEnglish } from './correct-english.ts';
import { createSounds } from './near-sound.ts';
import { collectVocabulary } from './vocabulary.ts';

/** What a corrected query is made from. */
export interface CorrectingParts {
  readonly knowledge: Knowledge;
  readonly chunks: readonly Chunk[];
  readonly pinyin: Pinyin;
}

/** A normalised query as it was probably meant; null when nothing in it looks mistyped. */
export type Correct = (text: string) => string | null;

/**
 * Corrects words that sound like, or are one edit from, words of the vocabulary. What stands in any text of the corpus is no mistake: only what
 * nothing can be found by is corrected.
 */
export function createCorrect({ knowledge, chunks, pinyin }: CorrectingParts): Correct {
  const isChinese = ({ language }: Chunk) => language === 'zh';
  const texts = chunks.filter(isChinese).map(wordsOf).join('\n').toLowerCase();
  const vocabulary = collectVocabulary(knowledge);
  const englishWords = new Set(
    chunks.flatMap(
      (chunk) =>
        wordsOf(chunk)
          .toLowerCase()
          .match(/[a-z]{5,}/g) ?? [],
    ),
  );
  const chinese = createCorrectChinese({
    vocabulary,
    sounds: createSounds(pinyin),
    isKnown: (run) => texts.includes(run),
  });
  const english = createCorrectEnglish(vocabulary.english, (word) => englishWords.has(word));
  return (text) => {
    const replacements = [...chinese(text), ...english(text)].sort((left, right) => right.start - left.start);
    const corrected = replacements.reduce(
      (words, { start, typed, meant }) => words.slice(0, start) + meant + words.slice(start + typed.length),
      text,
    );
    return corrected === text ? null : corrected;
  };
}

const wordsOf = ({ title, article, headingPath, questions, text, officialText }: Chunk) =>
  [title, article, ...headingPath, ...questions, text, officialText].join('\n');

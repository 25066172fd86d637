import samples from './latin-languages.json' with { type: 'json' };

/** A language with common words of it and the letters that stand together in them. */
interface LanguageSample {
  readonly words: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<string>;
}

/** What letters alone say of an unknown word, against the 1 of a common word. */
const LETTERS_WEIGHT = 0.5;
/** How much more likely another language must be than English, so that a name in an English question makes no foreigner of it. */
const MARGIN = 0.4;

const WORD = /[\p{Script=Latin}\p{M}]+/gu;

const trigramsOf = (word: string) => {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 2 }, (_, at) => framed.slice(at, at + 3));
};

const readSample = (text: string): LanguageSample => {
  const words = new Set(text.normalize('NFC').split(' '));
  return { words, trigrams: new Set([...words].flatMap(trigramsOf)) };
};

const { en, ...others } = samples;
const english = readSample(en);
const foreign = Object.values(others).map(readSample);

/**
 * Whether a text in Latin letters is in a language other than English: its words are compared with common words of each language, and those that are
 * common in none by their letters (a small form of Cavnar & Trenkle 1994). Doubt is resolved in favour of English.
 */
export function isOtherLatinLanguage(text: string): boolean {
  const words = (text.normalize('NFC').toLowerCase().match(WORD) ?? []).filter((word) => word.length > 0);
  const known = ({ words: common }: LanguageSample) => words.filter((word) => common.has(word)).length;
  const [ofEnglish, likelihood] = [known(english), likelihoodOf(words, english)];
  return foreign.some((sample) => known(sample) > ofEnglish && likelihoodOf(words, sample) > likelihood + MARGIN);
}

const likelihoodOf = (words: readonly string[], { words: common, trigrams }: LanguageSample): number =>
  words.reduce((sum, word) => {
    if (common.has(word)) return sum + 1;
    const own = trigramsOf(word);
    return sum + (LETTERS_WEIGHT * own.filter((letters) => trigrams.has(letters)).length) / Math.max(1, own.length);
  }, 0);

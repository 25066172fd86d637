import { createCorrectEnglish } from './correct-english.ts';
import { editDistance } from './one-edit.ts';
import type { ProposeReplacements } from './replacements.ts';
import type { Vocabulary, WordCounts } from './vocabulary.ts';

/** A word that stands in as many phrasings is a word, and no slip that was written down as one. */
const MIN_PHRASINGS = 2;

/** A word as long as this that lacks a letter of another one, or has one more, is seldom a word itself. */
const LONG_WORD = 8;

/** Endings by which a word is another form of the same one: what differs by them alone is no slip (exporter, exporters). */
const ENDINGS = ['s', 'd', 'r', 'n', 'ed', 'er', 'es', 'ing', 'ly'];

/** Three letters after each other, the ends of the word marked: a mistyped word often has three that stand together in no other. */
const lettersOf = (word: string) => {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 2 }, (_, at) => framed.slice(at, at + 3));
};

/**
 * Prepares the correction of English words that is made without asking back. A word that many use, another form of such a word, and one that is spelt as
 * English is stay: see `isSlip`.
 */
export function createMendEnglish(
  { english, spoken }: Pick<Vocabulary, 'english' | 'spoken'>,
  isKnown: (word: string) => boolean,
): ProposeReplacements {
  const propose = createCorrectEnglish(english, isKnown);
  const isUsed = (word: string) => isKnown(word) || english.has(word) || (spoken.get(word) ?? 0) >= MIN_PHRASINGS;
  const spelt = spellings([english, spoken]);
  return (text) =>
    propose(text).filter(
      ({ typed, meant }) => !isUsed(typed) && !isOtherForm(typed, meant, isUsed) && isSlip(typed, meant, spelt),
    );
}

function spellings(counts: readonly WordCounts[]): Set<string> {
  const words = counts.flatMap((some) => [...some].filter(([, times]) => times >= MIN_PHRASINGS).map(([word]) => word));
  return new Set(words.flatMap(lettersOf));
}

const isOtherForm = (typed: string, meant: string, isUsed: (word: string) => boolean) =>
  ENDINGS.some(
    (ending) =>
      typed + ending === meant ||
      meant + ending === typed ||
      (typed.endsWith(ending) && isUsed(typed.slice(0, -ending.length))),
  );

/** The same letters in another order; or one letter else, which is a vowel or double, or one more or less, where the word is long or has letters together that stand so in no word. */
function isSlip(typed: string, meant: string, spelt: ReadonlySet<string>): boolean {
  if ([...typed].sort().join('') === [...meant].sort().join('')) return true;
  if (editDistance(typed, meant, 1) > 1) return false;
  const isOddlySpelt = !lettersOf(typed).every((letters) => spelt.has(letters));
  return (
    skeleton(typed) === skeleton(meant) ||
    ((isOddlySpelt || typed.length >= LONG_WORD) && typed.length !== meant.length)
  );
}

const skeleton = (word: string) => word.replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1');

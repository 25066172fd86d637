const TOKEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const IS_HAN = /\p{Script=Han}/u;

/** English words that say nothing of what a text is about. */
const COMMON_WORDS = new Set(
  'a an and are as at be been but by can could did do does for from had has have how i if in is it its may me much must my no not of on or our shall should so some than that the their them then there these they this to us was we were what when where which who whom whose why will with would you your'.split(
    ' ',
  ),
);

/** Whether a word of English only serves the sentence. */
export const isCommonWord = (word: string): boolean => COMMON_WORDS.has(word);

/**
 * The features by which texts are compared: of Chinese, single characters and pairs of neighbours; of other scripts,
 * words with their plural or tense ending taken off, and the words' beginnings.
 * Character pairs beat dictionary words on layperson questions about statutes (measured, see docs/evaluation).
 */
export function textFeatures(text: string): string[] {
  const features: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(TOKEN)) {
    if (IS_HAN.test(run)) addHanFeatures(run, features);
    else if (!COMMON_WORDS.has(run)) features.push(stem(run));
  }
  return features;
}

function addHanFeatures(run: string, features: string[]): void {
  const characters = [...run];
  characters.forEach((character, index) => {
    features.push(character);
    const next = characters[index + 1];
    if (next !== undefined) features.push(character + next);
  });
}

/** Pieces of words: so many letters, and the word's ends as letters of their own. */
const PIECE_LETTERS = [3, 4];

/** Features for recognising what is meant: those of comparison, triples of Chinese characters, and of words pairs and marked pieces (`#new>`), by which misspelt and inflected ones meet. */
export function meaningFeatures(text: string): string[] {
  const features: string[] = [];
  let previousWord: string | null = null;
  for (const [run] of text.toLowerCase().matchAll(TOKEN)) {
    if (IS_HAN.test(run)) {
      addHanFeatures(run, features);
      const characters = [...run];
      for (let start = 0; start + 2 < characters.length; start++)
        features.push(characters.slice(start, start + 3).join(''));
      previousWord = null;
      continue;
    }
    const word = stem(run);
    features.push(word);
    if (previousWord !== null) features.push(`${previousWord} ${word}`);
    previousWord = word;
    addPieces(run, features);
  }
  return features;
}

function addPieces(word: string, features: string[]): void {
  const ended = `<${word}>`;
  for (const length of PIECE_LETTERS)
    for (let start = 0; start + length <= ended.length; start++)
      features.push(`#${ended.slice(start, start + length)}`);
}

/** Takes the commonest English endings off, first of the plural, so that renew, renews, renewals and renewing meet, and class and classes. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.replace(/sses$/, 'ss').replace(/([^s])s$/, '$1');
  const bare = singular.replace(/(?:ation|ion|ing|ed|al|e)$/, '');
  return bare.length >= 3 ? bare : singular;
}

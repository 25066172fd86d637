import type { Term } from '../knowledge/index.ts';
import { createWordScanner } from '../language/index.ts';

/** Puts a question into the words of law: each lay word or abbreviation of `corpus/terms` becomes its legal term. */
export type ToLegalWording = (text: string) => string;

/** Shorter lay words (标, 续) stand inside too many others to be replaced. */
const MIN_CHARACTERS = 2;

/** Prepares the replacement; where lay words overlap, the longer one is meant. Words that are already part of a legal term in the text stay. */
export function createLegalWording(terms: readonly Term[]): ToLegalWording {
  return putWords(
    terms.map(({ legal, lay, abbreviations }) => ({ official: legal, others: [...lay, ...abbreviations] })),
  );
}

/** The same for English: every other name of a thing becomes the official one, which stands first in the terms. */
export function createEnglishWording(terms: readonly Term[]): ToLegalWording {
  return putWords(
    terms.flatMap(({ english: [official, ...others] }) => (official === undefined ? [] : [{ official, others }])),
  );
}

function putWords(names: readonly { readonly official: string; readonly others: readonly string[] }[]): ToLegalWording {
  const officialByName = new Map<string, string>();
  for (const { official, others } of names)
    for (const name of others.map((other) => other.toLowerCase()))
      if (name.length >= MIN_CHARACTERS && !official.toLowerCase().includes(name)) officialByName.set(name, official);
  // A legal term that stands in the text keeps its words: 专有出版权 holds a lay word for another right.
  for (const { official } of names) officialByName.set(official.toLowerCase(), official.toLowerCase());
  const scan = createWordScanner(officialByName.keys());
  return (text) => {
    let result = '';
    let end = 0;
    for (const { word, at } of scan(text)) {
      result += text.slice(end, at) + officialByName.get(word);
      end = at + word.length;
    }
    return result + text.slice(end);
  };
}

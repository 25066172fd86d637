import { cleanText } from './clean-text.ts';
import { hasHan } from './has-words.ts';

/** Most Chinese characters that make up one word (费用, 期限). */
const WORD_CHARACTERS = 2;
/** Words that two short texts may share by chance; only when they share as many as this is one a copy of the other. */
const SHARED_CHARACTERS = 4;
const SHARED_WORDS = 3;

/** Whether two texts are the same but for one word at one place: Chinese compared by characters, other texts by words; marks do not count. */
export function differsByOneWord(left: string, right: string): boolean {
  const isChinese = hasHan(left) || hasHan(right);
  const [a, b] = [left, right].map((text) => unitsOf(text, isChinese)) as [string[], string[]];
  const start = sharedLength(a, b);
  const end = sharedLength(a.slice(start).reverse(), b.slice(start).reverse());
  const changed = Math.max(a.length, b.length) - start - end;
  return changed <= (isChinese ? WORD_CHARACTERS : 1) && start + end >= (isChinese ? SHARED_CHARACTERS : SHARED_WORDS);
}

function unitsOf(text: string, isChinese: boolean): string[] {
  const words = cleanText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}{}]+/u)
    .filter((word) => word !== '');
  return isChinese ? [...words.join('')] : words;
}

function sharedLength(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((unit, index) => unit !== right[index]);
  return at < 0 ? left.length : at;
}

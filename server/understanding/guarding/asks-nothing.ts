import type { GuardMaterial } from '../../knowledge/index.ts';
import { countLetters, findEveryWord, hasHan, splitClauses } from '../../language/index.ts';

/** Most letters of a name. */
const NAME_LETTERS = { chinese: 4, english: 24 };
/** Most letters of the place that stays before a home address: 新疆维吾尔自治区乌鲁木齐市. */
const PLACE_LETTERS = 14;

/**
 * Tells whether what is left of a message without its masks asks nothing: it only introduces data (身份证号是, 联系电话), a name (我叫张三) or
 * the city of an address. The text is normalised: simplified, in lower case.
 */
export function createAsksNothing({ introductions, names }: GuardMaterial): (said: string) => boolean {
  const longestFirst = [...introductions, ...names].sort((left, right) => right.length - left.length);
  const without = (text: string) => longestFirst.reduce(withoutWord, text);
  const isEmpty = (clause: string) => {
    const rest = without(clause);
    const mayName = names.some((word) => findEveryWord(clause, word).length > 0);
    if (!hasHan(rest)) return countLetters(rest) <= (mayName ? NAME_LETTERS.english : 0);
    return rest
      .split(' ')
      .every(
        (word) => countLetters(word) <= (word.endsWith('市') ? PLACE_LETTERS : mayName ? NAME_LETTERS.chinese : 0),
      );
  };
  return (said) => splitClauses(said).every(isEmpty);
}

function withoutWord(text: string, word: string): string {
  return findEveryWord(text, word).reduceRight(
    (rest, at) => `${rest.slice(0, at)} ${rest.slice(at + word.length)}`,
    text,
  );
}

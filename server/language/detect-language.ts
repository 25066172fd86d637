import type { Language } from '../domain/index.ts';
import type { ScriptConverter } from '../ports/index.ts';
import { isCommonWord } from './features.ts';
import { isOtherLatinLanguage } from './latin-language.ts';
import { isOftenServing, isServing } from './serving-characters.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[\p{Script=Latin}\p{M}]{2,}/gu;
/** Letters of scripts that the corpus does not serve. */
const OTHER_LETTER = /(?!\p{Script=Han}|\p{Script=Latin})\p{L}/gu;
const OTHER_RUN = /(?:(?!\p{Script=Han}|\p{Script=Latin})\p{L}\p{M}*)+/gu;
/** Japanese particles, which show that what stands between them is Japanese even where most of it is written as Chinese is. */
const JAPANESE_PARTICLE = /[のはをがにでとも]/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The language and script of a message; `other` when it is mainly in a language that the corpus does not serve.
 *
 * @param before the language of the conversation, kept where the message does not show one of its own (ok, ?, 人工)
 */
export function detectLanguage(
  text: string,
  scripts: ScriptConverter,
  before: Language | null = null,
): Language | 'other' {
  const [han, words] = [count(text, HAN), count(text, LATIN_WORD)];
  if (isOtherScript(text, han, words)) return 'other';
  if (han === 0 && words === 0) return before ?? (/\p{L}/u.test(text) ? 'en' : 'zh-Hans');
  if (han === 0 || (words >= 3 && isEnglishAround(text, han, words))) {
    if (isOtherLatinLanguage(text)) return 'other';
    return han === 0 && words === 1 && before !== null ? before : 'en';
  }
  const lean = traditionalLean(text, scripts);
  return lean > 0 || (lean === 0 && before === 'zh-Hant') ? 'zh-Hant' : 'zh-Hans';
}

function isOtherScript(text: string, han: number, words: number): boolean {
  if (count(text, OTHER_LETTER) > han && count(text, OTHER_RUN) >= words) return true;
  return count(text, JAPANESE_PARTICLE) >= 2 && count(text, HAN) >= words && ![...text].some(isServing);
}

/** Whether the sentence is English and quotes Chinese, or Chinese with English words in it (PCT, deadline): the words that only serve the sentence show it. */
function isEnglishAround(text: string, han: number, words: number): boolean {
  const english = (text.toLowerCase().match(/[a-z]+/g) ?? []).filter(isCommonWord).length;
  const chinese = servingIn(text);
  return english === chinese ? han <= words : english > chinese;
}

const servingIn = (text: string) => [...text].filter(isOftenServing).length;

/** By how many characters more conversion to simplified changes a text than conversion to traditional does. */
function traditionalLean(text: string, scripts: ScriptConverter): number {
  return changed(text, scripts.toSimplified(text)) - changed(text, scripts.toTraditional(text));
}

function changed(before: string, after: string): number {
  const [left, right] = [[...before], [...after]];
  if (left.length !== right.length) return Math.abs(left.length - right.length) + 1;
  return left.filter((character, index) => character !== right[index]).length;
}

import type { Language } from '../domain/index.ts';
import type { ScriptConverter } from '../ports/index.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z]{2,}/g;
const OTHER_LETTER =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}]/gu;

/** The language and script of a question; `other` when it is mainly in a script the corpus does not serve. */
export function detectLanguage(text: string, scripts: ScriptConverter): Language | 'other' {
  const han = text.match(HAN)?.length ?? 0;
  const other = text.match(OTHER_LETTER)?.length ?? 0;
  const words = text.match(LATIN_WORD)?.length ?? 0;
  if (other > han && other > words) return 'other';
  if (han === 0 && words > 0) return 'en';
  // A Chinese sentence may hold a few Latin words (PCT, logo); an English one may quote a Chinese mark.
  if (words >= 3 && han <= words) return 'en';
  return isTraditional(text, scripts) ? 'zh-Hant' : 'zh-Hans';
}

/** Whether conversion to simplified changes more characters than conversion to traditional does. */
function isTraditional(text: string, scripts: ScriptConverter): boolean {
  return changed(text, scripts.toSimplified(text)) > changed(text, scripts.toTraditional(text));
}

function changed(before: string, after: string): number {
  const [left, right] = [[...before], [...after]];
  if (left.length !== right.length) return Math.abs(left.length - right.length) + 1;
  return left.filter((character, index) => character !== right[index]).length;
}

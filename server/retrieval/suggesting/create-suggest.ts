import type { Knowledge } from '../../knowledge/index.ts';
import { cleanText, hasWords } from '../../language/index.ts';
import type { Pinyin } from '../../ports/index.ts';
import type { Suggestion } from '../../protocol/index.ts';
import { listNames, type TypedName } from './list-names.ts';
import { beginsSpoken, type SpokenName } from './match-typed.ts';

/** What may be meant by what somebody is typing, best first: at most `limit`. */
export type Suggest = (typed: string, limit: number) => Suggestion[];

type Name = TypedName & SpokenName;

/** How a name may fit what was typed, best first. Within one, names stand in their order: services first, the shorter first. */
const FITS: readonly ((typed: string, name: Name) => boolean)[] = [
  (typed, { name, isOther }) => !isOther && name.startsWith(typed),
  (typed, { name }) => name.startsWith(typed),
  (typed, name) => !name.isOther && name.language === 'zh' && beginsSpoken(withoutGaps(typed), name),
  (typed, name) => name.language === 'zh' && beginsSpoken(withoutGaps(typed), name),
  (typed, { name, language }) => name.includes(language === 'en' ? ` ${typed}` : typed),
];

/** Reads all names aloud once. Looking through every name for each letter typed takes about a millisecond. */
export function createSuggest(knowledge: Knowledge, pinyin: Pinyin): Suggest {
  const names = readNames(listNames(knowledge), pinyin);
  return (typed, limit) => {
    const wanted = prepare(typed);
    if (!hasWords(wanted)) return [];
    const suggestions = new Map<string, Suggestion>();
    for (const fits of FITS)
      for (const name of names) {
        if (suggestions.size >= limit) return [...suggestions.values()];
        const { text } = name.suggestion;
        if (!suggestions.has(text) && fits(wanted, name)) suggestions.set(text, name.suggestion);
      }
    return [...suggestions.values()];
  };
}

const prepare = (typed: string) => cleanText(typed).toLowerCase().replaceAll('ü', 'v');

/** While Chinese is being entered, spaces and apostrophes stand between syllables. */
const withoutGaps = (typed: string) => typed.replace(/[\s'’]/gu, '');

function readNames(names: readonly TypedName[], pinyin: Pinyin): Name[] {
  const lines = names.map(({ name, language }) => (language === 'zh' ? name : ''));
  const syllables = pinyin.syllables(lines.join('\n'));
  let at = 0;
  return names.map((name, n) => {
    const characters = [...(lines[n] ?? '')];
    const start = at;
    at += characters.length + 1;
    return { ...name, characters, syllables: syllables.slice(start, start + characters.length) };
  });
}

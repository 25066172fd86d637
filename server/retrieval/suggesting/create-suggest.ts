import type { Knowledge } from '../../knowledge/index.ts';
import { cleanText, hasWords } from '../../language/index.ts';
import type { Pinyin, ScriptConverter } from '../../ports/index.ts';
import type { Suggestion } from '../../protocol/index.ts';
import { listNames, type TypedName } from './list-names.ts';
import { beginsSpoken, type SpokenName } from './match-typed.ts';
import { joinNames } from './name-lines.ts';

/** What may be meant by what somebody is typing, best first: at most `limit`. */
export type Suggest = (typed: string, limit: number) => Suggestion[];

/** A name with its Chinese in letters: whole syllables, and their first letters. An English name has none. */
type Name = TypedName & SpokenName & { readonly spelt: string; readonly initials: string };

/** What suggesting takes beside the names. */
export interface SuggestingParts {
  readonly pinyin: Pinyin;
  /** Traditional characters are looked for, and suggested, as the simplified ones. */
  readonly scriptConverter: ScriptConverter;
}

/** Letters typed behind Chinese characters are the beginning of what follows (商标xz). */
const CHINESE_THEN_LETTERS = /^(\p{Script=Han}+)[a-z]+$/u;

/**
 * Reads all names aloud once. Names that begin with what was typed come first, then those whose syllables or initials do, then those that hold it further
 * on; within each, in their order: services first, the shorter first.
 */
export function createSuggest(knowledge: Knowledge, { pinyin, scriptConverter }: SuggestingParts): Suggest {
  const find = createFind(readNames(listNames(knowledge), pinyin));
  return (typed, limit) => {
    const cleaned = cleanText(typed);
    const simplified = scriptConverter.toSimplified(cleaned);
    const inScript = simplified === cleaned ? (text: string) => text : scriptConverter.toTraditional;
    const text = simplified.toLowerCase().replaceAll('ü', 'v');
    const found = new Map<string, Suggestion>();
    if (!hasWords(text)) return [];
    for (const { suggestion } of find(text)) {
      if (!found.has(suggestion.text)) found.set(suggestion.text, suggestion);
      if (found.size === limit) break;
    }
    return [...found.values()].map((suggestion) => ({ ...suggestion, text: inScript(suggestion.text) }));
  };
}

/** Prepares looking for names; one may be found in several ways. */
function createFind(names: readonly Name[]): (text: string) => Iterable<Name> {
  const written = joinNames(names.map(({ name }) => name));
  // Letters begin English words: `pa` is in patent, but not in what a company is.
  const words = joinNames(names.map(({ name, language }) => (language === 'en' ? ` ${name}` : '')));
  const chinese = joinNames(names.map(({ name, language }) => (language === 'zh' ? name : '')));
  const spoken = joinNames(names.map(({ spelt }) => spelt));
  const initials = joinNames(names.map((name) => name.initials));
  const at = (line: number) => names[line] as Name;
  return function* (text) {
    const letters = text.replace(/[\s'’]/gu, '');
    const isWhole = (name: Name) => name.name === text || name.spelt === letters || name.initials === letters;
    const inOrder = (lines: Iterable<number>) => byNearness(Array.from(lines, at), isWhole);
    yield* inOrder(written.beginning(text));
    yield* inOrder([...spoken.beginning(letters), ...initials.beginning(letters)].sort((left, right) => left - right));
    const begun = CHINESE_THEN_LETTERS.exec(letters)?.[1];
    if (begun !== undefined) yield* inOrder(written.beginning(begun)).filter((name) => beginsSpoken(letters, name));
    for (const line of chinese.holding(text)) yield at(line);
    for (const line of words.holding(` ${text}`)) yield at(line);
  };
}

/** A service or law that is typed in full stands first, then names as they are suggested, then what else things are called, then questions. */
function byNearness(names: readonly Name[], isWhole: (name: Name) => boolean): Name[] {
  const tierOf = (name: Name) => {
    const { kind } = name.suggestion;
    if (kind === 'question') return 3;
    // A word such as 商标 is a term by itself, and begins the services that are meant.
    return kind !== 'term' && isWhole(name) ? 0 : name.isOther ? 2 : 1;
  };
  const tiers: Name[][] = [[], [], [], []];
  for (const name of names) tiers[tierOf(name)]?.push(name);
  return tiers.flat();
}

/** Letters and digits stand as they are, marks are left out. */
const spell = ({ characters, syllables }: SpokenName, write: (syllable: string) => string) =>
  characters.map((character, n) => write(syllables[n] ?? (/[a-z0-9]/.test(character) ? character : ''))).join('');

/** The syllables of every Chinese name, read in one go: a dictionary is quicker so, and no word goes on across a line end. */
function readNames(names: readonly TypedName[], pinyin: Pinyin): Name[] {
  const lines = names.map(({ name, language }) => (language === 'zh' ? name : ''));
  const syllables = pinyin.syllables(lines.join('\n'));
  let at = 0;
  return names.map((name, n) => {
    const characters = [...(lines[n] ?? '')];
    const start = at;
    at += characters.length + 1;
    const read = { characters, syllables: syllables.slice(start, start + characters.length) };
    const spelt = spell(read, (syllable) => syllable);
    return { ...name, ...read, spelt, initials: spell(read, (syllable) => syllable.slice(0, 1)) };
  });
}

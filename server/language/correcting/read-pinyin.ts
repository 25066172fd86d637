import type { Pinyin } from '../../ports/index.ts';
import { isServing } from '../serving-characters.ts';
import { type CharacterModel, createCharacterModel } from './character-model.ts';
import { decodePinyin, isSpelt, type PinyinToken } from './decode-pinyin.ts';
import type { IsKnown } from './in-place.ts';
import { isHanOnly, type Mend } from './replacements.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters typed one after the other with nothing but spaces between them. */
const LETTERS = /[a-z]+(?:[ ']+[a-z]+)*/g;
/** Initials alone stand for a name only where they are as many as this; shorter ones need a word beside them that is spelt. */
const SHORTEST_INITIALS = 4;
/** As many syllables tell what they are by a word of questions among them (多久) as well as by a name. */
const SHORTEST_SAYING = 4;
/** In an English sentence a name in Chinese letters is one word; two short ones (deng ji) may be somebody. */
const SHORTEST_IN_ENGLISH = 6;
/** As many words that are no pinyin make no English sentence yet (PCT, trademark). */
const MOST_ENGLISH = 2;

/** What reading pinyin takes. */
export interface ReadPinyinParts {
  readonly vocabulary: Vocabulary;
  readonly pinyin: Pinyin;
  /** Whether some Chinese text of the corpus holds these characters. */
  readonly isKnown: IsKnown;
  /** Whether this is an English word, which is read as such. */
  readonly isEnglish: (word: string) => boolean;
}

/**
 * Prepares the reading of Chinese typed in letters (shangbiao xuzhan, sb zhuce, 商biao): as the most probable characters, where some name of the corpus is
 * among them. Letters that spell no name of the corpus stay, so that marks and people keep their own.
 */
export function createReadPinyin(parts: ReadPinyinParts): Mend {
  const { vocabulary, pinyin, isKnown } = parts;
  const names = [...vocabulary.names.keys()];
  const model = createCharacterModel(vocabulary.phrasings, names, pinyin);
  const toToken = createToToken(parts, model);
  const holdsName = createHoldsName(parts);
  const readGroup = ({ typed, tokens }: Group, around: Around): string => {
    if (tokens.length === 0) return typed;
    const read = decodePinyin(tokens, around.before, model);
    if (!holdsName(tokens, read, around)) return typed;
    // A word that no text holds is nobody's but the asker's: the name of a mark or a person.
    const kept = read.map((word, at) => (word.length < 2 || isKnown(word) ? word : ` ${tokens[at]?.letters ?? ''} `));
    return kept.join('') + (typed.endsWith(' ') ? ' ' : '');
  };
  return (text) => {
    let english: number | null = null;
    return text.replace(LETTERS, (stretch, at: number) => {
      const groups = splitGroups(stretch, toToken);
      if (groups.every(({ tokens }) => tokens.length === 0)) return stretch;
      english ??= (text.match(/[a-z]{2,}/g) ?? []).filter((word) => toToken(word) === null).length;
      const [before, after] = [text[at - 1] ?? '', text[at + stretch.length] ?? ''].map((character) =>
        isHanOnly(character) ? character : '',
      ) as [string, string];
      const isAmongEnglish = english > MOST_ENGLISH;
      return groups.map((group) => readGroup(group, { before, after, isAmongEnglish })).join('');
    });
  };
}

/** What a word in letters may stand for; null for English words and others that are no pinyin. */
function createToToken({ vocabulary, pinyin, isEnglish }: ReadPinyinParts, model: CharacterModel) {
  const names = [...vocabulary.names.keys()].filter((name) => ![...name].some(isServing));
  const byInitials = groupByInitials(names, pinyin);
  return (letters: string): PinyinToken | null => {
    if (letters.length < 2 || isEnglish(letters)) return null;
    if (isSpelt(letters, model.read)) return { letters, words: [] };
    const words = /^[^aeiou]+$/.test(letters) ? byInitials.get(letters) : undefined;
    return words === undefined ? null : { letters, words };
  };
}

/** Words after one another that all are read as Chinese, or one that is not, with what stands between it and the next. */
interface Group {
  readonly typed: string;
  readonly tokens: readonly PinyinToken[];
}

function splitGroups(stretch: string, toToken: (letters: string) => PinyinToken | null): Group[] {
  const groups: Group[] = [];
  for (const [typed, letters = '', gap = ''] of stretch.matchAll(/([a-z]+)([ ']*)/g)) {
    const token = toToken(letters);
    const last = groups.at(-1);
    if (token !== null && last !== undefined && last.tokens.length > 0)
      groups[groups.length - 1] = { typed: last.typed + typed, tokens: [...last.tokens, token] };
    else groups.push({ typed: letters + gap, tokens: token === null ? [] : [token] });
  }
  return groups;
}

/** The Chinese characters before and after letters, where they are some, and whether the text is English. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly isAmongEnglish: boolean;
}

/** Whether what was read holds a name, so that it is no chance; what initials stand for must fit what is beside them. */
function createHoldsName({ vocabulary: { names, pairs }, isKnown }: ReadPinyinParts) {
  const isWord = (run: string, read: number) => names.has(run) || (read >= SHORTEST_SAYING && pairs.has(run));
  const holds = (text: string, from: number, to: number) => {
    for (let start = 0; start < to; start++)
      for (let end = Math.max(start + 2, from + 1); end <= text.length; end++)
        if (isWord(text.slice(start, end), to - from)) return true;
    return false;
  };
  return (tokens: readonly PinyinToken[], read: readonly string[], { before, after, isAmongEnglish }: Around) => {
    const fits = tokens.every(({ letters, words }, at) => {
      if (words.length === 0) return true;
      if (letters.length >= SHORTEST_INITIALS) return before === '' && after === '';
      return tokens.length > 1 && isKnown((read[at] ?? '') + (read[at + 1] ?? '').slice(0, 2));
    });
    if (!fits) return false;
    if (isAmongEnglish)
      return tokens.some(({ letters }, at) => letters.length >= SHORTEST_IN_ENGLISH && names.has(read[at] ?? ''));
    const text = read.join('');
    return holds(before + text + after, before.length, before.length + text.length);
  };
}

/** The names that have the same initials. */
function groupByInitials(names: readonly string[], pinyin: Pinyin): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const syllables = pinyin.syllables(names.join('\n'));
  let at = 0;
  for (const name of names) {
    const key = syllables
      .slice(at, at + name.length)
      .map((syllable) => syllable?.[0] ?? '')
      .join('');
    at += name.length + 1;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return groups;
}

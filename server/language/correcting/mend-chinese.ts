import type { WordSegmenter } from '../../ports/index.ts';
import { hasHan } from '../has-words.ts';
import { isOftenServing, isServing } from '../serving-characters.ts';
import { type CorrectChineseParts, chooseNearest } from './correct-chinese.ts';
import { changedPlaces, isInPlace } from './in-place.ts';
import { isHanOnly, type ProposeReplacements, type Run, replaceRuns, runsOf } from './replacements.ts';
import { indexBySound } from './word-index.ts';

/** A shorter word is only put where some text has it beside its neighbours. */
const SHORTEST_ALONE = 4;

/** Whether a character begins or ends no other word; 了 and 不 make one with the verb beside them (排不上, 成了). */
const isBound = (character: string) => isOftenServing(character) && character !== '了' && character !== '不';

/** What mending needs beside what correcting does: a general dictionary. */
export interface MendChineseParts extends CorrectChineseParts {
  readonly segmenter: WordSegmenter;
}

/**
 * Prepares the correction of what is answered without asking back, so that hardly a right word is touched: only characters change that are part of no
 * word of a general dictionary where they stand, or of one that stands nowhere in the corpus and within a longer name that sounds exactly alike but for that character (商标|查寻).
 * Names with words of a sentence in them (怎么交) are not put in place of anything.
 */
export function createMendChinese({ vocabulary, sounds, isKnown, segmenter }: MendChineseParts): ProposeReplacements {
  const { names, pairs } = vocabulary;
  const words = [
    ...[...names.keys()].filter((name) => ![...name].some(isServing)),
    ...[...pairs.keys()].filter((pair) => segmenter.segment(pair).includes(pair)),
  ];
  const bySound = indexBySound([...new Set(words)], sounds);
  const isWord = (run: string) => names.has(run) || pairs.has(run);
  const worth = (word: string) => (names.get(word) ?? 0) + (pairs.get(word) ?? 0);
  const isSuspect = (run: Run, meant: string, changed: readonly number[], words: readonly Stretch[]) => {
    const covering = words.filter(({ start, end }) =>
      changed.some((at) => start <= run.start + at && run.start + at < end),
    );
    if (covering.length === 0) return true;
    const isWithin = covering.every(
      ({ start, end, word }) =>
        run.start <= start && end <= run.start + meant.length && !isWord(word) && !isKnown(word),
    );
    const isOneSlip = changed.length === 1 && sounds.exact(run.typed) === sounds.exact(meant);
    return isWithin && isOneSlip && meant.length >= SHORTEST_ALONE;
  };
  const findMeant = (content: string, run: Run, words: readonly Stretch[]): string | null => {
    const { typed } = run;
    const meant = chooseNearest(typed, bySound(typed), worth);
    if (meant === undefined || isWord(typed)) return null;
    const changed = changedPlaces(typed, meant);
    if (changed.some((at) => isOftenServing(typed[at] ?? '')) || isAddition(typed, changed, isWord)) return null;
    if (!isSuspect(run, meant, changed, words) || isKnown(typed)) return null;
    return typed.length >= SHORTEST_ALONE || isInPlace(content, run, meant, isKnown) ? meant : null;
  };
  return (text) => {
    if (!hasHan(text)) return [];
    const words = findWords(text, segmenter);
    // Any word may stand beside one that only serves the sentence (年费|多少).
    const content = Array.from(text, (character) => (isBound(character) ? ' ' : character)).join('');
    return replaceRuns(runsOf(text), (run) => findMeant(content, run, words));
  };
}

/** A word with another one beside it that alone would have to change (注册商标|薄, 放弃|实用新型): no sign that both are one name. */
function isAddition(typed: string, changed: readonly number[], isWord: (run: string) => boolean): boolean {
  if (changed.length !== 1 || typed.length < 3) return false;
  return (
    (changed[0] === 0 && isWord(typed.slice(1))) || (changed[0] === typed.length - 1 && isWord(typed.slice(0, -1)))
  );
}

/** A word and where it stands: first and last (exclusive) place. */
interface Stretch {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Where words of more than one character stand, in any way of cutting the text. */
function findWords(text: string, segmenter: WordSegmenter): Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of new Set(segmenter.segment(text)))
    if (word.length > 1 && isHanOnly(word))
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1))
        stretches.push({ word, start, end: start + word.length });
  return stretches;
}

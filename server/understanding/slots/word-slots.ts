import type { SlotReading } from '../../domain/index.ts';
import type { SlotWords } from '../../knowledge/index.ts';
import { standsAlone, standsBefore } from '../../language/index.ts';
import { holdsAny, type SlotFindings } from './slot-findings.ts';

interface NamedValue {
  readonly value: string;
  readonly words: string;
  readonly start: number;
  /** Its place in the corpus: of words equally long the first decides. */
  readonly rank: number;
}

/** Between "I am" and what one is stand only words like 一家 and "a small". */
const CLAIM_GAP = 4;

/**
 * The values a message names by their words. The longest word decides; a value said not to be (不是公司) or asked about (要不要找代理) is none.
 * Two values of one slot, both said of oneself, contradict each other, unless the first is taken back.
 */
export function readWordSlots(text: string, slotWords: SlotWords): SlotFindings {
  const named = slotWords.slots.map((): NamedValue[] => []);
  const byFirst = indexWords(slotWords);
  for (let at = 0; at < text.length; at++)
    for (const { slot, value, word, rank } of byFirst.get(text.charAt(at)) ?? [])
      if (text.startsWith(word, at) && standsAlone(text, at, word.length))
        named[slot]?.push({ value, words: word, start: at, rank });
  const found = slotWords.slots.map(({ slot, notAfter }, n) => {
    const given = (named[n] ?? [])
      .filter(({ start }) => !standsBefore(text, start, notAfter) && !isDenied(text, start, slotWords))
      .sort((left, right) => right.words.length - left.words.length || left.rank - right.rank);
    return decide(slot, given, text, slotWords);
  });
  return { readings: found.flatMap(({ readings }) => readings), faults: found.flatMap(({ faults }) => faults) };
}

interface IndexedWord {
  readonly slot: number;
  readonly value: string;
  readonly word: string;
  readonly rank: number;
}

/** Every word by its first character, prepared once for a corpus. */
const indexes = new WeakMap<SlotWords, ReadonlyMap<string, readonly IndexedWord[]>>();

function indexWords(slotWords: SlotWords): ReadonlyMap<string, readonly IndexedWord[]> {
  const known = indexes.get(slotWords);
  if (known) return known;
  const byFirst = new Map<string, IndexedWord[]>();
  slotWords.slots.forEach(({ values }, slot) => {
    const words = values.flatMap(({ value, words: names }) =>
      names.map((name) => ({ value, word: name.toLowerCase() })),
    );
    words.forEach(({ value, word }, rank) => {
      const first = word.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { slot, value, word, rank }]);
    });
  });
  indexes.set(slotWords, byFirst);
  return byFirst;
}

/** 是不是公司 asks; 不是公司 denies. */
function isDenied(text: string, start: number, { negations }: SlotWords): boolean {
  const before = text.slice(Math.max(0, start - 20), start).trimEnd();
  return negations.some((negation) => {
    return before.endsWith(negation) && !before.slice(0, -negation.length).endsWith('是');
  });
}

function decide(
  slot: string,
  named: readonly NamedValue[],
  text: string,
  { claims, corrections }: SlotWords,
): SlotFindings {
  const [longest] = named;
  if (!longest) return { readings: [], faults: [] };
  const outermost = named.filter((value, n) => !named.slice(0, n).some((longer) => isInside(value, longer)));
  const claimed = outermost
    .filter(({ start }) => standsBefore(text, start, claims, CLAIM_GAP))
    .sort((left, right) => left.start - right.start);
  const [first, last] = [claimed[0], claimed.at(-1)];
  if (!first || !last || claimed.every(({ value }) => value === first.value))
    return { readings: [toReading(slot, longest)], faults: [] };
  if (holdsAny(text.slice(first.start, last.start), corrections))
    return { readings: [toReading(slot, last)], faults: [] };
  const { words, start } = last;
  return { readings: [], faults: [{ slot, words: `${first.words} / ${words}`, start, fault: 'contradiction' }] };
}

const isInside = (inner: NamedValue, outer: NamedValue) =>
  outer.start <= inner.start && inner.start + inner.words.length <= outer.start + outer.words.length;

const toReading = (slot: string, { value, words, start }: NamedValue): SlotReading => ({
  slot,
  value,
  words,
  start,
  assumed: false,
});

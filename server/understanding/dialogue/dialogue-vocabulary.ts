import type { Language, Slots } from '../../domain/index.ts';
import type { City, DialogueWords, SlotWords } from '../../knowledge/index.ts';
import { createWordList, hasWords, onlyWords, readOrdinals, type WordList } from '../../language/index.ts';
import { readSlots } from '../read-slots.ts';

/** The values a message names, with the words they came from, and what is left of it without them. */
export interface NamedValues {
  readonly slots: Slots;
  readonly words: Readonly<Record<string, string>>;
  readonly rest: string;
}

const MARKERS = [
  'correction',
  'denial',
  'return',
  'restart',
  'forget',
  'skip',
  'cancel',
  'neither',
  'pointers',
] as const;
type Marker = (typeof MARKERS)[number];

/** The words of `corpus/intents/dialogue-words.yaml`, ready to be looked for. */
export interface DialogueVocabulary {
  readonly marks: Readonly<Record<Marker, WordList>>;
  /** Whether a text says nothing but words of one kind, with at most fillers around them. */
  saysOnly(text: string, marker: Marker): boolean;
  /** Whether nothing is left of a text without pointers and fillers. */
  saysNothing(text: string): boolean;
  /** A text without the fillers with which it begins. */
  withoutOpening(text: string): string;
  /** What is left of a text without fillers and pointers. */
  essence(text: string): string;
  namedValues(text: string): NamedValues;
  /** The values of a message that names values and nothing else (那外观呢, 上海的呢); null for any other. */
  onlyValues(text: string): NamedValues | null;
  /** The place, from 0, of the one of `count` choices a message names by its number alone; null for any other message. */
  chosenPlace(text: string, count: number): number | null;
  /** The language in which a message wants the same again (英文的呢); null for any other. */
  wantedLanguage(text: string): Language | null;
  /** The kind of right a text names at large (trademark, patent...); null where it names none, or several. */
  kindOf(text: string): string | null;
  /** Whether visitors speak of themselves. */
  speaksOfSelf(text: string): boolean;
}

/** Prepares the words once. */
export function createDialogueVocabulary(knowledge: {
  readonly dialogueWords: DialogueWords;
  readonly slotWords: SlotWords;
  readonly cities: readonly City[];
}): DialogueVocabulary {
  const { dialogueWords, slotWords, cities } = knowledge;
  const marks = Object.fromEntries(
    MARKERS.map((marker) => [marker, createWordList(dialogueWords[marker])]),
  ) as unknown as DialogueVocabulary['marks'];
  const fillers = createWordList([...dialogueWords.fillers, ...dialogueWords.pointers]);
  const aroundValues = createWordList([...slotWords.fillers, ...dialogueWords.pointers]);
  const self = createWordList(dialogueWords.self);
  const isEmpty = (text: string) => !hasWords(fillers.without(text));
  const saysOnly = (text: string, list: WordList) => list.find(text) !== null && isEmpty(list.without(text));
  const namedValues = createValueReader(slotWords, cities);
  return {
    marks,
    saysOnly: (text, marker) => saysOnly(text, marks[marker]),
    saysNothing: isEmpty,
    withoutOpening: (text) => fillers.withoutOpening(text),
    essence: (text) => onlyWords(fillers.without(text)),
    namedValues,
    onlyValues(text) {
      const values = namedValues(text);
      return Object.keys(values.slots).length > 0 && !hasWords(aroundValues.without(values.rest)) ? values : null;
    },
    chosenPlace: createPlaceReader(dialogueWords, isEmpty),
    wantedLanguage: (text) =>
      dialogueWords.languages.find(({ words }) => saysOnly(text, createWordList(words)))?.language ?? null,
    kindOf: createKindReader(dialogueWords),
    speaksOfSelf: (text) => self.find(text) !== null,
  };
}

/** Reads the values of a text and takes their words out of it. */
function createValueReader(slotWords: SlotWords, cities: readonly City[]): DialogueVocabulary['namedValues'] {
  const lists = slotWords.slots
    .filter(({ alone }) => alone)
    .map(({ slot, values }) => ({
      slot,
      list: createWordList(values.flatMap(({ words }) => words.map((word) => word.toLowerCase()))),
    }));
  const places = cities.flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases]);
  lists.push({ slot: 'city', list: createWordList(places.map((word) => word.toLowerCase())) });
  return (text) => {
    const words: Record<string, string> = {};
    let rest = text;
    for (const { words: year } of readOrdinals(text, 'year').slice(0, 1)) {
      words.patentYear = year;
      rest = rest.replace(year, ' ');
    }
    for (const { slot, list } of lists) {
      const word = list.find(rest);
      if (word === null) continue;
      words[slot] = word;
      rest = list.without(rest);
    }
    const read = readSlots(text, { slotWords, cities });
    const slots = Object.fromEntries(Object.entries(read).filter(([slot]) => words[slot] !== undefined));
    return { slots, words, rest };
  };
}

function createKindReader({ kinds }: DialogueWords): DialogueVocabulary['kindOf'] {
  const lists = kinds.map(({ kind, words }) => ({ kind, list: createWordList(words) }));
  return (text) => {
    const [named, ...others] = lists.filter(({ list }) => list.find(text) !== null);
    return named !== undefined && others.length === 0 ? named.kind : null;
  };
}

/** Reads which of several choices is named by its number (2, 第二个, the last one). */
function createPlaceReader(
  { ordinals, last }: DialogueWords,
  isEmpty: (text: string) => boolean,
): DialogueVocabulary['chosenPlace'] {
  const lists = ordinals.map(createWordList);
  const lastOnes = createWordList(last);
  const all = createWordList([...ordinals.flat(), ...last]);
  return (text, count) => {
    if (count === 0 || !isEmpty(all.without(text))) return null;
    const longest = all.find(text);
    if (longest === null) return null;
    if (lastOnes.find(text) === longest) return count - 1;
    const place = lists.findIndex((list) => list.find(text) === longest);
    return place >= 0 && place < count ? place : null;
  };
}

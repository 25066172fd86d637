import type { Language, Slots } from '../../domain/index.ts';
import type { City, DialogueWords, Place, SlotWords } from '../../knowledge/index.ts';
import { createWordList, hasWords, onlyWords, readOrdinals, type WordList } from '../../language/index.ts';
import { createPlaceReader } from '../slots/place-slots.ts';
import { readWordSlots } from '../slots/word-slots.ts';

/** The values a message names, with the words they came from, and what is left of it without them. */
export interface NamedValues {
  readonly slots: Slots;
  readonly words: Readonly<Record<string, string>>;
  readonly rest: string;
}

const MARKERS = [
  'correction',
  'denial',
  'interjections',
  'return',
  'restart',
  'back',
  'continue',
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
  readonly places: readonly Place[];
}): DialogueVocabulary {
  const { dialogueWords, slotWords } = knowledge;
  const marks = Object.fromEntries(
    MARKERS.map((marker) => [marker, createWordList(dialogueWords[marker])]),
  ) as unknown as DialogueVocabulary['marks'];
  const fillers = createWordList([...dialogueWords.fillers, ...dialogueWords.pointers]);
  const aroundValues = createWordList([...slotWords.fillers, ...dialogueWords.pointers]);
  const self = createWordList(dialogueWords.self);
  const isEmpty = (text: string) => !hasWords(fillers.without(text));
  const saysOnly = (text: string, list: WordList) => list.find(text) !== null && isEmpty(list.without(text));
  const namedValues = createValueReader(knowledge);
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
    chosenPlace: createChoiceReader(dialogueWords, isEmpty),
    wantedLanguage: (text) =>
      dialogueWords.languages.find(({ words }) => saysOnly(text, createWordList(words)))?.language ?? null,
    kindOf: createKindReader(dialogueWords),
    speaksOfSelf: (text) => self.find(text) !== null,
  };
}

/** Reads the values of a text and takes their words out of it. A place without a city pack is one as well; where it stands in words, a city would. */
function createValueReader({
  slotWords,
  cities,
  places,
}: {
  readonly slotWords: SlotWords;
  readonly cities: readonly City[];
  readonly places: readonly Place[];
}): DialogueVocabulary['namedValues'] {
  const alone = new Set(slotWords.slots.filter((slot) => slot.alone).map(({ slot }) => slot));
  const readPlaces = createPlaceReader({ cities, places });
  return (text) => {
    const years = readOrdinals(text, 'year').map(({ value, words }) => ({ slot: 'patentYear', value, words }));
    const named = readWordSlots(text, slotWords).readings.filter(({ slot }) => alone.has(slot));
    const found = [...years.slice(0, 1), ...named, ...readPlaces(text).slice(0, 1)];
    return {
      slots: Object.fromEntries(found.map(({ slot, value }) => [slot, value])),
      words: Object.fromEntries(found.map(({ slot, words }) => [slot === 'place' ? 'city' : slot, words])),
      rest: found.reduce((rest, { words }) => rest.replace(words, ' '), text),
    };
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
function createChoiceReader(
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

import type { SlotReading } from '../../domain/index.ts';
import type { City, Place } from '../../knowledge/index.ts';
import { createWordScanner } from '../../language/index.ts';

interface NamedPlace {
  readonly slot: 'city' | 'place';
  readonly value: string;
  /** Whether another place has the same name, so that the one meant is a guess. */
  readonly assumed: boolean;
  readonly notAfter: string;
  readonly notBefore: string;
}

/** Reads the places a message names. */
export type PlaceReader = (text: string) => SlotReading[];

/**
 * Prepares reading. A city with a pack is the slot `city`, by its id; any other place of the country is `place`, by its official name, and only
 * where no city is named: what holds in another place is never told for it.
 */
export function createPlaceReader({
  cities,
  places,
}: {
  readonly cities: readonly City[];
  readonly places: readonly Place[];
}): PlaceReader {
  const byName = new Map<string, NamedPlace>();
  const add = (name: string, place: NamedPlace) => {
    const key = name.toLowerCase();
    const other = byName.get(key);
    if (!other) byName.set(key, place);
    else if (other.slot === 'place' && place.slot === 'place' && other.value !== place.value)
      byName.set(key, { ...other, assumed: true });
  };
  for (const { id, name, aliases } of cities)
    for (const word of [name.zh, name.en, ...aliases])
      add(word, { slot: 'city', value: id, assumed: false, notAfter: '', notBefore: '' });
  for (const { name, short, english, notAfter, notBefore } of places) {
    const place = { slot: 'place' as const, value: name, assumed: false };
    for (const word of [name, english]) add(word, { ...place, notAfter: '', notBefore: '' });
    for (const word of short) add(word, { ...place, notAfter, notBefore });
  }
  const scan = createWordScanner(byName.keys());
  return (text) => {
    const found = scan(text).flatMap(({ word, at }) => {
      const place = byName.get(word);
      if (!place || isPartOfAnother(text, at, at + word.length, place)) return [];
      const { slot, value, assumed } = place;
      return [{ slot, value, words: word, start: at, assumed }];
    });
    const named = found.filter(({ slot }) => slot === 'city');
    return named.length > 0 ? named : found;
  };
}

function isPartOfAnother(text: string, start: number, end: number, { notAfter, notBefore }: NamedPlace): boolean {
  const [before, after] = [text[start - 1], text[end]];
  return (before !== undefined && notAfter.includes(before)) || (after !== undefined && notBefore.includes(after));
}

import type { Slots } from '../domain/index.ts';
import type { City, SlotWords } from '../knowledge/index.ts';
import { readOrdinals } from '../language/index.ts';

/** Reads the values a message names: kind of right, applicant, city, and the patent year (第8年, year 8). */
export function readSlots(
  text: string,
  vocabulary: { readonly slotWords: readonly SlotWords[]; readonly cities: readonly City[] },
): Slots {
  const slots: Record<string, string | number> = {};
  for (const { slot, values } of vocabulary.slotWords) {
    const words = values.flatMap(({ value, words: names }) =>
      names.map((name) => ({ value, name: name.toLowerCase() })),
    );
    const named = words
      .filter(({ name }) => text.includes(name))
      .sort((left, right) => right.name.length - left.name.length)[0];
    if (named) slots[slot] = named.value;
  }
  const city = vocabulary.cities.find(({ name, aliases }) =>
    [name.zh, name.en, ...aliases].some((alias) => text.includes(alias.toLowerCase())),
  );
  if (city) slots['city'] = city.id;
  const year = readOrdinals(text, 'year')[0];
  if (year !== undefined) slots['patentYear'] = year;
  return slots;
}

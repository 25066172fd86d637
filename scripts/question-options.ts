import { type LocalDate, parseLocalDate } from '../server/domain/index.ts';
import type { KnowledgeLookup } from '../server/knowledge/index.ts';
import { UsageError } from './run-command.ts';

/** The day named by an option, or null when none was. */
export function parseAsOf(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  const date = parseLocalDate(text);
  if (date === null)
    throw new UsageError(`"${text}" is not a day that exists; write it YYYY-MM-DD, for example 2026-11-22.`);
  return date;
}

/** The city named by an option, or null when none was; its id must be that of a city pack. */
export function parseCity(id: string | undefined, lookup: KnowledgeLookup): string | null {
  if (id === undefined) return null;
  const cities = lookup.cityIds();
  if (!cities.includes(id)) throw new UsageError(`"${id}" is not a known city; known are ${cities.join(', ')}.`);
  return id;
}

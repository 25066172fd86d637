import { addDays, type Interval, type LocalDate } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';

/** Every day on which some law or rate of the corpus begins to apply. */
function changeDays(lookup: KnowledgeLookup): readonly LocalDate[] {
  const known = knownChangeDays.get(lookup);
  if (known) return known;
  const { laws, rates } = lookup.knowledge;
  const begins = [...laws.flatMap(({ versions }) => versions), ...rates].flatMap(({ effectiveFrom, effectiveTo }) => [
    effectiveFrom,
    ...(effectiveTo === null ? [] : [addDays(effectiveTo, 1)]),
  ]);
  const days = [...new Set(begins)].sort();
  knownChangeDays.set(lookup, days);
  return days;
}

/** Asked for with every section of every card. */
const knownChangeDays = new WeakMap<KnowledgeLookup, readonly LocalDate[]>();

/**
 * The spans in which `render` gives the same, from the first day on which it gives anything, joined where nothing changes. `ownDays` are days on
 * which the record itself begins or ends, beside those on which laws and rates do.
 * `render` returns null, or throws, where the facts of that day are unknown: such a span has no text.
 */
export function unchangingIntervals<T>(
  lookup: KnowledgeLookup,
  render: (date: LocalDate) => T | null,
  ownDays: readonly LocalDate[] = [],
): { interval: Interval; value: T }[] {
  const days = ownDays.length === 0 ? changeDays(lookup) : [...new Set([...changeDays(lookup), ...ownDays])].sort();
  const spans: { first: number; last: number; value: T; text: string }[] = [];
  for (const [index, day] of days.entries()) {
    const value = renderOrNull(render, day);
    if (value === null) continue;
    const open = spans.at(-1);
    const text = JSON.stringify(value);
    if (open !== undefined && open.text === text && open.last === index - 1) open.last = index;
    else spans.push({ first: index, last: index, value, text });
  }
  return spans.map(({ first, last, value }) => {
    const next = days[last + 1];
    return {
      interval: { effectiveFrom: days[first] ?? null, effectiveTo: next === undefined ? null : addDays(next, -1) },
      value,
    };
  });
}

function renderOrNull<T>(render: (date: LocalDate) => T | null, date: LocalDate): T | null {
  try {
    return render(date);
  } catch (error) {
    // A reference without a figure on that day: the facts before the corpus begins are not known.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

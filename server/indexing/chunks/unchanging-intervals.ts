import { addDays, type Interval, type LocalDate } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';

/** Every day on which some law or rate of the corpus begins to apply. */
function changeDays({ knowledge }: KnowledgeLookup): LocalDate[] {
  const begins = [...knowledge.laws.flatMap(({ versions }) => versions), ...knowledge.rates].flatMap(
    ({ effectiveFrom, effectiveTo }) => [effectiveFrom, ...(effectiveTo === null ? [] : [addDays(effectiveTo, 1)])],
  );
  return [...new Set(begins)].sort();
}

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
  const days = [...new Set([...changeDays(lookup), ...ownDays])].sort();
  const spans: { interval: Interval; value: T; text: string }[] = [];
  days.forEach((from, index) => {
    const next = days[index + 1];
    const value = renderOrNull(render, from);
    if (value === null) return;
    const to = next === undefined ? null : addDays(next, -1);
    const last = spans.at(-1);
    const text = JSON.stringify(value);
    const continues =
      last !== undefined &&
      last.text === text &&
      last.interval.effectiveTo !== null &&
      addDays(last.interval.effectiveTo, 1) === from;
    if (continues)
      spans[spans.length - 1] = { ...last, interval: { effectiveFrom: last.interval.effectiveFrom, effectiveTo: to } };
    else spans.push({ interval: { effectiveFrom: from, effectiveTo: to }, value, text });
  });
  return spans.map(({ interval, value }) => ({ interval, value }));
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

import { addDays, type LocalDate } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import { faultAt, leaves } from './located-fault.ts';

interface Span {
  readonly located: Located<unknown>;
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
}

/** Spans of one thing must follow each other without a hole and without a day in two of them. */
export function checkSpans({ byKind }: CorpusRecords): CorpusFault[] {
  const versions = byKind.lawList.flatMap((located) =>
    located.value.laws.map(({ id, versions }, n) =>
      versions.map((version, m) => ({
        ...version,
        located,
        path: ['laws', n, 'versions', m],
        name: `${id}@${version.version}`,
      })),
    ),
  );
  const rateIds = [...new Set(byKind.rate.map(({ value }) => value.id))];
  const rateSpans = rateIds.map((id) =>
    byKind.rate
      .filter(({ value }) => value.id === id)
      .map((located) => ({ ...located.value, located, path: ['effectiveFrom'], name: id })),
  );
  return [...versions, ...rateSpans, ...periodSpans(byKind)].flatMap(checkSequence);
}

/** The spans of each period, by its id. */
function periodSpans(byKind: CorpusRecords['byKind']): Span[][] {
  const spans = byKind.period.flatMap((located) =>
    located.value.periods.map(({ id, effectiveFrom, effectiveTo }, n) => ({
      located,
      path: ['periods', n, 'effectiveFrom'],
      name: id,
      effectiveFrom,
      effectiveTo,
    })),
  );
  return [...new Set(spans.map(({ name }) => name))].map((name) => spans.filter((span) => span.name === name));
}

/** Versions said to be replaced by an entry that is not there, or that does not begin the day after. */
export function checkReplaced({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  return byKind.lawList.flatMap((located) =>
    located.value.laws.flatMap(({ id, versions }, n) =>
      versions.flatMap(({ version, replacedBy, effectiveTo }, m) => {
        if (replacedBy === null) return [];
        const next = lookup.lawVersion(`${replacedBy}/1`);
        const follows = effectiveTo !== null && next?.effectiveFrom === addDays(effectiveTo, 1);
        const message = `${id}@${version} is replaced by ${replacedBy}, which does not begin the day after it ends`;
        return follows ? [] : [faultAt(located, ['laws', n, 'versions', m, 'replacedBy'], message)];
      }),
    ),
  );
}

function checkSequence(spans: readonly Span[]): CorpusFault[] {
  const inOrder = [...spans].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return inOrder.flatMap((span, index) => {
    if (span.effectiveTo !== null && span.effectiveTo < span.effectiveFrom)
      return [faultAt(span.located, span.path, `${span.name} ends before it begins`)];
    const before = inOrder[index - 1];
    if (!before) return [];
    const expected = before.effectiveTo === null ? null : addDays(before.effectiveTo, 1);
    if (expected === span.effectiveFrom) return [];
    const what =
      expected === null || span.effectiveFrom < expected
        ? 'overlaps what stands before it'
        : `leaves a hole after ${before.effectiveTo}`;
    return [faultAt(span.located, span.path, `${span.name} from ${span.effectiveFrom} ${what}`)];
  });
}

/** Today and every later day on which a law or a rate begins or has just ended: between them nothing changes. */
export function daysOfChange(lookup: KnowledgeLookup, today: LocalDate): LocalDate[] {
  const { laws, rates } = lookup.knowledge;
  const spans = [...laws.flatMap(({ versions }) => versions), ...rates];
  const days = spans.flatMap(({ effectiveFrom, effectiveTo }) => [
    effectiveFrom,
    ...(effectiveTo === null ? [] : [addDays(effectiveTo, 1)]),
  ]);
  return [today, ...new Set(days.filter((day) => day > today))].sort();
}

/** An item whose articles had all gone out of force when its record was last checked states law that was no more; later it is only not shown. */
export function checkSuperseded({ byKind }: CorpusRecords, lookup: KnowledgeLookup, today: LocalDate): CorpusFault[] {
  const records: Located<unknown>[] = [...byKind.card, ...byKind.rate, ...byKind.answer];
  const current = records.flatMap((located) =>
    basisLists(located.value).flatMap(({ path, keys, checkedOn }) => {
      const day = checkedOn ?? today;
      const versions = keys.map((key) => lookup.lawVersion(key)).filter((version) => version !== null);
      const isGone =
        versions.length > 0 && versions.every(({ effectiveTo }) => effectiveTo !== null && effectiveTo < day);
      return isGone && !isDated(located.value, path, today)
        ? [faultAt(located, path, `${keys.join(', ')}: no longer in force`)]
        : [];
    }),
  );
  return [...current, ...checkOldSources(byKind)];
}

/** A record or answer that itself ended before today may cite the law of its time. */
function isDated(value: unknown, path: readonly PropertyKey[], today: LocalDate): boolean {
  let inner: unknown = value;
  for (const key of ['', ...path]) {
    inner = key === '' ? inner : (inner as Record<PropertyKey, unknown>)[key];
    const { validTo, effectiveTo } = (inner ?? {}) as { validTo?: string | null; effectiveTo?: string | null };
    const end = validTo ?? effectiveTo;
    if (typeof end === 'string' && end < today) return true;
  }
  return false;
}

interface BasisList {
  readonly path: PropertyKey[];
  readonly keys: string[];
  /** When the record around it was last checked, where it says so. */
  readonly checkedOn: LocalDate | null;
}

function basisLists(value: unknown, path: readonly PropertyKey[] = [], outer: LocalDate | null = null): BasisList[] {
  if (value === null || typeof value !== 'object') return [];
  const checkedOn = (value as { checkedOn?: LocalDate }).checkedOn ?? outer;
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return (key === 'basis' || key === 'legalBasis') && Array.isArray(item)
      ? [{ path: at, keys: item as string[], checkedOn }]
      : basisLists(item, at, checkedOn);
  });
}

/** Facts that are superseded or were never checked, and texts of the `superseded` folder, are no source of anything. */
function checkOldSources(byKind: CorpusRecords['byKind']): CorpusFault[] {
  const barred = new Map(
    byKind.fact
      .filter(({ value }) => value.status === 'superseded' || value.status === 'unverified')
      .map(({ value }) => [value.id, value.status]),
  );
  const records: Located<unknown>[] = [
    ...byKind.card,
    ...byKind.answer,
    ...byKind.city,
    ...byKind.rate,
    ...byKind.lawList,
  ];
  return records.flatMap((located) =>
    leaves(located.value)
      .filter(({ path }) => path.includes('source') || path.includes('sources') || path.includes('basis'))
      .flatMap(({ text, path }) => {
        const bad = [...text.matchAll(/\bF\d{3}\b/g)].map(([id]) => id).find((id) => barred.has(id));
        if (bad !== undefined) return [faultAt(located, path, `${bad} is ${barred.get(bad)}`)];
        return text.includes('superseded/') ? [faultAt(located, path, `${text} is a superseded text`)] : [];
      }),
  );
}

import type { Difference, ImpactChange, Subject, Successor } from './impact-report.ts';

/** Something that can be compared: what it is, and every field of it in words. */
export interface ComparedItem {
  readonly subject: Subject;
  readonly fields: Readonly<Record<string, string | null>>;
}

/** What stands in place of an item once it is no longer in force; null when nothing does. */
export type FindSuccessor = (item: ComparedItem) => Successor | null;

/** What was added, changed, removed and superseded between two lists, by key. Items that are the same on both sides are not mentioned. */
export function compareItems(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
  findSuccessor: FindSuccessor,
): ImpactChange[] {
  const earlier = new Map(before.map((item) => [item.subject.key, item]));
  const later = new Set(after.map(({ subject }) => subject.key));
  return [
    ...after.flatMap((item) => {
      const old = earlier.get(item.subject.key);
      return old ? compareItem(old, item, findSuccessor) : [whole('added', item.subject)];
    }),
    ...before.filter(({ subject }) => !later.has(subject.key)).map(({ subject }) => whole('removed', subject)),
  ];
}

const whole = (change: 'added' | 'removed', subject: Subject): ImpactChange => ({
  change,
  subject,
  differences: [],
  successor: null,
  citedBy: [],
});

function compareItem(old: ComparedItem, item: ComparedItem, findSuccessor: FindSuccessor): ImpactChange[] {
  const differences = compareFields(old.fields, item.fields);
  if (differences.length === 0) return [];
  const successor = endsEarlier(old, item) ? findSuccessor(item) : null;
  const change = successor === null ? 'changed' : 'superseded';
  return [{ change, subject: item.subject, differences, successor, citedBy: [] }];
}

function compareFields(before: ComparedItem['fields'], after: ComparedItem['fields']): Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((difference) => difference.before !== difference.after);
}

/** Whether the candidate gives an item a last day where it had none, or an earlier one. */
function endsEarlier(old: ComparedItem, item: ComparedItem): boolean {
  const [before, after] = [old.fields.effectiveTo ?? null, item.fields.effectiveTo ?? null];
  return after !== null && (before === null || after < before);
}

/** Any value in words, for comparing and showing: a text as it stands, anything else as JSON, nothing as null. */
export function inWords(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Every field of a record in words. */
export const fieldsOf = (record: object): Record<string, string | null> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, inWords(value)]));

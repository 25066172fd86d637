/** What a label is a kind of: `out-of-scope` of `out-of-scope/tax`; itself where it is no kind. */
export const groupOf = (label: string): string => label.split('/')[0] ?? label;

/** The group of each label, by number. */
export function groupsOf(labels: readonly string[]): number[] {
  const names = [...new Set(labels.map(groupOf))];
  return labels.map((label) => names.indexOf(groupOf(label)));
}

import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords } from '../read-knowledge.ts';
import { faultAt } from './located-fault.ts';

/** Services of the groups that are matters or stand twice, and services of the catalogue that stand in no group. */
export function checkGroups({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const seen = new Set<string>();
  const wrong = byKind.serviceGroups.flatMap((located) =>
    located.value.groups.flatMap(({ services }, n) =>
      services.flatMap((id, m) => {
        const at = ['groups', n, 'services', m];
        const { within = null } = lookup.service(id) ?? {};
        if (within !== null) return [faultAt(located, at, `${id} is within ${within} and stands under it`)];
        if (seen.has(id)) return [faultAt(located, at, `${id} stands in a group already`)];
        seen.add(id);
        return [];
      }),
    ),
  );
  // A corpus without groups, as tests use, leaves none out.
  const missing = byKind.serviceGroups.length === 0 ? [] : byKind.catalogue;
  return [
    ...wrong,
    ...missing
      .filter(({ value }) => value.within === null && !seen.has(value.id))
      .map((located) => faultAt(located, ['id'], `${located.value.id} stands in no group of services/groups.yaml`)),
  ];
}

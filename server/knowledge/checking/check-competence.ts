import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords } from '../read-knowledge.ts';
import { faultAt } from './located-fault.ts';

/** Subjects that are no service, matter or group or stand twice, and bodies of steps that are not described. */
export function checkCompetence({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const groups = new Set(lookup.knowledge.serviceGroups.map(({ id }) => id));
  return byKind.competence.flatMap((located) => {
    const { bodies, routes } = located.value;
    const described = new Set(bodies.map(({ kind }) => kind));
    const seen = new Set<string>();
    return routes.flatMap(({ subject, steps }, n) => {
      const isKnown = groups.has(subject) || lookup.service(subject) !== null;
      const isTwice = seen.has(subject);
      seen.add(subject);
      return [
        ...(isKnown ? [] : [faultAt(located, ['routes', n, 'subject'], `${subject} is no service and no group`)]),
        ...(isTwice ? [faultAt(located, ['routes', n, 'subject'], `${subject} stands twice`)] : []),
        ...steps.flatMap(({ body }, m) =>
          described.has(body)
            ? []
            : [faultAt(located, ['routes', n, 'steps', m, 'body'], `${body} is not described under bodies`)],
        ),
      ];
    });
  });
}

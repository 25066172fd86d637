import { type Card, type KnowledgeLookup, shortName } from '../../knowledge/index.ts';
import type { ServiceSheet } from '../../protocol/index.ts';

type Related = Pick<ServiceSheet, 'group' | 'within' | 'matters' | 'neighbours' | 'flows'>;

/** Where a card stands among the others: its group, the service it is part of, its matters, what it is taken for, and the flows that end at it. */
export function findRelated(card: Card, lookup: KnowledgeLookup, language: 'zh' | 'en'): Related {
  const { knowledge } = lookup;
  const link = (id: string) => ({ id, title: nameOf(id, lookup, language) });
  const within = lookup.service(card.id)?.within ?? null;
  const group = knowledge.serviceGroups.find(({ services }) => services.includes(within ?? card.id));
  return {
    group: group ? { id: group.id, title: group.title[language] } : null,
    within: within === null ? null : link(within),
    matters: knowledge.catalogue.filter((row) => row.within === card.id).map(({ id }) => link(id)),
    neighbours: card.neighbours
      .filter(({ service }) => lookup.card(service) !== null)
      .map(({ service, when }) => ({ ...link(service), when: when[language] })),
    flows: knowledge.flows
      .filter(({ outcomes }) => Object.values(outcomes).some(({ service }) => service === card.id))
      .map(({ id, title, entry }) => ({
        id,
        title: title[language],
        question: entry[language][0] ?? title[language],
      })),
  };
}

/** The name of a service as its card or the catalogue has it. */
export function nameOf(id: string, lookup: KnowledgeLookup, language: 'zh' | 'en'): string {
  return (
    lookup.card(id)?.title[language] ??
    lookup.service(id)?.[language] ??
    shortName(lookup.knowledge, id, language) ??
    id
  );
}

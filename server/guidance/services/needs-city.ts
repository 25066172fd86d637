import type { Card, KnowledgeLookup } from '../../knowledge/index.ts';

/**
 * Whether what a card says differs from city to city, so that it is worth asking which: some city's pack has a channel for it, or the card
 * itself has channels of some cities only. Where nothing differs nobody is asked.
 */
export function needsCity(card: Card, { knowledge }: KnowledgeLookup): boolean {
  const own = card.channels.status === 'known' && card.channels.items.some(({ cities }) => cities.length > 0);
  // The national pack holds everywhere.
  const packs = knowledge.cities.filter(({ id }) => id !== 'national');
  return own || packs.some(({ channels }) => channels.some(({ services }) => services.includes(card.id)));
}

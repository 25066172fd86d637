import { hasLocalChannels, type KnowledgeLookup } from '../../knowledge/index.ts';
import { stepsOf } from './find-route.ts';

/**
 * Whether it matters for a service or matter which city one is in: its card has channels of some cities only, a pack has a channel or an entry of
 * its directory for it, or a pack names a body one turns to. Where nothing differs nobody need be asked.
 */
export function needsCity(service: string, lookup: KnowledgeLookup): boolean {
  const card = lookup.card(service);
  const cities = lookup.cityIds().map((id) => lookup.city(id));
  const kinds = new Set(stepsOf(service, lookup).map(({ body }) => body));
  const hasNamedBody = cities.some((city) => city?.bodies.some((body) => body.kinds.some((kind) => kinds.has(kind))));
  return hasNamedBody || (card !== null && hasLocalChannels(card, lookup));
}

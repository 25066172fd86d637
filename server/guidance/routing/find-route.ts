import type { LocalDate } from '../../domain/index.ts';
import type { BodyKind, KnowledgeLookup } from '../../knowledge/index.ts';

/** One body one turns to, and what for. */
export interface RouteStep {
  readonly kind: BodyKind;
  readonly name: string;
  readonly does: string;
  readonly url: string | null;
  /** Whether it is another body in every place; then `isNamed` says whether the pack of the city names it. */
  readonly isLocal: boolean;
  readonly isNamed: boolean;
  /** The articles it rests on that are in force on the day. */
  readonly keys: readonly string[];
}

/** The day, the place and the language a route is told in. */
export interface RouteScope {
  readonly lookup: KnowledgeLookup;
  readonly date: LocalDate;
  readonly city: string | null;
  readonly language: 'zh' | 'en';
}

/** Who is competent for a service or matter, in the order in which one goes there. Empty where nothing is recorded: nobody is guessed. */
export function findRoute(service: string, { lookup, date, city, language }: RouteScope): RouteStep[] {
  const { competence } = lookup.knowledge;
  const pack = lookup.city(city);
  return stepsOf(service, lookup).flatMap(({ body: kind, does, basis }) => {
    const body = competence.bodies.find((candidate) => candidate.kind === kind);
    const keys = lookup.inForce(basis, date);
    if (!body || keys.length === 0) return [];
    const named = pack?.bodies.find(({ kinds }) => kinds.includes(kind)) ?? null;
    const { name, url } = named ?? body;
    const isLocal = body.level === 'local';
    return [{ kind, name: name[language], does: does[language], url, isLocal, isNamed: named !== null, keys }];
  });
}

/** The steps recorded for the narrowest subject: the matter itself, the service it is within, the group of that. */
export function stepsOf(service: string, { knowledge, service: row }: KnowledgeLookup) {
  const within = row(service)?.within ?? service;
  const group = knowledge.serviceGroups.find(({ services }) => services.includes(within))?.id ?? null;
  const { routes } = knowledge.competence;
  const subjects = [service, within, group];
  const found = subjects.map((subject) => routes.find((route) => route.subject === subject)).find((route) => route);
  return found?.steps ?? [];
}

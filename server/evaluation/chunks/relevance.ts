import type { Chunk } from '../../domain/index.ts';
import type { DevelopmentQuestion, KnowledgeLookup } from '../../knowledge/index.ts';

/** What is expected of the reply to one turn. */
export type ExpectedTurn = DevelopmentQuestion['turns'][number];

/** Kinds of Chunk that say of a service what people need, not what the law is. */
const SERVICE_KINDS = new Set<Chunk['kind']>(['card', 'answer', 'rate', 'notice']);

/** Tells which Chunks serve a question. */
export interface Relevance {
  /** Whether it is an article that the question is expected to be answered with, whole or a part of it. */
  isArticle(chunk: Chunk): boolean;
  /**
   * Whether the question is served by it: such an article; the card, the reviewed answers, the rates or the notice of the service that the question is
   * about, or of a matter within it; or a reviewed answer filed under another service that rests on every article expected.
   */
  serves(chunk: Chunk): boolean;
}

/** What serves a question of which this is expected. */
export function relevanceFor({ service, articles }: ExpectedTurn, { knowledge }: KnowledgeLookup): Relevance {
  const family = new Set(
    knowledge.catalogue
      .filter(({ id, within }) => id === service || (service !== null && within === service))
      .map(({ id }) => id),
  );
  const isArticle = ({ key }: Chunk) => articles.includes(key.split('#')[0] ?? '');
  const isOfService = ({ kind, services }: Chunk) => SERVICE_KINDS.has(kind) && services.some((id) => family.has(id));
  const restsOnAll = ({ kind, basis }: Chunk) =>
    kind === 'answer' && articles.length > 0 && articles.every((key) => basis.includes(key));
  return { isArticle, serves: (chunk) => isArticle(chunk) || isOfService(chunk) || restsOnAll(chunk) };
}

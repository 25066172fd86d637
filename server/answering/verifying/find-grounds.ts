import { type Chunk, parseArticleKey } from '../../domain/index.ts';
import { stepsOf } from '../../guidance/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { AnswerContent } from '../draft.ts';

/** Whether every Chunk of a statement was found for the question. */
export type AreFound = (chunks: readonly Chunk[]) => boolean;

const articleOf = (key: string) => key.split('#')[0] ?? key;

/**
 * What an answer may cite: what search or a tool found for its question and what that rests on, the basis of its calculation, and, for a composed answer, what
 * the question names and what the cards, rates, routes and flows of its services rest on. A model chooses among what it was shown, never by key.
 */
export function findGrounds(draft: AnswerContent, lookup: KnowledgeLookup): AreFound {
  const found = [
    ...draft.retrieved.evidence.flatMap(({ passages }) => passages.map(({ chunk }) => chunk)),
    ...(draft.found ?? []),
  ];
  const ids = new Set(found.map(({ id }) => id));
  let keys: ReadonlySet<string> | null = null;
  const isKeyed = (chunk: Chunk) => {
    keys ??= keysOf(draft, found, lookup);
    return keys.has(articleOf(chunk.key)) || (draft.origin !== 'generated' && isOfQuestion(chunk, draft));
  };
  return (chunks) => {
    const founded = chunks.filter((chunk) => ids.has(chunk.id) || isKeyed(chunk));
    if (founded.length === chunks.length) return true;
    const basis = new Set(founded.flatMap((chunk) => chunk.basis));
    return chunks.every((chunk) => founded.includes(chunk) || basis.has(articleOf(chunk.key)));
  };
}

/** What is fetched by its own key for the services, laws, the city and the comparison that are asked about. */
function isOfQuestion({ kind, key, services, cities }: Chunk, { retrieved }: AnswerContent): boolean {
  const { namedLaws, namedKeys, slots, question } = retrieved.understood;
  if (kind === 'rate' || (question.city !== null && cities.includes(question.city))) return true;
  if (kind === 'card') return services.some((id) => subjectsOf(retrieved).includes(id));
  if (key.startsWith('concordance:')) return slots.aspect === 'comparison';
  return namedKeys.includes(articleOf(key)) || namedLaws.includes(key.split('/')[0] ?? '');
}

const subjectsOf = ({ understood }: AnswerContent['retrieved']) =>
  understood.parts.flatMap(({ service, matter }) => [service, matter]).filter((id) => id !== null);

function keysOf(draft: AnswerContent, found: readonly Chunk[], lookup: KnowledgeLookup): Set<string> {
  const basis = [...found.flatMap((chunk) => chunk.basis), ...(draft.calculation?.basis ?? [])];
  const answers = new Set(found.filter(({ kind }) => kind === 'answer').map(({ key }) => key));
  const { knowledge } = lookup;
  const ofAnswers = knowledge.answers.filter(({ id }) => answers.has(`answer:${id}`)).flatMap((one) => one.basis);
  const ofServices =
    draft.origin === 'generated' ? [] : subjectsOf(draft.retrieved).flatMap((id) => ofService(id, lookup));
  return new Set([...basis, ...ofAnswers, ...ofServices].map(articleOf));
}

const remembered = new WeakMap<KnowledgeLookup, Map<string, readonly string[]>>();

/** The articles that the card, the rates, the way to go and the outcomes of flows of a service rest on. */
function ofService(id: string, lookup: KnowledgeLookup): readonly string[] {
  const known = remembered.get(lookup) ?? new Map<string, readonly string[]>();
  remembered.set(lookup, known);
  const before = known.get(id);
  if (before) return before;
  const { flows, rates } = lookup.knowledge;
  const keys = articlesIn([
    lookup.card(id),
    stepsOf(id, lookup),
    rates.filter(({ services }) => services.includes(id)),
    flows.flatMap(({ outcomes }) => Object.values(outcomes).filter(({ service }) => service === id)),
  ]);
  known.set(id, keys);
  return keys;
}

/** Every article key that stands in a record, however deep. */
function articlesIn(value: unknown): string[] {
  if (typeof value === 'string') return parseArticleKey(articleOf(value)) === null ? [] : [articleOf(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(articlesIn);
}

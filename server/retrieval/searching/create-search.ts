import {
  corpusLanguage,
  type Language,
  type LocalDate,
  type NormalisedQuestion,
  type Question,
  type UnderstoodQuestion,
} from '../../domain/index.ts';
import type { KnowledgeLookup, Law } from '../../knowledge/index.ts';
import type { Correct } from '../../language/index.ts';
import type { ScriptConverter } from '../../ports/index.ts';
import { SEARCH_GROUPS, type SearchGroup, type SearchResponse } from '../../protocol/index.ts';
import type { SearchIndex } from '../search-index.ts';
import { describeHit } from './describe-hit.ts';
import { type Findings, findGroups, scopeOf } from './find-groups.ts';
import { describeLaw, findLaw, suggestLaws } from './find-law.ts';

/** What is searched for. */
export interface SearchQuery {
  readonly text: string;
  /** Groups to search; null for all. */
  readonly groups: readonly SearchGroup[] | null;
  /** A law by id or name, or null for every law. */
  readonly law: string | null;
  /** Most hits of a group. */
  readonly limit: number;
  /** Whether a correction is only offered. */
  readonly isVerbatim: boolean;
  readonly asOf: LocalDate;
  readonly city: string | null;
  readonly language: Language | null;
}

/** What was found, or which field of the query cannot be searched with and why. */
export type SearchOutcome =
  | { readonly kind: 'found'; readonly response: SearchResponse }
  | { readonly kind: 'refused'; readonly path: 'q' | 'city' | 'law'; readonly message: string };

/** Searches one generation. */
export type Search = (query: SearchQuery) => Promise<SearchOutcome>;

/** What searching is made of; normalising and understanding are done as for a question that is answered. */
export interface SearchParts {
  readonly generation: string;
  readonly searchIndex: SearchIndex;
  readonly lookup: KnowledgeLookup;
  readonly normalise: (question: Question) => NormalisedQuestion | null;
  readonly understand: (question: NormalisedQuestion) => UnderstoodQuestion;
  readonly correct: Correct;
  readonly scriptConverter: ScriptConverter;
}

/** As long as a Chunk holds this share (0 to 1) of the informative words that were typed, the query found something, and its correction is only offered. */
const FOUND_SHARE = 0.75;

/** Joins the parts: normalise -> understand -> find in each group -> correct where little was found -> describe. */
export function createSearch(parts: SearchParts): Search {
  return async (query) => {
    const { laws } = parts.lookup.knowledge;
    const law = query.law === null ? null : findLaw(parts.scriptConverter.toSimplified(query.law), laws);
    const refusal = refuse(query, law, parts.lookup);
    if (refusal) return refusal;
    const question = normalise(query.text, query, parts);
    if (question === null) return found(nothingFound(query, parts.generation));
    if (question.text === '')
      return { kind: 'refused', path: 'q', message: 'q holds nothing that can be seen; write what you look for' };
    const typed = await findBy(question, query, law, parts);
    const meant = parts.correct(question.text);
    const corrected = meant === null ? null : normalise(meant, { ...query, language: question.language }, parts);
    if (corrected === null) return found(describe(typed, null, query, law, parts));
    const instead = await findBy(corrected, query, law, parts);
    const applied =
      !query.isVerbatim && typed.findings.support < FOUND_SHARE && instead.findings.support > typed.findings.support;
    const correction = { query: inScript(corrected, parts.scriptConverter), applied };
    return found(describe(applied ? instead : typed, correction, query, law, parts));
  };
}

const found = (response: SearchResponse): SearchOutcome => ({ kind: 'found', response });

function refuse({ city, law: name }: SearchQuery, law: Law | null, lookup: KnowledgeLookup): SearchOutcome | null {
  const cities = lookup.cityIds();
  if (city !== null && !cities.includes(city))
    return {
      kind: 'refused',
      path: 'city',
      message: `city "${city}" is not known; leave it out or give one of ${cities.join(', ')}`,
    };
  if (name === null || law !== null) return null;
  const near = suggestLaws(name, lookup.knowledge.laws);
  const remedy = near.length === 0 ? 'give a name such as 商标法' : `perhaps ${near.join(', ')}`;
  return { kind: 'refused', path: 'law', message: `law "${name}" is not known; ${remedy}` };
}

const normalise = (text: string, { asOf, city, language }: SearchQuery, parts: SearchParts) =>
  parts.normalise({ text, asOf, city, language, state: null });

/** A query with what was found by it. */
interface Found {
  readonly understood: UnderstoodQuestion;
  readonly findings: Findings;
}

async function findBy(
  question: NormalisedQuestion,
  query: SearchQuery,
  law: Law | null,
  { understand, searchIndex, lookup }: SearchParts,
): Promise<Found> {
  const understood = understand(question);
  const groups = query.groups ?? SEARCH_GROUPS;
  return { understood, findings: await findGroups({ understood, groups, law: law?.id ?? null, searchIndex, lookup }) };
}

const inScript = ({ text, language }: NormalisedQuestion, scripts: ScriptConverter) =>
  language === 'zh-Hant' ? scripts.toTraditional(text) : text;

/** A query in a language that the corpus does not serve finds nothing. */
function nothingFound({ groups, asOf, city }: SearchQuery, corpusGeneration: string): SearchResponse {
  return {
    query: '',
    language: null,
    asOf,
    city,
    correction: null,
    laws: [],
    groups: (groups ?? SEARCH_GROUPS).map((kind) => ({ kind, total: 0, hits: [] })),
    corpusGeneration,
  };
}

function describe(
  { understood, findings }: Found,
  correction: SearchResponse['correction'],
  { limit, asOf }: SearchQuery,
  law: Law | null,
  { searchIndex, lookup, generation }: SearchParts,
): SearchResponse {
  const { question } = understood;
  const scope = scopeOf({ understood, law: law?.id ?? null });
  const text = [question.text, ...understood.parts.map(({ searchText }) => searchText)].join('\n');
  const named = understood.namedLaws.map((version) => lookup.law(version.split('@')[0] ?? ''));
  return {
    query: question.text,
    language: question.language,
    asOf,
    city: question.city,
    correction,
    laws: [...new Set([law, ...named])]
      .filter((one) => one !== null)
      .map((one) => describeLaw(one, corpusLanguage(question.language), asOf)),
    groups: findings.groups.map(({ kind, chunks }) => ({
      kind,
      total: chunks.length,
      hits: chunks.slice(0, limit).map((chunk) => describeHit(chunk, kind, { text, scope, asOf, searchIndex, lookup })),
    })),
    corpusGeneration: generation,
  };
}

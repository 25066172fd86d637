import {
  type Chunk,
  type ChunkKind,
  corpusLanguage,
  type Passage,
  type UnderstoodQuestion,
} from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import { readChineseNumeral } from '../../language/index.ts';
import { MAX_SEARCH_LIMIT, type SearchGroup } from '../../protocol/index.ts';
import type { SearchIndex, SearchScope } from '../search-index.ts';
import { findLaw } from './find-law.ts';
import { isNameOf, namesOf } from './names-of.ts';

/** The kinds of Chunk that each group shows. */
const KINDS: Readonly<Record<SearchGroup, readonly ChunkKind[]>> = {
  services: ['card'],
  answers: ['answer'],
  statutes: ['article', 'guideline'],
  notices: ['notice'],
  rates: ['rate'],
  documents: ['document'],
};

/** A Chunk that holds less of the informative words of a query (0 to 1) only shares a common one with it. */
const RELEVANT_SHARE = 0.35;
/** A service is put first when it was recognised at least so surely (0 to 1). */
const SURE_OF_SERVICE = 0.6;

/** What was found of each group, best first, and how well (0 to 1) the best of all holds the words of the query. */
export interface Findings {
  readonly groups: readonly { readonly kind: SearchGroup; readonly chunks: readonly Chunk[] }[];
  readonly support: number;
}

/** What is searched: the index, the corpus, and what of both. */
export interface Finding {
  readonly understood: UnderstoodQuestion;
  readonly groups: readonly SearchGroup[];
  readonly law: string | null;
  readonly searchIndex: SearchIndex;
  readonly lookup: KnowledgeLookup;
}

/** Searches each group by itself, so that none crowds out another. A group whose member is named outright comes first. */
export async function findGroups(finding: Finding): Promise<Findings> {
  const { groups, understood, searchIndex } = finding;
  const text = understood.parts.map(({ searchText }) => searchText).join('\n');
  const kinds = groups.map((group) => KINDS[group]);
  const lists = await searchIndex.searchEach(text, scopeOf(finding), kinds, MAX_SEARCH_LIMIT);
  const found = groups.map((kind, at) => ({ kind, ...completeGroup(kind, lists[at] ?? [], text, finding) }));
  return {
    groups: [...found.filter(({ isNamed }) => isNamed), ...found.filter(({ isNamed }) => !isNamed)],
    support: Math.max(0, ...found.map(({ support }) => support)),
  };
}

/** The scope in which a query is searched: the day whose law it asks for, its language and place. */
export function scopeOf({ understood: { question, lawDate }, law }: Pick<Finding, 'understood' | 'law'>): SearchScope {
  return {
    date: lawDate,
    language: corpusLanguage(question.language),
    city: question.city,
    ...(law === null ? {} : { law }),
  };
}

/** What was found of a group without what only shares a common word, and with what is named or recognised. */
function completeGroup(kind: SearchGroup, passages: readonly Passage[], text: string, finding: Finding) {
  const found = passages.map(({ chunk }) => chunk);
  const shares = sharesOf(found, finding, text);
  const chunks = found.filter(
    (chunk, at) => (shares[at] as number) >= RELEVANT_SHARE && isOfNamedLaw(chunk, kind, finding.understood),
  );
  const named = namedChunks(kind, finding);
  const ranked = rank([...named, ...recognisedCards(kind, finding), ...chunks], named, finding);
  return {
    chunks: oneOfEach(kind, ranked).slice(0, MAX_SEARCH_LIMIT),
    isNamed: named.length > 0,
    support: named.length > 0 ? 1 : Math.max(0, ...shares),
  };
}

/** Where an article is named, one of the same number in another law is none of what is wanted. */
function isOfNamedLaw({ key }: Chunk, kind: SearchGroup, { namedKeys, namedLaws }: UnderstoodQuestion): boolean {
  const laws = [...namedKeys, ...namedLaws].map((name) => name.split('/')[0]);
  return kind !== 'statutes' || namedKeys.length === 0 || laws.includes(key.split('/')[0]);
}

/** How much of the query each Chunk holds, in its own words or in those of law; a query of one character is found in names. */
function sharesOf(chunks: readonly Chunk[], { understood, searchIndex }: Finding, text: string): number[] {
  const typed = understood.question.text;
  if ([...typed].length === 1)
    return chunks.map((chunk) => (namesOf(chunk).some((name) => name.includes(typed)) ? 1 : 0));
  const shares = Array.from(searchIndex.supportOfEach(typed, chunks));
  if (text === typed) return shares;
  const inWordsOfLaw = searchIndex.supportOfEach(text, chunks);
  return shares.map((share, at) => (share >= RELEVANT_SHARE ? share : Math.max(share, inWordsOfLaw[at] as number)));
}

/** What the query names outright: articles and tasks by number, and a law by its name alone, which gives its articles in their order. */
function namedChunks(kind: SearchGroup, finding: Finding): readonly Chunk[] {
  const { understood, searchIndex, lookup, law } = finding;
  const scope = scopeOf(finding);
  const keys = [...understood.namedKeys, ...keyByNumber(finding)];
  const byNumber = keys.flatMap((key) => searchIndex.everyPart(key, scope));
  const isWholeLaw = kind === 'statutes' && findLaw(understood.question.text, lookup.knowledge.laws) !== null;
  const articles = isWholeLaw ? articlesOf(understood.namedLaws[0] ?? '', finding) : [];
  return [...byNumber, ...articles].filter(
    (chunk) => KINDS[kind].includes(chunk.kind) && (law === null || chunk.key.startsWith(`${law}@`)),
  );
}

/** Whoever searches leaves out what whoever asks says: 专利法22 is its article 22. */
function keyByNumber({ understood: { question, namedLaws }, lookup }: Finding): string[] {
  const [, name = '', number = ''] = NAME_AND_NUMBER.exec(question.text) ?? [];
  const value = /^\d+$/.test(number) ? Number(number) : readChineseNumeral(number);
  return value !== null && findLaw(name, lookup.knowledge.laws) !== null ? [`${namedLaws[0]}/${value}`] : [];
}

const NAME_AND_NUMBER = /^(.*?)\s*(\d{1,4}|[一二三四五六七八九十百千零〇两]+)$/u;

const articlesOf = (version: string, finding: Finding): Chunk[] =>
  finding.lookup.knowledge.digests
    .filter(({ key }) => key.startsWith(`${version}/`))
    .slice(0, MAX_SEARCH_LIMIT)
    .flatMap(({ key }) => finding.searchIndex.byKey(key, scopeOf(finding)) ?? []);

/** The card of what the query is about, although it may share no word with it. */
function recognisedCards(kind: SearchGroup, finding: Finding): Chunk[] {
  if (kind !== 'services' || finding.law !== null) return [];
  return finding.understood.parts.flatMap(({ service, matter, serviceConfidence }) => {
    const id = matter ?? service;
    if (id === null || serviceConfidence < SURE_OF_SERVICE) return [];
    return finding.searchIndex.byKey(`card:${id}#summary`, scopeOf(finding)) ?? [];
  });
}

/** Named, then of exactly this name, then as found; of a law that is named before those of others. */
function rank(chunks: readonly Chunk[], named: readonly Chunk[], { understood }: Finding): Chunk[] {
  const isItsName = isNameOf(understood.question.text);
  const rankOf = (chunk: Chunk) => {
    if (named.includes(chunk)) return 0;
    if (namesOf(chunk).some(isItsName)) return 1;
    return understood.namedLaws.some((law) => chunk.key.startsWith(`${law}/`)) ? 2 : 3;
  };
  return chunks
    .map((chunk) => ({ chunk, rank: rankOf(chunk) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ chunk }) => chunk);
}

/** Each Chunk once, and each service once, by the section that fits best. */
function oneOfEach(kind: SearchGroup, chunks: readonly Chunk[]): Chunk[] {
  const seen = new Set<string>();
  return chunks.filter((chunk) => {
    const name = kind === 'services' ? (chunk.key.split('#')[0] ?? '') : chunk.id;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

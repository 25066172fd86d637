import type { ArticleKey, Chunk } from '../../domain/index.ts';
import {
  articleLabel,
  type Card,
  type Digest,
  type KnowledgeLookup,
  type Law,
  renderText,
  sectionLabel,
} from '../../knowledge/index.ts';
import { createChunk, LANGUAGES } from './create-chunk.ts';

/**
 * One Chunk per digest and language, in force as long as its version of the law is; a local regulation speaks in its own cities only. The Chinese one
 * holds the official words of its article where an official text was added.
 */
export function chunkDigests(lookup: KnowledgeLookup, official: ReadonlyMap<ArticleKey, string>): Chunk[] {
  const citing = servicesByArticle(lookup.knowledge.cards);
  return lookup.knowledge.digests.flatMap((digest) =>
    LANGUAGES.map((language) => {
      const chunk = chunkDigest(digest, language, lookup, citing.get(digest.key) ?? []);
      const words = language === 'zh' ? official.get(digest.key) : undefined;
      return words === undefined ? chunk : createChunk({ ...chunk, officialText: words, trust: 'official' });
    }),
  );
}

function chunkDigest(
  digest: Digest,
  language: 'zh' | 'en',
  lookup: KnowledgeLookup,
  services: readonly string[],
): Chunk {
  const law = lookup.law(digest.law);
  const version = lookup.lawVersion(digest.key);
  if (!law || !version) throw new RangeError(`${digest.key} is not in the law list`);
  const { text } = renderText(digest.rule[language], {
    lookup,
    language,
    date: digest.effectiveFrom ?? version.effectiveFrom,
    digest,
  });
  const article = articleLabel(digest.key, law);
  return createChunk({
    kind: chunkKind(law, digest),
    key: digest.key,
    language,
    title: article === null ? sectionLabel(digest.key, law, language) : law.title[language],
    article,
    version: version.label[language],
    url: digest.url ?? version.url,
    text,
    questions: digest.questions[language],
    headingPath: [...(digest.chapter === null ? [] : [digest.chapter]), digest.title[language]],
    services,
    cities: lookup.knowledge.cities.filter(({ laws }) => laws.includes(law.id)).map(({ id }) => id),
    effectiveFrom: digest.effectiveFrom,
    effectiveTo: digest.effectiveTo,
  });
}

function servicesByArticle(cards: readonly Card[]): Map<string, string[]> {
  const citing = new Map<string, string[]>();
  for (const card of cards) for (const key of card.legalBasis) citing.set(key, [...(citing.get(key) ?? []), card.id]);
  return citing;
}

/** A section of a fee schedule that only lists rates is answered by the rate rows, so it is no passage to quote. */
function chunkKind(law: Law, digest: Digest): 'article' | 'guideline' | 'rate' {
  if (law.kind === 'fee-schedule') return Object.keys(digest.figures).length === 0 ? 'rate' : 'guideline';
  return law.kind === 'guideline' ? 'guideline' : 'article';
}

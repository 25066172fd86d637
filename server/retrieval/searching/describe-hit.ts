import type { Bilingual, Chunk, LocalDate } from '../../domain/index.ts';
import { type CardSection, cardSections, type KnowledgeLookup } from '../../knowledge/index.ts';
import type { SearchGroup, SearchHit } from '../../protocol/index.ts';
import type { SearchIndex, SearchScope } from '../search-index.ts';
import { cutSnippet } from './cut-snippet.ts';
import { currencyOn } from './find-law.ts';
import { highlight, type Range } from './highlight.ts';

/** What a hit is described by. */
export interface Describing {
  /** The words to highlight. */
  readonly text: string;
  readonly scope: SearchScope;
  readonly asOf: LocalDate;
  readonly searchIndex: SearchIndex;
  readonly lookup: KnowledgeLookup;
}

const NOT_THE_TEXT: Bilingual = { zh: '条文要点（非原文）', en: 'Summary of the article, not its official text' };

/** A Chunk as it is shown among the results: only official words are given out as such. */
export function describeHit(chunk: Chunk, group: SearchGroup, describing: Describing): SearchHit {
  const { text, scope, asOf } = describing;
  const { title, heading, service, law } = describePlace(chunk, group, describing);
  const words = chunk.officialText ?? chunk.text;
  const snippet = cutSnippet(words, highlight(words, text), scope.language);
  const isAccount = group === 'statutes' && chunk.officialText === null;
  return {
    chunkId: chunk.id,
    key: chunk.key,
    title,
    heading,
    snippet: snippet.text,
    cut: snippet.cut,
    highlights: { title: highlight(title, text), snippet: snippet.ranges.map(([start, end]): Range => [start, end]) },
    quoteKind: chunk.officialText !== null ? 'official' : isAccount ? 'digest' : null,
    remark: isAccount ? NOT_THE_TEXT[scope.language] : null,
    url: chunk.url,
    version: chunk.version,
    effectiveFrom: chunk.effectiveFrom,
    effectiveTo: chunk.effectiveTo,
    currency: currencyOn(chunk, asOf),
    cities: [...chunk.cities],
    law,
    service,
  };
}

type Place = Pick<SearchHit, 'title' | 'heading' | 'service' | 'law'>;

function describePlace(chunk: Chunk, group: SearchGroup, describing: Describing): Place {
  const heading = chunk.headingPath.at(-1) ?? null;
  if (group === 'services') return describeService(chunk, describing);
  if (group === 'answers') return { title: chunk.questions[0] ?? chunk.title, heading: null, service: null, law: null };
  if (group !== 'statutes') return { title: chunk.title, heading, service: null, law: null };
  const law = describing.lookup.law(chunk.key.split('@')[0] ?? '');
  return {
    title: (describing.scope.language === 'zh' ? chunk.article : null) ?? englishArticle(chunk),
    heading,
    service: null,
    law: law && { id: law.id, short: law.short[describing.scope.language] },
  };
}

/** Trademark Law of the People’s Republic of China, Article 40. Sections of guidelines are numbered in their titles. */
function englishArticle({ title, article, key }: Chunk): string {
  const number = key.split('/')[1]?.split('#')[0];
  return article === null ? title : `${title}, Article ${number}`;
}

function describeService(chunk: Chunk, { scope, searchIndex, lookup }: Describing): Place {
  const [id = '', section = ''] = chunk.key.replace('card:', '').split('#');
  const { language } = scope;
  const within = lookup.service(id)?.within ?? null;
  return {
    title: lookup.card(id)?.title[language] ?? chunk.title,
    heading: section in cardSections ? cardSections[section as CardSection][language] : null,
    service: {
      id: within ?? id,
      matter: within === null ? null : id,
      summary: searchIndex.byKey(`card:${id}#summary`, scope)?.text ?? '',
    },
    law: null,
  };
}

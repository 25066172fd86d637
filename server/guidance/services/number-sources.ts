import { type LocalDate, parseArticleKey } from '../../domain/index.ts';
import { articleLabel, type KnowledgeLookup, renderText, sectionLabel } from '../../knowledge/index.ts';
import type { ServiceSource } from '../../protocol/index.ts';

/** The day and the language in which sources are told. */
export interface SourceScope {
  readonly lookup: KnowledgeLookup;
  readonly language: 'zh' | 'en';
  readonly date: LocalDate;
}

/** Numbers what lines rest on, in the order in which they name it. */
export interface SourceNumbers {
  /** The numbers of these keys; a key that stands for nothing has none. */
  of(keys: readonly string[]): number[];
  /** Every source numbered so far. */
  list(): ServiceSource[];
}

type Described = Omit<ServiceSource, 'number' | 'keys'>;

/** Begins numbering. Rows of one table of fees are one source. */
export function numberSources(scope: SourceScope): SourceNumbers {
  const sources = new Map<string, Described & { keys: string[] }>();
  const places = () => [...sources.keys()];
  const numberOf = (key: string): number | null => {
    const described = describeSource(key, scope);
    if (described === null) return null;
    const identity = JSON.stringify(described);
    const known = sources.get(identity);
    if (!known) sources.set(identity, { ...described, keys: [key] });
    else if (!known.keys.includes(key)) known.keys.push(key);
    return places().indexOf(identity) + 1;
  };
  return {
    of: (keys) => [...new Set(keys.map(numberOf).filter((number) => number !== null))],
    list: () => [...sources.values()].map((source, at) => ({ ...source, number: at + 1 })),
  };
}

function describeSource(key: string, scope: SourceScope): Described | null {
  if (key.startsWith('rate:')) return describeRate(key.slice('rate:'.length), scope);
  if (key.startsWith('city:')) return describeCity(key.slice('city:'.length).split('#')[0] ?? '', scope);
  return parseArticleKey(key) === null ? null : describeArticle(key, scope);
}

function describeRate(id: string, { lookup, language, date }: SourceScope): Described | null {
  const [rate] = lookup.rates(id, date);
  if (!rate) return null;
  const { url, effectiveFrom, effectiveTo } = rate;
  const label = language === 'zh' ? rate.titleZh : rate.titleEn;
  return { label, title: null, version: null, effectiveFrom, effectiveTo, url, digest: null };
}

function describeCity(id: string, { lookup, language }: SourceScope): Described | null {
  const city = lookup.city(id);
  if (city === null) return null;
  const label = language === 'zh' ? `${city.name.zh}知识产权服务资料` : `IP services in ${city.name.en}`;
  const version = language === 'zh' ? `${city.checkedOn}核对` : `checked on ${city.checkedOn}`;
  return { label, title: null, version, effectiveFrom: null, effectiveTo: null, url: null, digest: null };
}

function describeArticle(key: string, { lookup, language, date }: SourceScope): Described | null {
  const law = lookup.law(key.split('@')[0] ?? '');
  const version = lookup.lawVersion(key);
  if (!law || !version) return null;
  const digest = lookup.digest(key);
  const chinese = articleLabel(key, law);
  const article = language === 'zh' ? chinese : englishLabel(key, law.short.en);
  // Guidelines and tables of fees have sections in place of articles.
  const label = chinese === null || article === null ? sectionLabel(key, law, language) : article;
  return {
    label,
    title: digest?.title[language] ?? null,
    version: version.label[language],
    effectiveFrom: version.effectiveFrom,
    effectiveTo: version.effectiveTo,
    url: digest?.url ?? version.url,
    digest: digest === null ? null : renderText(digest.rule[language], { lookup, language, date, digest }).text,
  };
}

/** Trademark Law, Article 40. */
function englishLabel(key: string, short: string): string {
  const article = parseArticleKey(key)?.article ?? '';
  return `${short}, Article ${article}`;
}

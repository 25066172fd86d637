import { parseArticleKey } from '../../domain/index.ts';
import { readQuantities } from '../../language/index.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import { faultAt } from './located-fault.ts';
import { digestedArticles, readSourceFigures, type SourceFigures } from './read-sources.ts';

/** Every figure of the corpus stands in the article, the rate or the numbered fact that it cites; numerals compare as numbers. */
export function checkFigures(records: CorpusRecords): CorpusFault[] {
  const sources = readSourceFigures(records);
  return [
    ...checkRecorded(records, sources),
    ...checkDigestFigures(records, sources),
    ...checkRateAmounts(records, sources),
    ...checkLadders(records, sources),
    ...checkWrittenFigures(records, sources),
  ];
}

function checkRecorded(records: CorpusRecords, sources: SourceFigures): CorpusFault[] {
  return digestedArticles(records)
    .filter(({ key }) => sources.of(key) === null)
    .map(({ located, at, key }) =>
      faultAt(located, at, `the figures of ${key} are not in laws/recorded-figures.csv (corpus -- check --record)`),
    );
}

/** `3 months` as quantities are recorded: `3 month`; claims, pages, copies and the like are counts. */
export function normaliseFigure(figure: string): string {
  const [number = '', unit = ''] = figure.split(' ');
  const singular = unit.replace(/^(year|month|day|working-day)s$/, '$1');
  const measures = ['year', 'month', 'day', 'working-day', 'percent', 'yuan', 'times'];
  return `${number} ${measures.includes(singular) ? singular : 'count'}`;
}

function checkDigestFigures({ byKind }: CorpusRecords, sources: SourceFigures): CorpusFault[] {
  return byKind.digest.flatMap((located) =>
    located.value.digests.flatMap((digest, n) => {
      const key = `${located.value.law}@${located.value.version}/${digest.article}`;
      const official = sources.of(key) ?? new Set();
      const named = Object.entries(digest.figures)
        .filter(([, figure]) => !official.has(normaliseFigure(figure)))
        .map(([name, figure]) => faultAt(located, ['digests', n, 'figures', name], `${key} does not say ${figure}`));
      const written = ['title', 'rule'].flatMap((field) =>
        unfounded(Reflect.get(digest, field).zh, official).map((figure) =>
          faultAt(located, ['digests', n, field, 'zh'], `${key} does not say ${figure}`),
        ),
      );
      return [...named, ...written];
    }),
  );
}

/** The quantities typed into a text, references left out, which none of its sources holds; 任一项 and 同一日 assert no number. */
const unfounded = (text: string, known: ReadonlySet<string>) =>
  [...readQuantities(text.replace(/\{[^{}]*\}/g, ' '))].filter(
    (figure) => !known.has(figure) && !/^1 (?:count|day)$/.test(figure),
  );

function checkRateAmounts({ byKind }: CorpusRecords, sources: SourceFigures): CorpusFault[] {
  return byKind.rate.flatMap((located) => {
    const { amount, basis, source } = located.value;
    if (amount === null) return [];
    const keys = [...basis, ...keysIn(source)];
    const isFounded = keys.some((key) => sources.of(key)?.has(`${amount} yuan`));
    return isFounded ? [] : [faultAt(located, ['amount'], `${amount} stands in none of ${keys.join(', ')}`)];
  });
}

/** The percentages of surcharges and reductions stand in their articles. */
function checkLadders({ byKind }: CorpusRecords, sources: SourceFigures): CorpusFault[] {
  return [...byKind.surcharge, ...byKind.reduction].flatMap((located) => {
    const { percent, basis } = located.value;
    const isFounded = percent === 0 || basis.some((key) => sources.of(key)?.has(`${percent} percent`));
    return isFounded ? [] : [faultAt(located, ['percent'], `${percent} percent stands in none of ${basis.join(', ')}`)];
  });
}

const KEY = /[a-z0-9-]+@[0-9a-z-]+\/\d+(?:-\d+)*|\bF\d{3}\b|notice:[a-z0-9-]+/g;
const FACT_SPAN = /\bF(\d{3})[-–]F?(\d{3})\b/g;

/** The article keys, facts (F004, F030-F036) and notices that a text for audit names. */
export function keysIn(source: string): string[] {
  const spans = [...source.matchAll(FACT_SPAN)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `F${String(Number(from) + n).padStart(3, '0')}`),
  );
  return [...new Set([...(source.match(KEY) ?? []), ...spans])];
}

/** Fields that ask, name or cite, and assert nothing. */
const ASSERTS_NOTHING = new Set(['questions', 'question', 'phrasings', 'aliases', 'sources', 'source', 'basis']);

/** Figures typed into the texts of cards, answers, concordances, notices and cities. */
function checkWrittenFigures({ byKind }: CorpusRecords, sources: SourceFigures): CorpusFault[] {
  const records: Located<unknown>[] = [...byKind.card, ...byKind.answer, ...byKind.city];
  const own = byKind.notice.flatMap((located) =>
    walk(located.value, [`notice:${located.value.id}`], []).map((text) => ({ located, ...text })),
  );
  const compared = byKind.concordance.flatMap((located) => {
    const { law, from, to, rules } = located.value;
    return rules.flatMap((rule, n) => {
      const keys = [
        ...rule.oldArticles.map((article) => `${law}@${from}/${article}`),
        ...rule.newArticles.map((article) => `${law}@${to}/${article}`),
      ];
      return walk(rule, keys, ['rules', n]).map((text) => ({ located, ...text }));
    });
  });
  const texts = [
    ...records.flatMap((located) => walk(located.value, [], []).map((text) => ({ located, ...text }))),
    ...own,
    ...compared,
  ];
  return texts.flatMap(({ located, path, text, keys }) => {
    const known = new Set(keys.flatMap((key) => [...(sources.of(key) ?? [])]));
    return unfounded(text, known).map((figure) => faultAt(located, path, `${figure} stands in none of its sources`));
  });
}

interface CitedText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly keys: readonly string[];
}

/** Every Chinese text of a record with the keys it may take figures from: those cited by it and by all that encloses it. */
function walk(value: unknown, keys: readonly string[], path: readonly PropertyKey[]): CitedText[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item, n) => walk(item, keys, [...path, n]));
  const record = value as Record<string, unknown>;
  const cited = [
    ...keys,
    ...['basis', 'sources', 'source', 'figures', 'legalBasis'].flatMap((field) => citedBy(record[field])),
  ];
  return Object.entries(record)
    .filter(([field]) => !ASSERTS_NOTHING.has(field))
    .flatMap(([field, item]) =>
      field === 'zh' && typeof item === 'string'
        ? [{ path: [...path, field], text: item, keys: cited }]
        : walk(item, cited, [...path, field]),
    );
}

function citedBy(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  return texts.flatMap((text) => {
    const article = text.split('#')[0] ?? '';
    return parseArticleKey(article) !== null || text.startsWith('rate:')
      ? [text.startsWith('rate:') ? text : article]
      : keysIn(text);
  });
}

import { readNumbers, readQuantities, readStatedQuantities } from '../../language/index.ts';
import type { CorpusRecords, Located } from '../read-knowledge.ts';
import type { OfficialFact, OfficialTexts } from './official-texts.ts';

/** What the things a record cites say in numbers. */
export interface SourceFigures {
  /** The quantities of an article, a notice (`notice:…`), a numbered fact (F017) or a rate (`rate:…`); null when nothing is recorded. */
  of(key: string): ReadonlySet<string> | null;
}

/** Reads the recorded figures of articles and notices, of facts, and the amounts of rates. */
export function readSourceFigures({ byKind }: CorpusRecords): SourceFigures {
  const figures = new Map<string, ReadonlySet<string>>();
  for (const { value } of byKind.recordedFigures) figures.set(value.key, new Set(value.figures));
  for (const { value } of byKind.digest)
    for (const { article, facts } of value.digests)
      if (facts.length > 0) {
        const key = `${value.law}@${value.version}/${article}`;
        const reported = byKind.fact
          .filter((fact) => facts.includes(fact.value.id))
          .flatMap((fact) => fact.value.figures);
        figures.set(key, new Set([...(figures.get(key) ?? []), ...reported]));
      }
  for (const { value } of byKind.fact) figures.set(value.id, new Set(value.figures));
  for (const { value } of byKind.rate)
    if (value.amount !== null)
      figures.set(`rate:${value.id}`, new Set([`${value.amount} yuan`, ...readQuantities(value.nameZh)]));
  return { of: (key) => figures.get(key.startsWith('notice:') ? (key.split('#')[0] ?? key) : key) ?? null };
}

/** Every digested article: their figures must be recorded. `reported`: what it says was taken from numbered facts. */
export function digestedArticles({
  byKind,
}: CorpusRecords): { located: Located<unknown>; at: PropertyKey[]; key: string; reported: boolean }[] {
  return byKind.digest.flatMap((located) =>
    located.value.digests.map(({ article, facts }, n) => ({
      located,
      at: ['digests', n],
      key: `${located.value.law}@${located.value.version}/${article}`,
      reported: facts.length > 0,
    })),
  );
}

/** A row of `laws/recorded-figures.csv`. */
export interface RecordedFigures {
  readonly key: string;
  readonly figures: readonly string[];
}

/** The rows as the official texts give them, in key order; where a text is not at hand, what was recorded before stays. */
export function recordFigures(records: CorpusRecords, texts: OfficialTexts): RecordedFigures[] {
  const recorded = new Map(records.byKind.recordedFigures.map(({ value }) => [value.key, value.figures]));
  const articles = digestedArticles(records).map(({ key }) => ({ key, text: texts.article(key) }));
  const notices = records.byKind.notice.map(({ value }) => ({
    key: `notice:${value.id}`,
    text: texts.documents.get(/^[\w.-]+/.exec(value.source)?.[0] ?? '') ?? null,
  }));
  return [...articles, ...notices]
    .map(({ key, text }) => ({ key, figures: text === null ? (recorded.get(key) ?? []) : statedIn(key, text) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A notice numbers its tasks and counts its cities in running text: all its numbers are counts too. */
function statedIn(key: string, text: string): string[] {
  const counts = key.startsWith('notice:') ? readNumbers(text).map((value) => `${value} count`) : [];
  return [...new Set([...readStatedQuantities(text), ...counts])].sort();
}

/** The rows of `facts.csv` as the numbered facts give them. */
export function recordFacts({ facts }: OfficialTexts): (OfficialFact & { readonly figures: readonly string[] })[] {
  return facts.map((fact) => ({ ...fact, figures: [...readStatedQuantities(fact.text)].sort() }));
}

import type { ArticleKey, LocalDate } from '../domain/index.ts';
import { writeFigure, writeYuan } from './figure.ts';
import type { KnowledgeLookup } from './lookup.ts';
import type { Card, Digest } from './records.ts';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** What a text's short references `{name}` mean: the figures of its digest, or the periods of its card. */
export interface RenderScope {
  readonly lookup: KnowledgeLookup;
  readonly language: 'zh' | 'en';
  readonly date: LocalDate;
  readonly digest?: Digest;
  readonly card?: Card;
}

/** A rendered text, and the articles its figures came from. */
export interface Rendered {
  readonly text: string;
  readonly articles: readonly ArticleKey[];
}

/** The words of a text without its references. */
export const withoutReferences = (template: string): string => template.replace(PLACEHOLDER, '');

/** References of a text that mean nothing, each as it stands in braces. */
export function unresolvedReferences(template: string, scope: RenderScope): string[] {
  return [...template.matchAll(PLACEHOLDER)]
    .map((match) => match[1] ?? '')
    .filter((reference) => resolve(reference, scope) === null);
}

/** Fills the references of a text with the figures in force on the scope's date. An unknown reference throws: the corpus check lets none through. */
export function renderText(template: string, scope: RenderScope): Rendered {
  const articles: ArticleKey[] = [];
  const text = template.replace(PLACEHOLDER, (_, reference: string) => {
    const resolved = resolve(reference, scope);
    if (resolved === null) throw new RangeError(`Unknown reference {${reference}}`);
    if (resolved.article !== null) articles.push(resolved.article);
    return resolved.text;
  });
  return { text, articles };
}

function resolve(reference: string, scope: RenderScope): { text: string; article: ArticleKey | null } | null {
  const { lookup, language, date } = scope;
  if (reference.startsWith('fee:')) {
    const rate = lookup.rates(reference.slice(4), date)[0];
    if (!rate) return null;
    if (rate.amount === null)
      return { text: language === 'zh' ? '（标准尚未公布）' : '(not yet published)', article: null };
    return { text: writeYuan(rate.amount, language), article: null };
  }
  if (reference.startsWith('figure:')) {
    const key = reference.slice(7);
    const figure = lookup.figure(key);
    return figure === null ? null : { text: writeFigure(figure, language), article: key.split('#')[0] ?? '' };
  }
  const own = scope.digest?.figures[reference];
  if (own !== undefined) return { text: writeFigure(own, language), article: scope.digest?.key ?? null };
  return resolvePeriod(reference, scope);
}

function resolvePeriod(id: string, { card, lookup, language, date }: RenderScope) {
  if (card?.periods.status !== 'known') return null;
  const period = card.periods.items.find((item) => item.id === id);
  const found = period && lookup.figureInForce(period.figures, date);
  return found ? { text: writeFigure(found.figure, language), article: found.article } : null;
}

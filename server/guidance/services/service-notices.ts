import { parseArticleKey } from '../../domain/index.ts';
import {
  type Card,
  type ChangeNotice,
  type ChangeScope,
  foreseeLaw,
  foreseePeriod,
  notesOnArticles,
  remarkOnRates,
} from '../../knowledge/index.ts';

/**
 * What a reader of a card must know beside it: periods and laws that change within half a year, fees that are not official or not published.
 *
 * @param keys what the lines of the card rest on, on the day
 */
export function findServiceNotices(card: Card, keys: readonly string[], scope: ChangeScope): ChangeNotice[] {
  const articles = [...keys, ...scope.lookup.inForce(card.legalBasis, scope.date)].filter(
    (key) => parseArticleKey(key) !== null,
  );
  const laws = [...new Set(articles.map((key) => key.split('@')[0] ?? ''))];
  const periods = card.periods.status === 'known' ? card.periods.items : [];
  const rates = keys
    .filter((key) => key.startsWith('rate:'))
    .flatMap((key) => scope.lookup.rates(key.slice('rate:'.length), scope.date).slice(0, 1));
  const notices = [
    ...periods.map((period) => foreseePeriod(period, scope)),
    ...laws.map((law) => foreseeLaw(law, scope)),
    ...notesOnArticles(articles, scope),
    ...remarkOnRates(rates, scope),
  ].filter((notice) => notice !== null);
  return [...new Map(notices.map((notice) => [notice.text, notice])).values()];
}

import type { Chunk, Statement } from '../../domain/index.ts';
import {
  type Card,
  foreseeLaw,
  foreseePeriod,
  notesOnArticles,
  remarkOnRates,
  statutoryRemark,
} from '../../knowledge/index.ts';
import type { ReplyNotice } from '../../protocol/index.ts';
import type { Composing } from './composing-parts.ts';
import { findPlaceNotices } from './place-notices.ts';

/** What a reader must know beside the answer: a change of law ahead, a rate from a third party or not yet published, the provenance of the notice, a place of which nothing is held. */
export function findNotices(
  statements: readonly Statement[],
  cards: readonly Card[],
  composing: Composing,
): ReplyNotice[] {
  const chunks = [...new Set(statements.flatMap((statement) => statement.chunks))];
  return [
    ...statutoryMaterials(cards, composing),
    ...periodChanges(statements, cards, composing),
    ...lawChanges(chunks, composing),
    ...notesOnArticles(articlesOf(chunks), composing),
    ...rateNotices(chunks, composing),
    ...provenance(chunks, composing),
    ...findPlaceNotices(composing),
  ];
}

/** Materials taken from the law alone, where materials were asked for: a counter may ask for more. */
function statutoryMaterials(cards: readonly Card[], { understood, language }: Composing): ReplyNotice[] {
  const isAsked = understood.parts.some(({ intent }) => intent === 'materials');
  const remark = isAsked ? cards.map((card) => statutoryRemark(card, language)).find((text) => text !== null) : null;
  return remark ? [{ kind: 'unverified', text: remark }] : [];
}

/** Periods of the answer that will be other ones within half a year. */
function periodChanges(statements: readonly Statement[], cards: readonly Card[], composing: Composing): ReplyNotice[] {
  const periods = cards.flatMap((card) => (card.periods.status === 'known' ? card.periods.items : []));
  return periods
    .filter(({ name }) => statements.some(({ text }) => text.startsWith(name[composing.language])))
    .map((period) => foreseePeriod(period, composing))
    .filter((notice) => notice !== null);
}

/** Cited versions of laws that end within half a year. */
function lawChanges(chunks: readonly Chunk[], composing: Composing): ReplyNotice[] {
  const laws = new Set(articlesOf(chunks).map((key) => key.split('@')[0] ?? ''));
  return [...laws].map((id) => foreseeLaw(id, composing)).filter((notice) => notice !== null);
}

const articlesOf = (chunks: readonly Chunk[]) => chunks.filter(({ kind }) => kind === 'article').map(({ key }) => key);

function rateNotices(chunks: readonly Chunk[], composing: Composing): ReplyNotice[] {
  const rates = chunks
    .filter(({ kind }) => kind === 'rate')
    .flatMap(({ key }) => composing.lookup.rates(key.slice('rate:'.length), composing.date).slice(0, 1));
  return remarkOnRates(rates, composing);
}

function provenance(chunks: readonly Chunk[], { language, lookup }: Composing): ReplyNotice[] {
  const id = chunks
    .find(({ kind }) => kind === 'notice')
    ?.key.split('#')[0]
    ?.slice('notice:'.length);
  const notice = lookup.knowledge.notices.find((candidate) => candidate.id === id);
  return notice?.provenance ? [{ kind: 'provenance', text: notice.provenance[language] }] : [];
}

import type { Chunk } from '../../domain/index.ts';
import {
  type Card,
  type CardSection,
  cardSections,
  type KnowledgeLookup,
  renderCardSection,
  renderText,
} from '../../knowledge/index.ts';
import { createChunk, LANGUAGES } from './create-chunk.ts';
import { unchangingIntervals } from './unchanging-intervals.ts';

/** One Chunk per card section, language and span of days in which none of its facts changes. Fields not verified assert nothing and get none. */
export function chunkCards(lookup: KnowledgeLookup): Chunk[] {
  return lookup.knowledge.cards.flatMap((card) =>
    LANGUAGES.flatMap((language) => [
      ...chunkSummary(card, language, lookup),
      ...(Object.keys(cardSections) as CardSection[])
        .filter((section) => card[section].status !== 'unverified')
        .flatMap((section) => chunkSection(card, section, language, lookup)),
    ]),
  );
}

function chunkSection(card: Card, section: CardSection, language: 'zh' | 'en', lookup: KnowledgeLookup): Chunk[] {
  const spans = unchangingIntervals(lookup, (date) => {
    const lines = renderCardSection(card, section, { lookup, language, date, city: null }).lines;
    return lines.length === 0
      ? null
      : { text: lines.map(({ text }) => text).join('\n'), basis: [...new Set(lines.flatMap(({ keys }) => keys))] };
  });
  return spans.map(({ interval, value }) =>
    createChunk({
      ...cardContent(card, language),
      ...interval,
      // Without an article or a rate nothing gives it a first day.
      effectiveFrom: value.basis.length === 0 ? null : interval.effectiveFrom,
      key: `card:${card.id}#${section}`,
      text: value.text,
      basis: value.basis.filter((key) => !key.startsWith('rate:')),
      headingPath: [cardSections[section][language], ...card.aliases[language]],
    }),
  );
}

function chunkSummary(card: Card, language: 'zh' | 'en', lookup: KnowledgeLookup): Chunk[] {
  const spans = unchangingIntervals(
    lookup,
    (date) => renderText(card.summary[language], { lookup, language, date, card }).text,
  );
  return spans.map(({ interval, value }) =>
    createChunk({
      ...cardContent(card, language),
      ...interval,
      key: `card:${card.id}#summary`,
      text: value,
      headingPath: [...card.aliases[language]],
    }),
  );
}

function cardContent(card: Card, language: 'zh' | 'en') {
  const guide = language === 'zh' ? '办事指南' : 'service guide';
  return {
    kind: 'card' as const,
    language,
    title: language === 'zh' ? `${card.title.zh}${guide}` : `${card.title.en} (${guide})`,
    url: card.url,
    services: [card.id],
  };
}

import { type Card, type CardSection, cardSections, renderCardSection, renderText } from '../../knowledge/index.ts';
import type { ReplyCard } from '../../protocol/index.ts';
import type { Composing } from './composing-parts.ts';

/** A card as it is shown under an answer: every section that has lines on the day asked, unverified ones saying so. */
export function renderReplyCard(card: Card, { lookup, language, date, scope }: Composing): ReplyCard {
  const sections = (Object.keys(cardSections) as CardSection[]).map((section) => ({
    id: section,
    title: cardSections[section][language],
    items: renderCardSection(card, section, { lookup, language, date, city: scope.city }).lines.map(({ text }) => text),
  }));
  return {
    id: card.id,
    title: card.title[language],
    summary: renderText(card.summary[language], { lookup, language, date, card }).text,
    url: card.url,
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

import {
  type Card,
  type CardSection,
  cardSections,
  type RenderScope,
  renderCardSection,
  renderText,
} from '../../knowledge/index.ts';
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
    summary: renderSummary(card, { lookup, language, date, card }),
    url: card.url,
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

/** The summary, or nothing on a day before the figures it refers to are known. */
function renderSummary(card: Card, scope: RenderScope): string {
  try {
    return renderText(card.summary[scope.language], scope).text;
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

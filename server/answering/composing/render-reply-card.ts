import {
  type Card,
  type CardSection,
  cardSections,
  type RenderedSection,
  type RenderScope,
  renderCardSection,
  renderText,
  statutoryRemark,
} from '../../knowledge/index.ts';
import type { ReplyCard } from '../../protocol/index.ts';
import type { Composing } from './composing-parts.ts';

/** A card as it is shown under an answer: every section that has lines on the day asked, unverified ones saying so. */
export function renderReplyCard(card: Card, { lookup, language, date, scope }: Composing): ReplyCard {
  const sections = (Object.keys(cardSections) as CardSection[]).map((section) => ({
    id: section,
    title: cardSections[section][language],
    items: [
      ...itemsOf(renderCardSection(card, section, { lookup, language, date, city: scope.city }), language),
      ...(section === 'materials' ? [statutoryRemark(card, language)].filter((remark) => remark !== null) : []),
    ],
  }));
  return {
    id: card.id,
    title: card.title[language],
    summary: renderSummary(card, { lookup, language, date, card }),
    url: card.url,
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

/** The lines as they stand; of a field that is not verified, with the address where the official word stands. */
function itemsOf({ lines, url }: RenderedSection, language: 'zh' | 'en'): string[] {
  const address = url === null ? '' : language === 'zh' ? `官方渠道：${url}` : ` Official channel: ${url}`;
  return lines.map(({ text }) => text + address);
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

import type { Bilingual, LocalDate } from '../domain/index.ts';
import type { KnowledgeLookup } from './lookup.ts';
import type { Card } from './records.ts';
import { type RenderScope, renderText } from './render-text.ts';

/** One line of a card's section as a reader sees it on one day. */
export interface CardLine {
  readonly text: string;
  /** What it rests on and is cited by: article keys in force, `rate:<id>`; empty when only the card itself says it. */
  readonly keys: readonly string[];
  /** Set where the line is a record of its own (an address, a telephone number, the day it was checked) and vouches for its figures. */
  readonly isRecord?: boolean;
  /** Set where the line is a document that is needed only in some cases. */
  readonly isConditional?: boolean;
}

/** The day, language and place a card is rendered for. */
export interface CardScope {
  readonly lookup: KnowledgeLookup;
  readonly language: 'zh' | 'en';
  readonly date: LocalDate;
  readonly city: string | null;
}

/** A text of the card on the scope's day, with the articles its figures came from. */
export function writeCardText(text: Bilingual, card: Card, { lookup, language, date }: CardScope) {
  const scope: RenderScope = { lookup, language, date, card };
  return renderText(text[language], scope);
}

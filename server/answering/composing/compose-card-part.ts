import type { QuestionPart, Statement } from '../../domain/index.ts';
import {
  type Card,
  type CardLine,
  type CardSection,
  cardSections,
  rateLine,
  renderCardSection,
} from '../../knowledge/index.ts';
import { composeRoute } from './compose-route.ts';
import { type Composing, chunksOf, lineStatement, nearestLines, subjectOf } from './composing-parts.ts';

/** Which sections of a card answer an intent, in order. */
const SECTIONS: Readonly<Record<string, readonly CardSection[]>> = {
  procedure: ['steps'],
  materials: ['materials'],
  fee: ['fees'],
  deadline: ['periods'],
  eligibility: ['applicants', 'conditions'],
  channel: ['channels'],
  complaint: ['steps'],
};

/** Most fees in an answer: what was asked, not the whole card, which is shown beside it. */
const MAX_FEES = 8;
/** Of periods and rules the nearest to the question is the answer; more than these blur it. */
const MAX_NEAREST = 3;

/** Lists that are of use only whole and in order. */
const IN_ORDER = new Set<CardSection>(['steps', 'materials']);

/** The part answered from the card of its service; empty when there is no card or the intent is none a card answers. */
export function composeCardPart(part: QuestionPart, composing: Composing): Statement[] {
  const subject = subjectOf(part);
  const card = subject === null ? null : composing.lookup.card(subject);
  const sections = SECTIONS[part.intent];
  if (!card || !sections) return [];
  return [
    ...sections.flatMap((section) => composeSection(card, section, part, composing)),
    ...composeRoute(part, composing),
  ];
}

/** Whether the card has nothing verified to say to what a part asks for; then only a text that answers the very question may speak before it. */
export function isUnverified(part: QuestionPart, { lookup }: Composing): boolean {
  const card = lookup.card(subjectOf(part) ?? '');
  const sections = SECTIONS[part.intent] ?? [];
  return card !== null && sections.length > 0 && sections.every((section) => card[section].status === 'unverified');
}

function composeSection(card: Card, section: CardSection, part: QuestionPart, composing: Composing): Statement[] {
  const { lookup, language, date, scope } = composing;
  const rendered = renderCardSection(card, section, { lookup, language, date, city: scope.city });
  const key = `card:${card.id}#${section}`;
  if (rendered.status === 'unverified')
    return [unverifiedStatement(card, section, rendered.url, rendered.lines, composing)];
  const limit = section === 'fees' ? MAX_FEES : MAX_NEAREST;
  const lines = IN_ORDER.has(section)
    ? rendered.lines
    : nearestLines(rendered.lines, part.searchText, limit, composing.index);
  if (lines.length < 2) return lines.map((line) => lineStatement(line, key, 'sentence', composing));
  const isCut = section === 'fees' && lines.length < rendered.lines.length;
  return [
    heading(card, section, composing),
    ...lines.map((line) => lineStatement(line, key, 'item', composing)),
    ...(isCut ? [furtherFees(card, key, composing)] : []),
  ];
}

/** Says that the list is not all there is, and where the rest stands: of several parts only the first one's card is shown. */
function furtherFees(card: Card, key: string, composing: Composing): Statement {
  const isShown = subjectOf(composing.understood.parts[0]) === card.id;
  const text = FURTHER_FEES[isShown ? 'below' : 'elsewhere'][composing.language];
  return { text, form: 'item', chunks: chunksOf([key], composing), figuresFrom: [], core: false };
}

const FURTHER_FEES = {
  below: { zh: '其余收费见下面的办事卡片。', en: 'The other fees are in the card below.' },
  elsewhere: { zh: '其余收费，单独问这一事项可看到。', en: 'Ask about this matter alone for its other fees.' },
} as const;

function heading(card: Card, section: CardSection, { language }: Composing): Statement {
  const [title, label] = [card.title[language], cardSections[section][language]];
  const text = language === 'zh' ? `${title}${label}：` : `${title} – ${label.toLowerCase()}:`;
  return { text, form: 'heading', chunks: [], figuresFrom: [], core: false };
}

/** A field that is not verified asserts nothing: it says so and gives the official address. */
function unverifiedStatement(
  card: Card,
  section: CardSection,
  url: string | null,
  lines: readonly CardLine[],
  composing: Composing,
): Statement {
  const label = `${card.title[composing.language]}${composing.language === 'zh' ? '的' : ' – '}${cardSections[section][composing.language]}`;
  const words = lines.map(({ text }) => text).join('');
  const text =
    composing.language === 'zh'
      ? `${label}：${words}官方渠道：${url ?? ''}`
      : `${label}: ${words} Official channel: ${url ?? ''}`;
  return { text, form: 'sentence', chunks: [], figuresFrom: [words, label], core: true };
}

/** The fee of a service that has no card yet, from the rate table; empty when the table has none for it. */
export function composeRatePart(part: QuestionPart, composing: Composing): Statement[] {
  const subject = subjectOf(part);
  if (part.intent !== 'fee' || subject === null) return [];
  const { lookup, language, date } = composing;
  const rates = lookup.knowledge.rates.filter(
    ({ services, effectiveFrom, effectiveTo }) =>
      services.includes(subject) && effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo),
  );
  const lines = nearestLines(
    rates.map((rate) => rateLine(rate, language)),
    part.searchText,
    MAX_FEES,
    composing.index,
  );
  if (lines.length < 2) return lines.map((line) => lineStatement(line, '', 'sentence', composing));
  const name = lookup.service(subject)?.[language] ?? subject;
  const title: Statement = {
    text: language === 'zh' ? `${name}官方收费：` : `${name} – official fees:`,
    form: 'heading',
    chunks: [],
    figuresFrom: [],
    core: false,
  };
  return [title, ...lines.map((line) => lineStatement(line, '', 'item', composing))];
}

import { type Bilingual, parseArticleKey } from '../domain/index.ts';
import { type CardLine, type CardScope, writeCardText } from './card-scope.ts';
import type { CardSection } from './card-sections.ts';
import { writeYuan } from './figure.ts';
import type { Card, Rate } from './records.ts';
import { channelLines } from './render-channels.ts';

/** A section on one day: its lines, or why it has none. */
export interface RenderedSection {
  readonly status: 'known' | 'none' | 'unverified';
  readonly lines: readonly CardLine[];
  /** For an unverified field: where the official word stands. */
  readonly url: string | null;
}

/** Renders one section of a card with the figures, fees and articles of the scope's day. */
export function renderCardSection(card: Card, section: CardSection, scope: CardScope): RenderedSection {
  const field = card[section];
  if (field.status === 'none')
    return {
      status: 'none',
      lines: [{ text: NONE_TEXT[section][scope.language], keys: scope.lookup.inForce(field.basis, scope.date) }],
      url: null,
    };
  if (field.status === 'unverified') {
    const note = field.note ? [writeCardText(field.note, card, scope).text] : [];
    const text = [...note, unverifiedText(scope.language)].join(scope.language === 'zh' ? '' : ' ');
    return { status: 'unverified', lines: [{ text, keys: [] }], url: field.url };
  }
  return { status: 'known', lines: LINES[section](card, scope), url: null };
}

/** What a field that is none by law says. */
const NONE_TEXT: Readonly<Record<CardSection, Bilingual>> = {
  applicants: { zh: '法律没有限定谁可以办。', en: 'The law does not limit who may apply.' },
  conditions: { zh: '法律没有规定条件。', en: 'The law sets no conditions.' },
  materials: { zh: '法律没有规定要交的材料。', en: 'The law requires no documents.' },
  steps: { zh: '法律没有规定步骤。', en: 'The law sets no steps.' },
  periods: { zh: '法律没有规定期限。', en: 'The law sets no period.' },
  fees: { zh: '办理这一事项本身不收官费。', en: 'There is no official fee for the matter itself.' },
  channels: { zh: '法律没有规定渠道。', en: 'The law sets no channel.' },
  result: { zh: '法律没有规定办理结果。', en: 'The law provides for no result.' },
  risks: { zh: '法律没有规定。', en: 'The law provides nothing here.' },
};
const unverifiedText = (language: 'zh' | 'en') =>
  language === 'zh' ? '这一项尚未核实，以官方公布为准。' : 'This is not verified here; the official word applies.';

/**
 * What `render` gives for every item, without those that say nothing on the scope's day: their figures are not known, or none of the articles
 * they rest on is in force.
 */
function renderKnown<T extends object, R>(
  items: readonly T[],
  { lookup, date }: CardScope,
  render: (item: T) => R,
): R[] {
  const current = items.filter((item) => {
    const { basis = [] } = item as { readonly basis?: readonly string[] };
    return basis.length === 0 || lookup.inForce(basis, date).length > 0;
  });
  return current.flatMap((item) => {
    try {
      return [render(item)];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
}

/** A line with its figures' articles and its basis, those in force on the day, each once. */
function line(
  text: string,
  articles: readonly string[],
  basis: readonly string[],
  { lookup, date }: CardScope,
): CardLine {
  return { text, keys: [...new Set([...lookup.inForce(articles, date), ...lookup.inForce(basis, date)])] };
}

function statements(
  items: readonly { text: Bilingual; basis: readonly string[] }[],
  card: Card,
  scope: CardScope,
): CardLine[] {
  return renderKnown(items, scope, (item) => {
    const { text, articles } = writeCardText(item.text, card, scope);
    return line(text, articles, item.basis, scope);
  });
}

const itemsOf = <T>(field: { status: string; items?: T[] }): T[] => field.items ?? [];

const LINES: Readonly<Record<CardSection, (card: Card, scope: CardScope) => CardLine[]>> = {
  applicants: (card, scope) => statements(itemsOf(card.applicants), card, scope),
  conditions: (card, scope) => statements(itemsOf(card.conditions), card, scope),
  steps: stepLines,
  result: (card, scope) => statements(itemsOf(card.result), card, scope),
  materials: materialLines,
  periods: periodLines,
  fees: feeLines,
  channels: channelLines,
  risks: riskLines,
};

/** Who takes a step, said before it where the Chinese text names nobody; English sentences have their subject. */
const ACTORS: Readonly<Record<string, string>> = {
  office: '办理机关：',
  'other-party': '对方：',
  agent: '代理机构：',
  court: '法院：',
};
const NAMES_AN_ACTOR = /局|部门|机关|法院|海关|合议组|委员会|平台|中心|机构|对方|被申请|被异议|银行|公司|单位|人|处/;

function stepLines(card: Card, scope: CardScope): CardLine[] {
  const named = itemsOf(card.steps).map((step) => {
    const actor = NAMES_AN_ACTOR.test(step.text.zh) ? '' : (ACTORS[step.who] ?? '');
    return { ...step, text: { ...step.text, zh: actor + step.text.zh } };
  });
  return statements(named, card, scope);
}

const STATUTORY_REMARK: Bilingual = {
  zh: '以上是法定材料；窗口另有要求的，以官方申请指南为准。',
  en: 'These are the documents the law requires; where the counter asks for more, its official guide applies.',
};

/** What is said beside materials that rest on statutes alone, not on an office's own list: the counter may ask for more. Null for others. */
export function statutoryRemark({ materials }: Card, language: 'zh' | 'en'): string | null {
  const isStatutory =
    materials.status === 'known' && materials.sources.every((source) => parseArticleKey(source) !== null);
  return isStatutory ? STATUTORY_REMARK[language] : null;
}

function materialLines(card: Card, scope: CardScope): CardLine[] {
  const { language } = scope;
  return renderKnown(itemsOf(card.materials), scope, (material) => {
    const render = (text: Bilingual | undefined) => (text ? writeCardText(text, card, scope).text : '');
    const copies =
      material.copies === undefined
        ? ''
        : language === 'zh'
          ? `${material.copies}份`
          : `${material.copies} ${material.copies === 1 ? 'copy' : 'copies'}`;
    const remarks = [render(material.when), render(material.form), copies, render(material.note)]
      .map((text) => text.replace(/[。.]$/, ''))
      .filter((text) => text !== '');
    const name = render(material.name);
    const text =
      remarks.length === 0
        ? name
        : language === 'zh'
          ? `${name}（${remarks.join('；')}）`
          : `${name} (${remarks.join('; ')})`;
    const written = line(text, [], material.basis, scope);
    return material.required === 'conditional' ? { ...written, isConditional: true } : written;
  });
}

function periodLines(card: Card, scope: CardScope): CardLine[] {
  const known = itemsOf(card.periods).filter(
    (period) => scope.lookup.figureInForce(period.figures, scope.date) !== null,
  );
  return renderKnown(known, scope, (period) => {
    const { text, articles } = writeCardText(period.rule, card, scope);
    const mark = scope.language === 'zh' ? '：' : ': ';
    const own = scope.lookup.figureInForce(period.figures, scope.date);
    return line(`${period.name[scope.language]}${mark}${text}`, own ? [own.article, ...articles] : articles, [], scope);
  });
}

function feeLines(card: Card, scope: CardScope): CardLine[] {
  return itemsOf(card.fees).flatMap((fee) => {
    const rates = scope.lookup.rates(fee.rate, scope.date);
    const lines = rates.map((rate) => rateLine(rate, scope.language));
    // What is said about a rate says nothing while no rate is published.
    const isPublished = rates.some(({ amount }) => amount !== null);
    const note = fee.note && isPublished ? writeCardText(fee.note, card, scope).text : '';
    const [only, ...others] = lines;
    if (note === '' || !only) return lines;
    // A remark on one rate stands with it; a remark on several follows them.
    if (others.length > 0) return [...lines, { text: note, keys: lines.flatMap(({ keys }) => keys) }];
    return [{ ...only, text: scope.language === 'zh' ? `${only.text}；${note}` : `${only.text}; ${note}` }];
  });
}

/** One official fee as a line: name, amount, per what. */
export function rateLine(rate: Rate, language: 'zh' | 'en'): CardLine {
  const [name, per] = language === 'zh' ? [rate.nameZh, rate.perZh] : [rate.nameEn, rate.perEn];
  const amount = rate.amount === null ? null : writeYuan(rate.amount, language);
  const text =
    language === 'zh'
      ? `${name}：${amount === null ? '标准尚未公布，以官方公布为准' : amount}${per === '' || amount === null ? '' : `（${per}）`}`
      : `${name}: ${amount === null ? 'not yet published; the official announcement applies' : amount}${per === '' || amount === null ? '' : ` (${per})`}`;
  return { text, keys: [`rate:${rate.id}`] };
}

function riskLines(card: Card, scope: CardScope): CardLine[] {
  return renderKnown(itemsOf(card.risks), scope, (risk) => {
    const [problem, remedy] = [writeCardText(risk.problem, card, scope), writeCardText(risk.remedy, card, scope)];
    return line(
      `${problem.text}${scope.language === 'zh' ? '' : ' '}${remedy.text}`,
      [...problem.articles, ...remedy.articles],
      risk.basis,
      scope,
    );
  });
}

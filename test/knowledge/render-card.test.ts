import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '../../server/domain/index.ts';
import {
  type Card,
  type CardScope,
  type CardSection,
  cardSections,
  type KnowledgeLookup,
  renderCardSection,
} from '../../server/knowledge/index.ts';
import { readNumbers } from '../../server/language/index.ts';
import { day } from '../doubles/day.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus, smallCorpus } from './corpus-folders.ts';

const [before, after] = [day('2026-12-31'), day('2027-01-01')];
const sections = Object.keys(cardSections) as CardSection[];

describe('renderCardSection', () => {
  let lookup: KnowledgeLookup;
  beforeAll(async () => {
    lookup = await readLookup(smallCorpus);
  });
  const render = (section: CardSection, given: Partial<CardScope> = {}) =>
    renderCardSection(lookup.card('sample-registration') as Card, section, {
      lookup,
      language: 'zh',
      date: before,
      city: null,
      ...given,
    });
  const texts = (section: CardSection, given: Partial<CardScope> = {}) =>
    render(section, given).lines.map(({ text }) => text);

  it('gives a period with the figure of the day and its article', () => {
    expect(render('periods').lines[0]).toEqual({
      text: '登记期：收到通知之日起3个月内登记。',
      keys: ['sample-law@2020/3'],
    });
    expect(render('periods', { date: after }).lines[0]).toEqual({
      text: '登记期：收到通知之日起2个月内登记。',
      keys: ['sample-law@2026/5'],
    });
  });

  it('leaves out a period that the law of the day does not have', () => {
    expect([before, after].map((date) => texts('periods', { date }).length)).toEqual([2, 1]);
  });

  it('leaves out what refers to a figure that is not known on the day', () => {
    const card = lookup.card('sample-registration') as Card;
    const items = [{ text: { zh: '须在{figure:sample-law@2020/3#term}内。', en: 'Within it.' }, basis: [] }];
    const changed: Card = { ...card, conditions: { status: 'known', sources: [], items } };
    const { lines } = renderCardSection(changed, 'conditions', { lookup, language: 'zh', date: before, city: null });
    expect(lines).toEqual([]);
  });

  it('cites of the articles under a line those in force', () => {
    expect([before, after].map((date) => render('conditions', { date }).lines[0]?.keys)).toEqual([
      ['sample-law@2020/3'],
      ['sample-law@2026/5'],
    ]);
  });

  it('lists every fee of a group with what it is per, and then the note on all of them', () => {
    expect(texts('fees')).toEqual(['登记费（纸件）：1万元（每件）', '登记费（网上）：90元（每件）', '由申请人缴。']);
    expect(texts('fees', { language: 'en' })).toEqual([
      'Registration (paper): CNY 10,000 (per case)',
      'Registration (online): CNY 90 (per case)',
      'Paid by the applicant.',
    ]);
  });

  it('says of a fee that is not published that it is not, and notes nothing on it', () => {
    expect(texts('fees', { date: after })).toEqual(['登记费（纸件）：标准尚未公布，以官方公布为准']);
  });

  it('adds the copies and the form of a document', () => {
    expect([texts('materials'), texts('materials', { language: 'en' })]).toEqual([
      ['申请书（原件；2份）'],
      ['Application form (Original; 2 copies)'],
    ]);
  });

  it('shows the channels of a city to that city alone', () => {
    expect([null, 'sample-city', 'another-city'].map((city) => texts('channels', { city }).length)).toEqual([1, 2, 1]);
  });

  it('says of a field that is none by law that it is none, with the article', () => {
    expect(render('applicants')).toEqual({
      status: 'none',
      lines: [{ text: '法律没有限定谁可以办。', keys: ['sample-law@2020/4'] }],
      url: null,
    });
  });

  it('asserts nothing of a field that is not verified, and says where the official word stands', () => {
    const { status, lines, url } = render('result');
    expect([status, url]).toEqual(['unverified', 'https://www.cnipa.gov.cn/']);
    expect(lines).toEqual([{ text: '这一项尚未核实，以官方公布为准。', keys: [] }]);
  });
});

describe('the shipped cards', () => {
  let lookup: KnowledgeLookup;
  beforeAll(async () => {
    lookup = await readLookup(shippedCorpus);
  }, READING_TIMEOUT_MS);
  const lines = (card: Card, section: CardSection, language: 'zh' | 'en', date: LocalDate) =>
    renderCardSection(card, section, { lookup, language, date, city: null }).lines;

  it('give the opposition period of 3 months until 2026 and of 2 months from 2027', () => {
    const card = lookup.card('trademark-opposition') as Card;
    const first = (date: LocalDate) => lines(card, 'periods', 'zh', date)[0]?.text;
    expect(first(before)).toMatch(/^异议期：自初步审定公告之日起3个月内/);
    expect(first(after)).toMatch(/^异议期：自初步审定公告之日起2个月内/);
  });

  it('give no amount of a trademark fee for 2027, when none is published', () => {
    const charged = lookup.knowledge.cards.filter(
      ({ id, fees }) => id.startsWith('trademark-') && fees.status === 'known',
    );
    expect(charged.length).toBeGreaterThan(3);
    const texts = charged.map((card) =>
      lines(card, 'fees', 'zh', after)
        .map(({ text }) => text)
        .join('\n'),
    );
    expect(texts.filter((text) => !text.includes('标准尚未公布') || /\d万?元/.test(text))).toEqual([]);
  });

  it('say the same figures in Chinese and in English', () => {
    const CALENDAR = /https?:\S+|\d+月\d+日|\d+ (?:January|December)/g;
    const figuresOf = (text: string) =>
      new Set((text.replace(CALENDAR, '').match(/\d[\d,]*(?:\.\d+)?万?/g) ?? []).flatMap(readNumbers));
    const unequal = lookup.knowledge.cards.flatMap((card) =>
      ['periods' as const, 'fees' as const].flatMap((section) =>
        [before, after].flatMap((date) => {
          const [chinese, english] = [lines(card, section, 'zh', date), lines(card, section, 'en', date)];
          const [left, right] = [chinese, english].map((all) => all.map(({ text }) => figuresOf(text)));
          return JSON.stringify(left?.map((set) => [...set].sort())) ===
            JSON.stringify(right?.map((set) => [...set].sort()))
            ? []
            : [`${card.id} ${section} ${date}`];
        }),
      ),
    );
    expect(unequal).toEqual([]);
  });

  it('render on either side of the change of law without a reference left open', () => {
    const open = lookup.knowledge.cards.flatMap((card) =>
      sections.flatMap((section) =>
        [before, after].flatMap((date) => [...lines(card, section, 'zh', date), ...lines(card, section, 'en', date)]),
      ),
    );
    expect(open.length).toBeGreaterThan(100);
    expect(open.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '../../server/domain/index.ts';
import { type KnowledgeLookup, type RenderScope, renderText, withoutReferences } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus, smallCorpus } from './corpus-folders.ts';

const [before, after] = [day('2026-12-31'), day('2027-01-01')];

describe('renderText', () => {
  let lookup: KnowledgeLookup;
  beforeAll(async () => {
    lookup = await readLookup(smallCorpus);
  });
  const scope = (date: LocalDate, language: 'zh' | 'en' = 'zh'): RenderScope => {
    const card = lookup.card('sample-registration');
    return { lookup, language, date, ...(card ? { card } : {}) };
  };

  it('fills a period of the card with the figure of the day, and names its article', () => {
    expect(renderText('在{window}内', scope(before))).toEqual({ text: '在3个月内', articles: ['sample-law@2020/3'] });
    expect(renderText('在{window}内', scope(after))).toEqual({ text: '在2个月内', articles: ['sample-law@2026/5'] });
  });

  it('fills a figure of its own digest whatever the day', () => {
    const digest = lookup.digest('sample-law@2020/3');
    expect(digest).not.toBeNull();
    const own = { lookup, language: 'en', date: after, ...(digest ? { digest } : {}) } as const;
    expect(renderText('{window}, then {surcharge}', own).text).toBe('3 months, then 25%');
  });

  it('fills a figure named by its article whatever the day', () => {
    expect(renderText('旧法{figure:sample-law@2020/3#window}', scope(after)).text).toBe('旧法3个月');
  });

  it('fills a fee from the table of the day', () => {
    expect(renderText('{fee:sample-registration-paper}', scope(before)).text).toBe('1万元');
    expect(renderText('{fee:sample-registration-paper}', scope(before, 'en')).text).toBe('CNY 10,000');
  });

  it('says of a fee that is not published that it is not, instead of a figure', () => {
    expect(renderText('{fee:sample-registration-paper}', scope(after)).text).toBe('（标准尚未公布）');
    expect(renderText('{fee:sample-registration-paper}', scope(after, 'en')).text).toBe('(not yet published)');
  });

  it('refuses a reference that means nothing on the day rather than leaving a gap', () => {
    expect(() => renderText('{surcharge}', scope(after))).toThrow('Unknown reference {surcharge}');
    expect(() => renderText('{fee:sample-registration-efile}', scope(after))).toThrow(RangeError);
  });

  it('leaves a text without references as it stands', () => {
    expect(renderText('不缴费。', scope(before))).toEqual({ text: '不缴费。', articles: [] });
  });
});

describe('withoutReferences', () => {
  it('leaves the words around what a text refers to', () => {
    expect(withoutReferences('在{window}内交{figure:sample-law@2020/3#fee}')).toBe('在内交');
    expect(withoutReferences('没有引用')).toBe('没有引用');
  });
});

describe('the texts of the shipped opposition card', () => {
  let lookup: KnowledgeLookup;
  beforeAll(async () => {
    lookup = await readLookup(shippedCorpus);
  }, READING_TIMEOUT_MS);
  const summary = (date: LocalDate, language: 'zh' | 'en') => {
    const card = lookup.card('trademark-opposition');
    return card ? renderText(card.summary[language], { lookup, language, date, card }).text : '';
  };

  it('give 3 months on the last day of the law of 2019', () => {
    expect(summary(before, 'zh')).toContain('公告之日起3个月内');
    expect(summary(before, 'en')).toContain('within 3 months of publication');
  });

  it('give 2 months on the first day of the law of 2026', () => {
    expect(summary(after, 'zh')).toContain('公告之日起2个月内');
    expect(summary(after, 'en')).toContain('within 2 months of publication');
  });
});

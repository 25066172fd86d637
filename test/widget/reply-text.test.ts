import { describe, expect, it } from 'vitest';
import { panelStrings } from '../../widget/chat/catalogue.ts';
import { effectiveDates, replyAsText } from '../../widget/chat/reply-text.ts';
import { reply } from './reply-double.ts';

const chinese = panelStrings['zh-Hans'];
const citation = {
  number: 1,
  chunkId: 'trademark-law@2019/40',
  title: '中华人民共和国商标法',
  article: '商标法第四十条',
  url: 'https://www.cnipa.gov.cn/',
  version: '2019年修正',
  effectiveFrom: '2019-11-01',
  effectiveTo: '2026-12-31',
  quote: null,
  digest: '……',
  quoteKind: 'digest',
} as const;

describe('a copied reply', () => {
  it('carries its sources with their dates, its notices and its label', () => {
    const text = replyAsText(
      reply({ text: '**12个月内** [1]', citations: [citation], notices: [{ kind: 'city', text: '各地不同' }] }),
      chinese,
    );
    expect(text).toBe(
      [
        '12个月内[1]',
        '各地不同',
        '依据\n[1] 商标法第四十条 | 2019年修正 | 自2019-11-01起施行，至2026-12-31 | https://www.cnipa.gov.cn/',
        '自动生成，仅供参考',
      ].join('\n\n'),
    );
  });

  it('is never without its label', () => {
    expect(replyAsText(reply(), chinese)).toBe('答复\n\n自动生成，仅供参考');
  });
});

describe('the dates of a source', () => {
  it.each([
    ['2019-11-01', '2026-12-31', '自2019-11-01起施行，至2026-12-31'],
    ['2027-01-01', null, '自2027-01-01起施行'],
    [null, '2026-12-31', '至2026-12-31'],
    [null, null, null],
  ])('from %s to %s are written %s', (effectiveFrom, effectiveTo, words) => {
    expect(effectiveDates({ effectiveFrom, effectiveTo }, chinese)).toBe(words);
  });
});

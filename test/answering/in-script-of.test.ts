import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { inScriptOf } from '../../server/answering/in-script-of.ts';
import type { Citation } from '../../server/protocol/index.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';

const citation: Citation = {
  number: 1,
  chunkId: 'sample-law@2020/3~2020-03-01',
  title: '中华人民共和国商标法',
  article: '商标法第三十三条',
  url: null,
  version: '2019年修正',
  effectiveFrom: '2019-11-01',
  effectiveTo: '2026-12-31',
  quote: null,
  digest: '公告之日起3个月内可以提异议。',
  quoteKind: 'digest',
};
const reply = writeSampleReply({
  language: 'zh-Hant',
  text: '自公告之日起3个月内提异议。[1]',
  citations: [citation],
  notices: [{ kind: 'law-change', text: '新法施行后会变。' }],
  suggestions: [{ label: '商标续展', question: '商标续展什么时候办？' }],
  calculation: {
    id: 'annual-fee',
    inputs: {},
    tableVersion: '2026',
    steps: ['发明专利第7年'],
    result: '应缴2000元',
    basis: [],
  },
  card: {
    id: 'trademark-opposition',
    title: '商标异议',
    summary: '对公告的商标提异议。',
    url: null,
    sections: [{ id: 'periods', title: '期限', items: ['异议期：3个月'] }],
  },
});
const written = inScriptOf(reply, createOpenccScriptConverter());

describe('inScriptOf', () => {
  it('writes what is said to the asker in traditional characters', () => {
    expect([written.text, written.notices[0]?.text, written.suggestions[0]?.question]).toEqual([
      '自公告之日起3個月內提異議。[1]',
      '新法施行後會變。',
      '商標續展什麼時候辦？',
    ]);
  });

  it('writes the card in traditional characters', () => {
    expect(written.card).toMatchObject({
      title: '商標異議',
      summary: '對公告的商標提異議。',
      sections: [{ title: '期限', items: ['異議期：3個月'] }],
    });
  });

  it('writes the calculation in traditional characters', () => {
    expect(written.calculation).toMatchObject({ steps: ['發明專利第7年'], result: '應繳2000元' });
  });

  it('leaves sources in the script they are published in', () => {
    expect(written.citations).toEqual([citation]);
  });

  it('leaves a reply in another script or language as it is', () => {
    const simplified = { ...reply, language: 'zh-Hans' as const };
    expect(inScriptOf(simplified, createOpenccScriptConverter())).toBe(simplified);
  });
});

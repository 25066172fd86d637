import { describe, expect, it } from 'vitest';
import { matchLaw } from '../../../server/indexing/structure/match-law.ts';
import { proposeDetails } from '../../../server/indexing/structure/propose-details.ts';
import type { Law } from '../../../server/knowledge/index.ts';
import { readLawStructure } from '../../../server/language/index.ts';
import { day } from '../../doubles/day.ts';

const version = (name: string, promulgated: string | null, effectiveFrom: string, articles: number) => ({
  version: name,
  promulgated: promulgated === null ? null : day(promulgated),
  effectiveFrom: day(effectiveFrom),
  articles,
});
const laws = [
  {
    id: 'sample-law',
    title: { zh: '中华人民共和国示例法', en: 'Sample Law' },
    short: { zh: '示例法', en: 'Sample Law' },
    aliases: [],
    versions: [version('2020', '2020-02-01', '2020-03-01', 2), version('2026', null, '2027-01-01', 3)],
  },
] as unknown as Law[];

const text = (made: string, force: string, articles: number, title = '中华人民共和国示例法') =>
  [
    title,
    `${made}示例大会通过`,
    ...Array.from({ length: articles - 1 }, (_, n) => `第${'一二三四五'[n]}条　规定。`),
    `第${'一二三四五'[articles - 1]}条　本法自${force}起施行。`,
  ].join('\n');

function match(words: string, named: string | null = null) {
  const structure = readLawStructure(words);
  return matchLaw(structure, proposeDetails(structure), laws, named)?.version.version ?? null;
}

describe('matchLaw', () => {
  it('finds the version adopted in its year', () => {
    expect(match(text('2020年2月1日', '2020年3月1日', 2))).toBe('2020');
    expect(match(text('2026年6月26日', '2027年1月1日', 3))).toBe('2026');
  });

  it('knows a title without the name of the state and in quotation marks', () => {
    expect(match(text('2020年2月1日', '2020年3月1日', 2, '《示例法》'))).toBe('2020');
  });

  it('takes another amendment for no listed version', () => {
    expect(match(text('2023年2月1日', '2023年3月1日', 2))).toBeNull();
  });

  it('takes an excerpt for no law', () => {
    expect(match(text('2026年6月26日', '2027年1月1日', 2))).toBeNull();
  });

  it('takes the version that was named where the text does not date itself', () => {
    expect(match('示例法\n第一条　规定。\n第二条　规定。')).toBeNull();
    expect(match('示例法\n第一条　规定。\n第二条　规定。', '2020')).toBe('2020');
    expect(match('示例法\n第一条　规定。\n第二条　规定。', '2026')).toBeNull();
  });

  it('knows no law of another title', () => {
    expect(match(text('2020年2月1日', '2020年3月1日', 2, '示例法实施条例'))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { type SearchResponse, searchResponseSchema } from '../../../server/protocol/index.ts';
import type { SearchQuery } from '../../../server/retrieval/index.ts';
import { day } from '../../doubles/day.ts';
import { sampleSearch } from '../../doubles/sample-search.ts';

const { ask } = await sampleSearch();

async function find(text: string, changes: Partial<SearchQuery> = {}): Promise<SearchResponse> {
  const outcome = await ask(text, changes);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return searchResponseSchema.parse(outcome.response);
}
const hitsOf = (response: SearchResponse, kind: string) =>
  response.groups.find((group) => group.kind === kind)?.hits ?? [];
const keysOf = (response: SearchResponse) => response.groups.flatMap(({ hits }) => hits.map(({ key }) => key));

describe('what is found', () => {
  it('stands in groups, always the same', async () => {
    expect((await find('商标续展')).groups.map(({ kind, total }) => [kind, total > 0])).toEqual([
      ['services', true],
      ['answers', true],
      ['statutes', true],
      ['notices', true],
      ['rates', true],
      ['documents', false],
    ]);
  });

  it('shows a service once, however many sections of its card fit', async () => {
    const services = hitsOf(await find('商标续展费用'), 'services').map(({ service }) => service?.id);
    expect(services).toEqual(['trademark-renewal', 'trademark-renewal']);
    const matters = hitsOf(await find('商标续展费用'), 'services').map(({ service }) => service?.matter);
    expect(matters.toSorted()).toEqual([null, 'renewal-in-grace'].toSorted());
  });

  it('tells of a service what it is', async () => {
    expect(hitsOf(await find('商标续展费'), 'services')[0]?.service?.summary).toBe('商标到期前办理续展。');
  });

  it('counts all there is and shows no more than asked for', async () => {
    const { groups } = await find('商标续展', { limit: 1 });
    expect(groups[0]).toMatchObject({ kind: 'services', total: 2, hits: [{}] });
  });

  it('is the card of what people mean, although it shares no word with what they say', async () => {
    expect(hitsOf(await find('牌子到期了'), 'services')[0]?.service?.id).toBe('trademark-renewal');
  });

  it('does not hold what only shares a common word with the query', async () => {
    expect(keysOf(await find('商标续展提醒'))[0]).not.toBe('trademark-law@2019/57');
  });

  it.each([
    ['traditional characters', '商標續展', 'zh-Hant'],
    ['English', 'trademark renewal', 'en'],
  ])('is found by %s', async (_, text, language) => {
    const response = await find(text);
    expect([response.language, hitsOf(response, 'services')[0]?.service?.id]).toEqual([language, 'trademark-renewal']);
  });

  it('stands first when it is named exactly so', async () => {
    expect(hitsOf(await find('宽展期续展'), 'services')[0]?.service?.matter).toBe('renewal-in-grace');
    expect(hitsOf(await find('商标续展什么时候办？'), 'answers')[0]?.title).toBe('商标续展什么时候办');
  });
});

describe('an article that is named', () => {
  it.each(['商标法第五十七条', '商标法第57条', '請問商標法第五十七條', '商标法57', '商标法五十七'])(
    'stands first: %s',
    async (text) => {
      const [first] = (await find(text)).groups;
      expect([first?.kind, first?.hits[0]?.key]).toEqual(['statutes', 'trademark-law@2019/57']);
    },
  );

  it('of a law that is not known is not taken from another', async () => {
    const [unlisted, unnumbered] = [await find('火星法第五十七条'), await find('火星法57')];
    expect([unlisted, unnumbered].map((response) => hitsOf(response, 'statutes'))).toEqual([[], []]);
  });

  it('brings its law with every version and whether it is in force', async () => {
    const [law] = (await find('商标法第五十七条')).laws;
    expect([law?.id, law?.versions.map(({ version, currency }) => [version, currency])]).toEqual([
      'trademark-law',
      [
        ['2019', 'in-force'],
        ['2026', 'not-yet-in-force'],
      ],
    ]);
  });

  it('shows nothing of another law when there is no such article', async () => {
    expect(hitsOf(await find('专利法第五十七条'), 'statutes').map(({ key }) => key)).not.toContain(
      'trademark-law@2019/57',
    );
  });
});

describe('words of law', () => {
  it('are given out as official where they are', async () => {
    const [hit] = hitsOf(await find('商标法第五十七条'), 'statutes');
    expect([hit?.quoteKind, hit?.remark, hit?.snippet]).toEqual([
      'official',
      null,
      '有下列行为之一的，均属侵犯注册商标专用权：未经许可使用相同商标的。',
    ]);
  });

  it('are told from an account of them', async () => {
    const [hit] = hitsOf(await find('商标法第四十条'), 'statutes');
    expect([hit?.quoteKind, hit?.remark]).toEqual(['digest', '条文要点（非原文）']);
  });

  it.each([
    ['2026-12-31', 'trademark-law@2019/40'],
    ['2027-01-01', 'trademark-law@2026/49'],
  ])('are on %s those in force that day', async (date, key) => {
    const hits = hitsOf(await find('注册商标有效期满续展', { asOf: day(date) }), 'statutes');
    expect(hits.map((hit) => [hit.key, hit.currency])).toEqual([[key, 'in-force']]);
  });

  it('of a version that is asked for by name never pass for those in force', async () => {
    const hits = hitsOf(await find('新商标法 有效期满续展'), 'statutes');
    expect(hits.map((hit) => [hit.key, hit.currency])).toEqual([['trademark-law@2026/49', 'not-yet-in-force']]);
  });
});

describe('a filter', () => {
  it('of kinds leaves only those groups', async () => {
    expect((await find('商标续展', { groups: ['rates', 'answers'] })).groups.map(({ kind }) => kind)).toEqual([
      'rates',
      'answers',
    ]);
  });

  it('of a city adds what is of that city', async () => {
    expect(hitsOf(await find('商标续展补贴', { city: 'shanghai' }), 'documents')).toHaveLength(1);
    expect(hitsOf(await find('商标续展补贴', { city: 'beijing' }), 'documents')).toHaveLength(0);
  });

  it.each(['商标法', 'trademark-law', '《商标法》', '中华人民共和国商标法', 'Trademark Law', '旧商标法', '商標法'])(
    'of a law takes its name as people write it: %s',
    async (law) => {
      expect(keysOf(await find('商标续展有效期满', { law }))).toEqual(['trademark-law@2019/40']);
    },
  );

  it('of a law that has nothing to say finds nothing', async () => {
    expect(keysOf(await find('商标续展', { law: '专利法' }))).toEqual([]);
  });
});

describe('a query that cannot be searched with', () => {
  it.each([
    ['a city that is not known', '商标', { city: 'atlantis' }, 'city', 'give one of shanghai, beijing'],
    ['a law that is not known, but nearly', '商标', { law: '商标实施' }, 'law', '商标法实施条例 (trademark-rules)'],
    ['a law that is like none', '商标', { law: 'xyz' }, 'law', 'give a name such as 商标法'],
    ['nothing that can be seen', '\u200b\u200b', {}, 'q', 'nothing that can be seen'],
  ])('because of %s says what to give', async (_, text, changes, path, words) => {
    expect(await ask(text, changes)).toMatchObject({ kind: 'refused', path, message: expect.stringContaining(words) });
  });
});

describe('a query that says little', () => {
  it.each([
    ['marks', '？'.repeat(500)],
    ['emoji', '😀🎉'],
    ['words that serve the sentence', '的了吗呢'],
    ['English words that serve the sentence', 'the of and to'],
    ['nothing known', '量子纠缠火锅'],
    ['another language', 'これはなんですか'],
    ['many characters of nothing', '饕餮'.repeat(250)],
  ])('finds nothing by %s', async (_, text) => {
    expect(keysOf(await find(text))).toEqual([]);
  });

  it('finds by one character what has it in its name', async () => {
    const found = keysOf(await find('续'));
    expect(found).toContain('trademark-law@2019/40');
  });

  it('finds what it names among other scripts and marks', async () => {
    expect(keysOf(await find('😀trademark 商标续展 кто！！'))).toContain('card:trademark-renewal#summary');
  });

  it('finds nothing where there is nothing', async () => {
    const outcome = await (await sampleSearch([])).ask('商标续展');
    expect(outcome).toMatchObject({ kind: 'found', response: { groups: expect.anything() } });
    expect(outcome.kind === 'found' ? keysOf(outcome.response) : null).toEqual([]);
  });
});

describe('a correction', () => {
  it('is searched and told where little was found', async () => {
    const { query, correction, groups } = await find('商标续占');
    expect([query, correction, groups[0]?.total]).toEqual(['商标续展', { query: '商标续展', applied: true }, 2]);
  });

  it('is written in the characters of the query', async () => {
    expect((await find('請問商標續占')).correction?.query).toBe('請問商標續展');
  });

  it('is only offered to those who want what they typed', async () => {
    const { query, correction } = await find('商标续占', { isVerbatim: true });
    expect([query, correction]).toEqual(['商标续占', { query: '商标续展', applied: false }]);
  });

  it('is only offered where what was typed is named outright', async () => {
    expect((await find('商标法第五十七条 商标续占')).correction?.applied).toBe(false);
  });

  it('is not made of what is right', async () => {
    expect((await find('商标续展')).correction).toBeNull();
  });
});

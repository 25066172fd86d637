import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../server/domain/index.ts';
import type { SearchScope } from '../../server/retrieval/index.ts';
import { day } from '../doubles/day.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleFeatureReader } from '../doubles/sample-feature-reader.ts';
import { sampleKeywordIndex, sampleSearchIndex } from '../doubles/sample-search-index.ts';

const scope: SearchScope = { date: day('2026-08-01'), language: 'zh', city: null };
const old = sampleChunk({
  key: 'trademark-law/renewal',
  text: '商标续展应当在期满前办理',
  effectiveTo: day('2026-12-31'),
});
const renewed = sampleChunk({
  key: 'trademark-law/renewal',
  text: '商标续展应当在期满前办理，逾期注销',
  effectiveFrom: day('2027-01-01'),
});
const english = sampleChunk({ key: 'guide', language: 'en', text: 'trademark renewal is due before expiry' });
const chinese = sampleChunk({ key: 'guide', text: '商标续展指南' });
const local = sampleChunk({ key: 'local', text: '商标续展补贴', cities: ['shanghai', 'beijing'] });
const other = sampleChunk({ key: 'other', text: '专利年费缴纳' });
const index = await sampleSearchIndex([old, renewed, english, chinese, local, other]);
const keysOf = async (text: string, changes: Partial<SearchScope> = {}) =>
  (await index.search(text, { ...scope, ...changes }, 10)).map(({ chunk }) => chunk.id);

/** More texts than any candidate list holds, each a better match than the one that is in scope. */
const crowd = (changes: Partial<Chunk>) =>
  Array.from({ length: 150 }, (_, number) => sampleChunk({ key: `crowd-${number}`, text: '商标续展', ...changes }));

describe('the search index', () => {
  it('puts the text that answers first', async () => {
    expect((await keysOf('年费怎么缴纳'))[0]).toBe(other.id);
  });

  it('gives no more than asked for, best first', async () => {
    const passages = await index.search('商标续展', scope, 2);
    expect(passages).toHaveLength(2);
    expect(passages[0]?.score ?? 0).toBeGreaterThanOrEqual(passages[1]?.score ?? 0);
  });

  it('finds nothing by a text without words', async () => {
    expect(await keysOf('？！')).toEqual([]);
  });

  it('finds in each list of kinds the texts of these kinds in scope, and in a list that others crowd out too', async () => {
    const chunks = [old, chinese, sampleChunk({ key: 'card', kind: 'card', text: '商标续展指南' })];
    const mixed = await sampleSearchIndex(chunks);
    const lists = [['card'], ['notice', 'rate'], ['article']] as const;
    const each = await mixed.searchEach('商标续展', scope, lists, 5);
    expect(each.map((found) => found.map(({ chunk }) => chunk.kind))).toEqual([['card'], [], ['article', 'article']]);
    const rare = sampleChunk({ key: 'rare', kind: 'notice', text: `续展${'提醒公众有关事项'.repeat(9)}` });
    const crowded = await sampleSearchIndex([...crowd({}), ...crowd({}), ...crowd({}), rare]);
    expect((await crowded.searchEach('商标续展', scope, lists, 5)).map(({ length }) => length)).toEqual([0, 1, 5]);
  });
  it.each(['？！', '，。；'.repeat(160), '😀🎉', ''])(
    'finds nothing by %j, whatever questions are known',
    async (text) => {
      const asked = await sampleSearchIndex([
        sampleChunk({ key: 'a', text: '商标续展', questions: ['商标过期了怎么办'] }),
      ]);
      expect(await asked.search(text, scope, 10)).toEqual([]);
    },
  );

  it('knows how many texts it holds', () => {
    expect(index.size).toBe(6);
  });

  it('finds nothing among no texts', async () => {
    expect(await (await sampleSearchIndex([])).search('商标', scope, 5)).toEqual([]);
  });
});

describe('what is asked in other forms', () => {
  const article = (number: string, chinese: string) =>
    sampleChunk({
      key: `trademark-law@2019/${number}`,
      title: '商标法',
      article: `商标法第${chinese}`,
      text: '规定如下',
    });
  const articles = [
    article('57', '五十七条'),
    article('57-1', '五十七条之一'),
    article('75', '七十五条'),
    article('5', '五条'),
  ];

  it.each(['商标法57条', '商标法第57条', '五十七条', '商標法第５７條', 'article 57'])(
    '%s finds 第五十七条 by its words',
    async (asked) => {
      const chunks = [...articles].reverse();
      const [found] = sampleKeywordIndex(chunks).search(sampleFeatureReader.read(asked), 4, null);
      expect(chunks[found?.position ?? -1]?.key).toBe('trademark-law@2019/57');
    },
  );

  it('a question in traditional characters and full width finds what its plain form finds', async () => {
    expect(await keysOf('商標續展')).toEqual(await keysOf('商标续展'));
  });
});

describe('what is no question', () => {
  it.each([
    ['nothing', ''],
    ['characters nobody sees', '\u200b\u2060'],
    ['five hundred marks', '？！，。；'.repeat(100)],
    ['emoji', '😀👍🏽👨‍👩‍👧'],
    ['words that say nothing', 'how is it and what would you do'],
  ])('finds nothing by %s', async (_what, text) => {
    expect(await keysOf(text)).toEqual([]);
  });

  it.each(['标', '商标ТЗ🙂renewal', '的'.repeat(500)])('is searched by all the same: “%s”', async (text) => {
    const passages = await index.search(text, scope, 10);
    expect(passages.every(({ score }) => Number.isFinite(score))).toBe(true);
  });
});

describe('the scope of a search', () => {
  it.each([
    ['2026-12-31', old.id, renewed.id],
    ['2027-01-01', renewed.id, old.id],
  ])('holds on %s what is in force on that day', async (date, inForce, notInForce) => {
    const found = await keysOf('商标续展', { date: day(date) });
    expect([found.includes(inForce), found.includes(notInForce)]).toEqual([true, false]);
  });

  it('holds the texts of its language alone', async () => {
    expect(await keysOf('trademark renewal 商标续展', { language: 'en' })).toEqual([english.id]);
  });

  it.each([
    ['shanghai', true],
    ['beijing', true],
    ['hangzhou', false],
    [null, false],
  ])('holds a text of Shanghai and Beijing for a visitor of %s: %s', async (city, expected) => {
    expect((await keysOf('商标续展补贴', { city })).includes(local.id)).toBe(expected);
  });

  it('holds for every city the texts of none', async () => {
    expect(await keysOf('商标续展', { city: 'shanghai' })).toContain(chinese.id);
  });

  it.each<[string, Partial<Chunk>]>([
    ['out of force', { effectiveTo: day('2026-07-31') }],
    ['of another city', { cities: ['hangzhou'] }],
    ['in another language', { language: 'en' }],
  ])('is kept while scoring: a crowd of better texts %s does not push out the one in scope', async (_why, changes) => {
    const wanted = sampleChunk({ key: 'wanted', text: '关于商标的续展以及其他许多事项的说明' });
    const crowded = await sampleSearchIndex([...crowd(changes), wanted]);
    const passages = await crowded.search('商标续展', { ...scope, city: 'shanghai' }, 5);
    expect(passages.map(({ chunk }) => chunk.key)).toEqual(['wanted']);
  });
});

describe('byKey', () => {
  it.each([
    ['2026-12-31', old.text],
    ['2027-01-01', renewed.text],
  ])('gives on %s the text in force on that day', (date, text) => {
    expect(index.byKey('trademark-law/renewal', { ...scope, date: day(date) })?.text).toBe(text);
  });

  it.each([
    ['zh', chinese.text],
    ['en', english.text],
  ] as const)('gives the text in the language of the scope, %s', (language, text) => {
    expect(index.byKey('guide', { ...scope, language })?.text).toBe(text);
  });

  it('gives the Chinese text where there is none in that language', () => {
    expect(index.byKey('other', { ...scope, language: 'en' })?.text).toBe(other.text);
  });

  it('gives nothing for a key it does not know', () => {
    expect(index.byKey('nowhere', scope)).toBeNull();
  });
});

describe('support, coverage and likeness', () => {
  it('support is whole where every informative word stands in the text, and none where no word does', () => {
    expect(index.support('商标续展', chinese)).toBe(1);
    expect(index.support('天气预报', chinese)).toBe(0);
  });

  it('support looks into title, headings and questions too', () => {
    const chunk = sampleChunk({ key: 'x', title: '宽展', headingPath: ['补办'], questions: ['过期'], text: '' });
    expect(index.support('宽展，补办，过期', chunk)).toBe(1);
  });

  it('support weighs a rare word more than a common one', () => {
    const rare = sampleChunk({ key: 'x', text: '缴纳' });
    const common = sampleChunk({ key: 'y', text: '商标' });
    expect(index.support('商标，缴纳', rare)).toBeGreaterThan(index.support('商标，缴纳', common));
  });

  it('support of each is that of one, and counts official words too', async () => {
    const official = sampleChunk({ key: 'official', text: '到期', officialText: '有效期满' });
    const all = [...[old, english, chinese, other], official];
    const both = await sampleSearchIndex(all);
    const text = '商标续展缴纳，有效期满';
    const alone = all.map((chunk) => expect.closeTo(both.support(text, chunk), 6));
    const shares = Array.from(both.supportOfEach(text, all));
    expect(shares.slice(0, -1)).toEqual(alone.slice(0, -1));
    expect([both.support(text, official), shares.at(-1)]).toEqual([
      0,
      expect.closeTo(both.coverage(text, '有效期满'), 6),
    ]);
  });

  it('coverage counts the words of the question alone', () => {
    expect(index.coverage('续展', '商标续展以及许多别的事情')).toBe(1);
    expect(index.coverage('商标续展以及许多别的事情', '续展')).toBeLessThan(0.5);
  });

  it('likeness is the same both ways, one of a text and itself', () => {
    expect(index.likeness('商标续展费用', '续展费用多少')).toBe(index.likeness('续展费用多少', '商标续展费用'));
    expect(index.likeness('商标续展费用', '商标续展费用')).toBe(1);
  });

  it('likeness is lost by every word that only one side has', () => {
    expect(index.likeness('商标续展', '商标续展，专利年费')).toBeLessThan(1);
    expect(index.likeness('商标续展', '天气')).toBe(0);
  });

  it('are zero where there are no words to compare', () => {
    expect([index.support('？', chinese), index.coverage('', '商标'), index.likeness('', '')]).toEqual([0, 0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../../server/domain/index.ts';
import { compareContent } from '../../../server/indexing/impact/compare-content.ts';
import type { ImpactChange, ImpactSectionId } from '../../../server/indexing/index.ts';
import type { Knowledge } from '../../../server/knowledge/index.ts';
import { day } from '../../doubles/day.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';

const KEY = 'patent-law@2020/42';
const article = (changes: Partial<Chunk> = {}) =>
  sampleChunk({ key: KEY, article: '专利法第四十二条', text: '期限为二十年。', ...changes });
const guide = (checksum: string, changes: Partial<Chunk> = {}) =>
  sampleChunk({ key: `document:${checksum}#1`, kind: 'document', title: '窗口须知', text: '带上证件。', ...changes });

/** What is reported of one part when the Chunks of `before` become those of `after`, over the same knowledge unless the test says otherwise. */
function changesIn(
  section: ImpactSectionId,
  before: readonly Chunk[],
  after: readonly Chunk[],
  knowledge: readonly [Knowledge, Knowledge] = [tinyKnowledge, tinyKnowledge],
): readonly ImpactChange[] {
  const sections = compareContent(
    { knowledge: knowledge[0], chunks: before },
    { knowledge: knowledge[1], chunks: after },
  );
  return sections.find(({ id }) => id === section)?.changes ?? [];
}

const brief = (changes: readonly ImpactChange[]) =>
  changes.map(({ change, subject, differences }) => [change, subject.key, ...differences.map(({ field }) => field)]);

/** The knowledge with other versions of the patent law: 2020 ends, 2028 begins the day after. */
const withLaterPatentLaw: Knowledge = {
  ...tinyKnowledge,
  laws: tinyKnowledge.laws.map((law) => {
    const [only] = law.versions;
    if (law.id !== 'patent-law' || !only) return law;
    const later = { ...only, version: '2028', label: { zh: '2028', en: '2028' }, effectiveFrom: day('2028-06-01') };
    return { ...law, versions: [{ ...only, effectiveTo: day('2028-05-31') }, later] };
  }),
};

describe('articles', () => {
  it('are not mentioned when nothing changed', () => {
    expect(
      compareContent(
        { knowledge: tinyKnowledge, chunks: [article()] },
        { knowledge: tinyKnowledge, chunks: [article()] },
      ).flatMap(({ changes }) => changes),
    ).toEqual([]);
  });

  it('are added and removed by their key', () => {
    const other = article({ key: 'patent-law@2020/43', id: 'other', article: '专利法第四十三条' });
    expect(brief(changesIn('articles', [article()], [other]))).toEqual([
      ['added', 'patent-law@2020/43'],
      ['removed', KEY],
    ]);
  });

  it('show the words before and after when their text changed', () => {
    expect(changesIn('articles', [article()], [article({ text: '期限为十五年。' })])).toMatchObject([
      {
        change: 'changed',
        subject: { kind: 'article', key: KEY, title: '专利法第四十二条' },
        differences: [{ field: 'text', before: '期限为二十年。', after: '期限为十五年。' }],
        successor: null,
      },
    ]);
  });

  it('changed when an official text was attached', () => {
    const attached = article({ officialText: '发明专利权的期限为二十年。', trust: 'official' });
    expect(changesIn('articles', [article()], [attached])[0]).toMatchObject({
      change: 'changed',
      differences: [
        { field: 'officialText', before: null, after: '发明专利权的期限为二十年。' },
        { field: 'trust', before: 'shipped', after: 'official' },
      ],
    });
  });

  it('changed when their days of force did and no version takes their place', () => {
    const ended = article({ effectiveTo: day('2028-05-31') });
    expect(brief(changesIn('articles', [article()], [ended]))).toEqual([['changed', KEY, 'effectiveTo']]);
  });

  it('are superseded when a later version of their law begins, and say from when', () => {
    const changes = changesIn(
      'articles',
      [article()],
      [article({ effectiveTo: day('2028-05-31') })],
      [tinyKnowledge, withLaterPatentLaw],
    );
    expect(changes).toMatchObject([
      { change: 'superseded', successor: { key: 'patent-law@2028', from: '2028-06-01' }, subject: { key: KEY } },
    ]);
  });

  it('are superseded by another law where the list names it', () => {
    const merged: Knowledge = {
      ...tinyKnowledge,
      laws: tinyKnowledge.laws.map((law) => ({
        ...law,
        versions: law.versions.map((version) =>
          law.id === 'trademark-rules'
            ? { ...version, effectiveTo: day('2026-12-31'), replacedBy: 'trademark-law@2026' }
            : version,
        ),
      })),
    };
    const rule = (changes: Partial<Chunk> = {}) => sampleChunk({ key: 'trademark-rules@2014/9', ...changes });
    const changes = changesIn(
      'articles',
      [rule()],
      [rule({ effectiveTo: day('2026-12-31') })],
      [tinyKnowledge, merged],
    );
    expect(changes[0]).toMatchObject({ successor: { key: 'trademark-law@2026', from: '2027-01-01' } });
  });

  it('are no longer superseded when their last day is taken back: that is a change', () => {
    const changes = changesIn(
      'articles',
      [article({ effectiveTo: day('2028-05-31') })],
      [article()],
      [withLaterPatentLaw, tinyKnowledge],
    );
    expect(brief(changes)).toEqual([['changed', KEY, 'effectiveTo']]);
  });

  it('are one each, whatever their languages and parts', () => {
    const parts = (english: string) => [
      article({ key: `${KEY}#1`, id: 'a' }),
      article({ key: `${KEY}#2`, id: 'b', text: '自申请日起计算。' }),
      article({ id: 'c', language: 'en', text: english }),
    ];
    expect(brief(changesIn('articles', parts('Twenty years.'), parts('20 years.')))).toEqual([
      ['changed', KEY, 'text'],
    ]);
  });

  it('do not change when only the services of the cards that cite them do', () => {
    expect(changesIn('articles', [article()], [article({ services: ['patent-annual-fee'] })])).toEqual([]);
  });
});

describe('documents', () => {
  it('of law change with the words of their articles', () => {
    const attached = article({ officialText: '发明专利权的期限为二十年。' });
    expect(brief(changesIn('documents', [article()], [attached]))).toEqual([['changed', 'patent-law@2020', 'content']]);
  });

  it('of law are superseded by the version that is added', () => {
    expect(
      changesIn('documents', [], [], [tinyKnowledge, withLaterPatentLaw]).map(({ change, subject, successor }) => [
        change,
        subject.key,
        successor?.from,
      ]),
    ).toEqual([
      ['superseded', 'patent-law@2020', '2028-06-01'],
      ['added', 'patent-law@2028', undefined],
    ]);
  });

  it('that were added or taken out are named by their title', () => {
    const changes = changesIn('documents', [guide('aa')], [guide('bb', { title: '收件清单' })]);
    expect(changes.map(({ change, subject }) => [change, subject.title])).toEqual([
      ['added', '收件清单'],
      ['removed', '窗口须知'],
    ]);
  });

  it('are replaced by one of the same title', () => {
    const changes = changesIn('documents', [guide('aa')], [guide('bb', { text: '带上护照。' })]);
    expect(brief(changes)).toEqual([['changed', 'document:bb', 'checksum', 'content']]);
  });

  it('are added and removed where several share the title', () => {
    const changes = changesIn('documents', [guide('aa')], [guide('bb'), guide('cc')]);
    expect(brief(changes)).toEqual([
      ['added', 'document:bb'],
      ['added', 'document:cc'],
      ['removed', 'document:aa'],
    ]);
  });
});

describe('records', () => {
  const [rate] = tinyKnowledge.rates.filter(({ effectiveTo }) => effectiveTo === null);
  if (!rate) throw new Error('the tiny knowledge has no rate without a last day');

  it('of a table are superseded by the row of the same id that begins the day after', () => {
    const later: Knowledge = {
      ...tinyKnowledge,
      rates: tinyKnowledge.rates.flatMap((row) =>
        row === rate
          ? [
              { ...row, effectiveTo: day('2028-05-31') },
              { ...row, amount: 950, effectiveFrom: day('2028-06-01') },
            ]
          : [row],
      ),
    };
    expect(
      changesIn('records', [], [], [tinyKnowledge, later]).map(({ change, subject, successor }) => [
        change,
        subject.key,
        successor?.from,
      ]),
    ).toEqual([
      ['superseded', `rate:${rate.id}~${rate.effectiveFrom}`, '2028-06-01'],
      ['added', `rate:${rate.id}~2028-06-01`, undefined],
    ]);
  });

  it('say which of their fields differ', () => {
    const renamed: Knowledge = {
      ...tinyKnowledge,
      notices: tinyKnowledge.notices.map((notice) => ({ ...notice, title: { zh: '新通知', en: 'new' } })),
    };
    expect(brief(changesIn('records', [], [], [tinyKnowledge, renamed]))).toEqual([
      ['changed', 'notice:pilot', 'title'],
    ]);
  });
});

it('everything is added when nothing is served yet', () => {
  const sections = compareContent(null, { knowledge: tinyKnowledge, chunks: [article(), guide('aa')] });
  const changes = sections.flatMap((section) => section.changes);
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']));
  expect(changes.map(({ subject }) => subject.key)).toEqual(
    expect.arrayContaining([KEY, 'document:aa', 'patent-law@2020', 'notice:pilot']),
  );
});

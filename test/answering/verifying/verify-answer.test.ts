import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/answering/draft.ts';
import { verifyAnswer } from '../../../server/answering/verifying/verify-answer.ts';
import type { Chunk, Statement } from '../../../server/domain/index.ts';
import type { KnowledgeLookup } from '../../../server/knowledge/index.ts';
import { day } from '../../doubles/day.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';
import { type SampleQuestion, sampleDraft, sampleLookup, samplePart, sampleStatement } from '../sample-draft.ts';

const article = (text: string, own: Partial<Chunk> = {}) => sampleChunk({ key: 'sample-law@2020/3', text, ...own });
const THREE_MONTHS = article('收到通知之日起3个月内登记。');

/** What verification makes of one statement: why it was dropped, or null when it was kept. */
function judge(statement: Partial<Statement> & { readonly text: string }, asked: SampleQuestion = {}) {
  const { answer, dropped } = verifyAnswer(sampleDraft([[sampleStatement(statement)]], asked), sampleLookup);
  expect(answer.parts.flat().length + dropped.length).toBe(1);
  return dropped[0]?.reason ?? null;
}

describe('verifyAnswer', () => {
  it('keeps a statement whose figure stands in what it cites', () => {
    expect(judge({ text: '期限是3个月。', chunks: [THREE_MONTHS] })).toBeNull();
  });

  it('drops a statement with a figure that nothing cited holds', () => {
    expect(judge({ text: '期限是4个月。', chunks: [THREE_MONTHS] })).toBe('figure-without-source');
  });

  it('drops a statement that spells such a figure out in Chinese', () => {
    expect(judge({ text: '期限是四个月。', chunks: [THREE_MONTHS] })).toBe('figure-without-source');
  });

  it('compares figures by value, however they are written', () => {
    const fee = article('费用是10万元。');
    expect(
      ['费用是100,000元。', '费用是十万元。', '费用是10万元。'].map((text) => judge({ text, chunks: [fee] })),
    ).toEqual([null, null, null]);
  });

  it('drops a statement with one wrong figure among right ones', () => {
    const text = '期限是3个月，费用是90元。';
    expect(judge({ text, chunks: [THREE_MONTHS] })).toBe('figure-without-source');
  });

  it('keeps a figure that the asker wrote', () => {
    const asked = { parts: [samplePart({ text: '第8年要交多少' })] as const };
    expect(judge({ text: '第8年照常缴。', chunks: [article('照常缴。')] }, asked)).toBeNull();
  });

  it('keeps a figure that a calculation gave', () => {
    expect(judge({ text: '合计90元。', chunks: [THREE_MONTHS], figuresFrom: ['100元减10%是90元'] })).toBeNull();
  });

  it('keeps a figure of the official text', () => {
    const official = article('按期登记。', { officialText: '自收到通知之日起三个月内登记。' });
    expect(judge({ text: '期限是3个月。', chunks: [official] })).toBeNull();
  });

  it('takes the digits of an address for no figures', () => {
    const text = '见 https://www.cnipa.gov.cn/art/2019/7/30/art_95.html 。';
    expect(
      judge({ text, chunks: [article('见官网。', { url: 'https://www.cnipa.gov.cn/art/2019/7/30/art_95.html' })] }),
    ).toBeNull();
  });

  it('takes the number of an article for no figure of its rule', () => {
    const cited = article('收到通知之日起3个月内登记。', { key: 'sample-law@2020/40', article: '示例法第四十条' });
    expect(judge({ text: '期限是40个月。', chunks: [cited] })).toBe('figure-without-source');
  });

  it('drops a statement without any source', () => {
    expect(judge({ text: '可以办。' })).toBe('no-citation');
  });

  it('asks no source of a heading', () => {
    expect(judge({ text: '期限：', form: 'heading', core: false })).toBeNull();
  });

  it('drops a statement that cites what is not in force on the day asked for', () => {
    const ended = article('3个月', { effectiveTo: day('2026-12-31') });
    const judged = ['2026-12-31', '2027-01-01'].map((asOf) =>
      judge({ text: '期限是3个月。', chunks: [ended] }, { asOf }),
    );
    expect(judged).toEqual([null, 'not-in-force']);
  });

  it('drops a statement one of whose citations is not yet in force', () => {
    const ahead = article('3个月', { effectiveFrom: day('2027-01-01') });
    expect(judge({ text: '期限是3个月。', chunks: [THREE_MONTHS, ahead] })).toBe('not-in-force');
  });

  it('leaves a part that loses what it is of no use without unanswered, and the other parts as they are', () => {
    const wrong = sampleStatement({ text: '期限是4个月。', chunks: [THREE_MONTHS] });
    const right = sampleStatement({ text: '期限是3个月。', chunks: [THREE_MONTHS] });
    const { answer, dropped } = verifyAnswer(sampleDraft([[right, wrong], [right]]), sampleLookup);
    expect(answer.parts).toEqual([[], [right]]);
    expect(dropped).toEqual([{ text: '期限是4个月。', reason: 'figure-without-source', part: 0 }]);
  });

  it('keeps the rest of a part that loses what it can do without', () => {
    const aside = sampleStatement({ text: '另外还有5天。', chunks: [THREE_MONTHS], core: false });
    const right = sampleStatement({ text: '期限是3个月。', chunks: [THREE_MONTHS] });
    expect(verifyAnswer(sampleDraft([[right, aside]]), sampleLookup).answer.parts).toEqual([[right]]);
  });

  it('keeps a figure just when it is one of those cited, whatever the figures', () => {
    const figure = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(figure, fc.array(figure, { minLength: 1, maxLength: 4 }), (said, cited) => {
        const chunks = cited.map((value) => article(`${value}日`));
        expect(judge({ text: `期限是${said}日。`, chunks })).toBe(
          cited.includes(said) ? null : 'figure-without-source',
        );
      }),
    );
  });

  it('drops a statement that cites what was not found for the question', () => {
    const draft = sampleDraft([[sampleStatement({ text: '期限是3个月。', chunks: [THREE_MONTHS] })]]);
    const [evidence] = draft.retrieved.evidence;
    const nothingFound = { ...draft.retrieved, evidence: [{ ...evidence, passages: [] }] };
    const { dropped } = verifyAnswer({ ...draft, retrieved: nothingFound } as unknown as Draft, sampleLookup);
    expect(dropped.map(({ reason }) => reason)).toEqual(['not-found']);
  });

  it.each(['请看 http://example.com/pay 。', '请打400-123-4567。', '加微信 abc12345 办理。', '写信到 a@b.cn 。'])(
    'drops a statement with a contact that the corpus does not know: %s',
    (text) => {
      expect(judge({ text, chunks: [article('照章办理。')] })).toBe('unknown-contact');
    },
  );

  it('compares a number with its unit: 30 days are not 30 months', () => {
    const cited = article('自公告之日起30日内提出。');
    const judged = ['30日内', '三十天内', '30个月内', '30个工作日内'].map((text) => judge({ text, chunks: [cited] }));
    expect(judged).toEqual([null, null, 'figure-without-source', 'figure-without-source']);
  });

  describe('with the words of the shipped corpus', () => {
    let lookup: KnowledgeLookup;
    beforeAll(async () => {
      lookup = await readLookup(shippedCorpus);
    });
    const reasonsFor = (text: string, origin: Draft['origin'] = 'generated') => {
      const draft = sampleDraft([[sampleStatement({ text, chunks: [article('照章办理。')], core: false })]]);
      return verifyAnswer({ ...draft, origin } as unknown as Draft, lookup).dropped.map(({ reason }) => reason);
    };

    it.each([
      '这件申请一定能授权。',
      '我们保证下证。',
      '交给代理机构包过。',
      '不用担心，肯定能通过审查。',
      'Your mark is guaranteed to be registered.',
    ])('drops what nobody can promise: %s', (text) => {
      expect(reasonsFor(text)).toEqual(['promise']);
    });

    it.each([
      '没有人能保证授权。',
      '声称“包授权”的机构要小心。',
      '是否授权由审查决定，不能保证。',
      'Nobody can guarantee that a mark is registered.',
    ])('keeps a denial of it and a warning: %s', (text) => {
      expect(reasonsFor(text)).toEqual([]);
    });

    it('drops what speaks of the machinery, and marks of sources that are not the house’s', () => {
      expect([reasonsFor('我的系统提示词如下。'), reasonsFor('照章办理[1]。'), reasonsFor('见 link_1。')]).toEqual([
        ['forbidden-term'],
        ['citation-mark'],
        ['citation-mark'],
      ]);
    });

    /** Which parts are lost when the second of three sentences of a generated answer has a figure of its own. */
    const lostWith = (second: string, third = '照章办理。') => {
      const chunk = article('照章办理。');
      const part = [
        sampleStatement({ text: '照章办理。', chunks: [chunk] }),
        sampleStatement({ text: second, chunks: [chunk], core: false }),
        sampleStatement({ text: third, chunks: [chunk], core: false }),
      ];
      return verifyAnswer({ ...sampleDraft([part]), origin: 'generated' } as unknown as Draft, lookup).lost;
    };

    it('loses a part without a condition, exception, negation, consequence or period', () => {
      const essential = [
        '但外观设计除外，另交77元。',
        '逾期77日的，视为撤回。',
        '不得超过77件。',
        'Otherwise CNY 77 is due.',
      ];
      expect(essential.map((text) => lostWith(text))).toEqual([[0], [0], [0], [0]]);
    });

    it('loses a part whose next sentence rests on what was dropped', () => {
      expect([lostWith('窗口有77个。', '因此可以办理。'), lostWith('窗口有77个。')]).toEqual([[0], []]);
    });
  });
});

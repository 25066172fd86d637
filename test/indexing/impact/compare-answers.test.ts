import { describe, expect, it } from 'vitest';
import type { TurnScore } from '../../../server/evaluation/index.ts';
import { compareAnswers } from '../../../server/indexing/impact/compare-answers.ts';
import { writeSampleReply } from '../../doubles/sample-reply.ts';

const expected: TurnScore['expected'] = {
  question: '怎么续展',
  intent: 'procedure',
  service: 'trademark-renewal',
  matter: null,
  kind: 'answer',
  parts: [],
  slots: {},
  facts: ['6个月'],
  articles: [],
};

/** A turn that is right in everything, but for what the test says of it. */
const turn = (own: Partial<TurnScore> = {}): TurnScore => ({
  id: 'renewal',
  turn: 1,
  question: '怎么续展',
  kind: true,
  intent: true,
  service: true,
  facts: true,
  article: null,
  expected,
  reply: writeSampleReply(),
  ...own,
});

describe('compareAnswers', () => {
  it('lists a question whose answer lost something, with what was said before and after', () => {
    const lost = turn({ facts: false, reply: writeSampleReply({ text: '以官方公布为准。' }) });
    expect(compareAnswers([turn()], [lost]).changes).toEqual([
      {
        change: 'worse',
        subject: { kind: 'question', key: 'renewal', title: '怎么续展' },
        differences: [{ field: 'facts', before: writeSampleReply().text, after: '以官方公布为准。' }],
        successor: null,
        citedBy: [],
      },
    ]);
  });

  it('lists one that lost one thing and gained another under both', () => {
    const mixed = turn({ service: false, reply: writeSampleReply({ service: null }) });
    const before = turn({ intent: false, reply: writeSampleReply({ intent: 'fee' }) });
    expect(compareAnswers([before], [mixed]).changes).toMatchObject([
      { change: 'worse', differences: [{ field: 'service', before: 'trademark-renewal', after: null }] },
      { change: 'better', differences: [{ field: 'intent', before: 'fee', after: 'procedure' }] },
    ]);
  });

  it('lists one that is answered in other words, as well as before', () => {
    const reworded = turn({ reply: writeSampleReply({ text: '宽展期六个月。' }) });
    expect(compareAnswers([turn()], [reworded]).changes).toMatchObject([
      { change: 'changed', differences: [{ field: 'text', after: '宽展期六个月。' }] },
    ]);
  });

  it('does not mention one that is answered alike, whatever is unlike about the reply', () => {
    const again = turn({ reply: writeSampleReply({ id: 'reply-2', corpusGeneration: 'other' }) });
    expect(compareAnswers([turn()], [again]).changes).toEqual([]);
  });

  it('marks the shares that fell, and no others', () => {
    const lost = turn({ facts: false });
    const { measures } = compareAnswers([turn(), turn()], [turn(), lost]);
    expect(measures.filter(({ lowered }) => lowered)).toEqual([
      { name: 'facts', before: 1, after: 0.5, lowered: true },
    ]);
    expect(measures.find(({ name }) => name === 'article')).toEqual({
      name: 'article',
      before: null,
      after: null,
      lowered: false,
    });
  });

  it('marks no share that rose', () => {
    expect(compareAnswers([turn({ facts: false })], [turn()]).measures.some(({ lowered }) => lowered)).toBe(false);
  });

  it('has scores of one side, and nothing better or worse, when nothing is served yet', () => {
    const { measures, changes } = compareAnswers(null, [turn({ intent: false })]);
    expect(changes).toEqual([]);
    expect(measures.find(({ name }) => name === 'intent')).toEqual({
      name: 'intent',
      before: null,
      after: 0,
      lowered: false,
    });
  });

  it('marks the turns that lean on the one before', () => {
    const followUps = [turn(), turn({ question: '那费用呢', facts: false })];
    expect(compareAnswers([turn(), turn()], followUps).changes.map(({ subject }) => subject.title)).toEqual([
      '… 那费用呢',
    ]);
  });
});

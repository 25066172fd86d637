import { expect, it } from 'vitest';
import { indexCitations } from '../../../server/indexing/impact/find-citing.ts';
import { listRecords } from '../../../server/indexing/impact/list-records.ts';
import { day } from '../../doubles/day.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { readLookup, smallCorpus } from '../../knowledge/corpus-folders.ts';

const { knowledge } = await readLookup(smallCorpus);
const citing = (key: string) => indexCitations(listRecords(knowledge))(key).map((subject) => subject.key);

it('finds the cards, answers and rows of tables that name an article or a figure of it', () => {
  expect(citing('sample-law@2020/3').sort()).toEqual([
    'answer:sample-window',
    'flow:sample-flow',
    'period:sample-window~2020-03-01',
    'service:sample-registration',
    'surcharge:late~2020-03-01',
  ]);
  expect(citing('sample-law@2020/4').sort()).toEqual([
    'rate:sample-registration-efile~2020-03-01',
    'rate:sample-registration-paper~2020-03-01',
    'service:sample-registration',
  ]);
});

it('takes no article for another whose number begins alike', () => {
  expect(citing('sample-law@2026/5').length).toBeGreaterThan(0);
  expect(citing('sample-law@2026/50')).toEqual([]);
  expect(citing('sample-law@2026/5-1')).toEqual([]);
});

it('finds the cards that name a row of a table by the start its group shares', () => {
  expect(citing('rate:sample-registration-efile~2020-03-01')).toEqual(['service:sample-registration']);
  expect(citing('rate:sample~2020-03-01')).toEqual([]);
});

it('finds the answers that rest on a notice, whichever part of it', () => {
  const [answer] = knowledge.answers;
  if (!answer) throw new Error('the small corpus has no answer');
  const resting = { ...knowledge, answers: [{ ...answer, basis: ['notice:sample-notice#task-1'] }] };
  const found = indexCitations(listRecords(resting))('notice:sample-notice');
  expect(found).toEqual([{ kind: 'answer', key: 'answer:sample-window', title: '登记期多久' }]);
});

it('finds the rules of a concordance by the articles of both laws', () => {
  const text = { zh: '期限', en: 'period' };
  const rule = {
    id: 'window',
    subject: text,
    main: false,
    oldArticles: ['40'],
    newArticles: ['51'],
    change: text,
    transition: { trigger: text, rule: 'silent' as const, safeCourse: text },
  };
  const concordances = [{ law: 'trademark-law', from: '2019', to: '2026', rules: [rule] }];
  const find = indexCitations(listRecords({ ...tinyKnowledge, concordances }));
  const subject = { kind: 'concordance', key: 'concordance:trademark-law/2019-2026#window', title: '期限' };
  expect([find('trademark-law@2019/40'), find('trademark-law@2026/51')]).toEqual([[subject], [subject]]);
});

it('does not count what a development question expects as a citation', () => {
  const questions = [
    {
      id: 'asked',
      asOf: day('2026-11-22'),
      turns: [
        {
          question: '登记期多久',
          intent: 'deadline',
          service: null,
          matter: null,
          kind: 'answer' as const,
          parts: [],
          slots: {},
          facts: [],
          articles: ['sample-law@2026/5'],
        },
      ],
    },
  ];
  const find = indexCitations(listRecords({ ...tinyKnowledge, rates: [], questions }));
  expect(find('sample-law@2026/5')).toEqual([]);
});

it('tells a matter from the service it is within', () => {
  const [card] = knowledge.cards;
  if (!card) throw new Error('the small corpus has no card');
  const records = listRecords({ ...knowledge, cards: [card, { ...card, id: 'sample-answer' }] });
  expect(records.slice(0, 2).map(({ subject }) => subject.kind)).toEqual(['service', 'matter']);
});

import { expect, it } from 'vitest';
import { missedUnderstanding, summariseUnderstanding, type TurnScore } from '../../server/evaluation/index.ts';
import type { Reply } from '../../server/protocol/index.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';

type Expected = TurnScore['expected'];

/** A turn of which this is expected and that is replied to like this; by default both about renewing a trademark. */
function turn(expected: Partial<Expected>, reply: Partial<Reply> = {}, place = 1): TurnScore {
  const wanted: Expected = {
    question: '怎么续展',
    intent: 'procedure',
    service: 'trademark-renewal',
    matter: null,
    kind: 'answer',
    parts: [],
    slots: {},
    facts: [],
    articles: [],
    ...expected,
  };
  const given = writeSampleReply(reply);
  return {
    id: 'one',
    turn: place,
    question: wanted.question,
    kind: wanted.kind === given.kind,
    intent: wanted.intent === given.intent,
    service: wanted.service === given.service,
    facts: null,
    article: null,
    expected: wanted,
    reply: given,
  };
}

const part = (intent: string, service: string | null) => ({ intent, service });
const answered = (intent: string, service: string | null) => ({ intent, service, completeness: 'complete' as const });

it('counts the questions of a message that are among the parts of the reply, in any order, none twice', () => {
  const fee = part('fee', 'trademark-renewal');
  const materials = part('materials', 'trademark-renewal');
  const figures = summariseUnderstanding([
    turn(
      { parts: [fee, materials] },
      { parts: [answered('materials', 'trademark-renewal'), answered('fee', 'trademark-renewal')] },
    ),
    turn({ parts: [fee, fee] }, { parts: [answered('fee', 'trademark-renewal'), answered('fee', 'trademark-change')] }),
  ]);
  expect(figures.parts).toEqual({ n: 4, right: 0.75 });
  expect(figures.wholeMessages).toEqual({ n: 2, right: 0.5 });
});

it('wants a message of one question taken as one', () => {
  const one = { parts: [part('procedure', 'trademark-renewal')] };
  const two = { parts: [answered('procedure', 'trademark-renewal'), answered('fee', 'trademark-renewal')] };
  expect(summariseUnderstanding([turn(one), turn(one, two)]).unsplit).toEqual({ n: 2, right: 0.5 });
  expect(missedUnderstanding(turn(one, two))).toEqual([
    'parts procedure/trademark-renewal + fee/trademark-renewal (procedure/trademark-renewal)',
  ]);
});

it('counts later turns of a dialogue right when intent and service are', () => {
  const figures = summariseUnderstanding([
    turn({}, { intent: 'fee' }),
    turn({}, {}, 2),
    turn({ intent: 'fee' }, {}, 3),
    turn({ service: null }, {}, 4),
  ]);
  expect(figures.laterTurns).toEqual({ n: 3, right: 0.333 });
});

it('tells what is turned away wrongly from what is out of scope', () => {
  const away = { kind: 'canned', status: 'out_of_scope_unrelated' } as const;
  const figures = summariseUnderstanding([
    turn({ intent: 'out-of-scope', kind: 'canned' }, away),
    turn({ intent: 'out-of-scope', kind: 'canned' }),
    turn({ intent: 'out-of-scope', kind: 'canned', status: 'out_of_scope_language' }),
    turn({}, away),
    turn({ kind: 'clarification' }, { kind: 'canned', status: 'opinion' }),
  ]);
  expect(figures.outOfScope).toEqual({ n: 2, recall: 0.5, precision: 0.5 });
  expect(figures.turnedAway).toEqual({ n: 2, share: 1 });
});

it('measures handovers, questions back, opinions and guards by what is replied', () => {
  const figures = summariseUnderstanding([
    turn({ kind: 'handover' }, { kind: 'handover', status: 'handed_over_requested' }),
    turn({}, { kind: 'handover', status: 'handed_over_requested' }),
    turn({ kind: 'clarification' }),
    turn({ intent: 'opinion', kind: 'canned' }, { kind: 'canned', status: 'opinion' }),
    turn({ kind: 'canned', status: 'guarded_secret' }, { kind: 'canned', status: 'guarded_disclosure' }),
  ]);
  expect(figures.human).toEqual({ n: 1, recall: 1, precision: 0.5 });
  expect(figures.clarification).toEqual({ n: 1, recall: 0, precision: null });
  expect(figures.opinion).toEqual({ n: 1, recall: 1, precision: 1 });
  expect(figures.guarded).toEqual({ n: 1, recall: 1, precision: 1 });
  expect(figures.statuses).toEqual({ n: 1, right: 0 });
});

it('counts each value to be read, and names one that is not', () => {
  const score = turn({ slots: { city: 'shanghai', class: 9 } }, { slots: { city: 'shanghai', class: '9' } });
  expect(summariseUnderstanding([score]).slots).toEqual({ n: 2, right: 0.5 });
  expect(missedUnderstanding(turn({ slots: { city: 'shanghai' } }))).toEqual(['slot city not read (shanghai)']);
});

it('takes for English what has no Chinese character and is in a language served', () => {
  const figures = summariseUnderstanding([
    turn({ question: 'How do I renew?' }),
    turn({ question: 'How do I renew 牌子?' }, { intent: 'fee' }),
    turn({ question: 'Comment renouveler ma marque ?', status: 'out_of_scope_language' }, { intent: 'fee' }),
    turn({ question: '2' }, { intent: 'fee' }),
  ]);
  expect(figures.english).toEqual({ n: 1, intent: 1, service: 1 });
});

it('counts a matter where one is expected, and gives null where nothing is', () => {
  const matter = 'trademark-use-evidence';
  const figures = summariseUnderstanding([turn({}), turn({ matter }, { matter }), turn({ matter })]);
  expect(figures.matters).toEqual({ n: 2, right: 0.5 });
  expect(figures.parts).toEqual({ n: 0, right: null });
});

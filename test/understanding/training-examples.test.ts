import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../server/knowledge/index.ts';
import { cleanText } from '../../server/language/index.ts';
import type { LabelledText } from '../../server/learning/index.ts';
import { intentExamples, serviceExamples } from '../../server/understanding/index.ts';
import { NO_SERVICE } from '../../server/understanding/training-examples.ts';
import { day } from '../doubles/day.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

const labelsOf = (examples: readonly LabelledText[]) => new Set(examples.map(({ label }) => label));
const labelsFor = (examples: readonly LabelledText[], text: string) => {
  const clean = cleanText(text).toLowerCase();
  return [...labelsOf(examples.filter((example) => example.text === clean))];
};
const answered: Knowledge = {
  ...tinyKnowledge,
  answers: [
    {
      id: 'late-renewal',
      question: { zh: '过期了还能续吗' },
      answer: { zh: '能。' },
      phrasings: { zh: ['过期两个月还能续吗'], en: [] },
      scope: {
        service: 'trademark-renewal',
        matter: 'renewal-in-grace',
        intent: 'deadline',
        role: null,
        right: null,
        applicant: null,
        city: null,
        numbers: [],
      },
      basis: ['trademark-law@2019/40'],
      validFrom: null,
      validTo: null,
      owner: '测试',
      checkedOn: day('2026-08-01'),
      reviewBy: day('2027-08-01'),
    },
  ],
};

describe('intentExamples', () => {
  const examples = intentExamples(tinyKnowledge);

  it('has every intent, and every out-of-scope domain as a label of its own', () => {
    expect(labelsOf(examples)).toEqual(
      new Set([
        ...tinyKnowledge.intents.map(({ intent }) => intent).filter((intent) => intent !== 'out-of-scope'),
        'out-of-scope/tax',
        'out-of-scope/weather',
      ]),
    );
  });

  it('leaves no mark of where a service stands', () => {
    expect(examples.filter(({ text }) => text.includes('service}'))).toEqual([]);
  });

  it('takes a phrasing with different services and with none', () => {
    expect(labelsFor(examples, '多少钱')).toEqual(['fee']);
    expect(examples.filter(({ label, text }) => label === 'fee' && text.includes('多少钱'))).toHaveLength(4);
  });

  it('learns from the phrasings of reviewed answers', () => {
    expect(labelsFor(intentExamples(answered), '过期两个月还能续吗')).toEqual(['deadline']);
  });

  it('takes all texts of one phrasing, and of one reviewed answer, for one source', () => {
    const sources = (texts: readonly LabelledText[], word: string) =>
      new Set(texts.filter(({ text, label }) => label === 'fee' && text.includes(word)).map(({ source }) => source));
    expect(sources(examples, '多少钱').size).toBe(1);
    expect(intentExamples(answered).at(-1)?.source).toBe('answer/late-renewal');
  });

  it('is the same each time', () => {
    expect(intentExamples(tinyKnowledge)).toEqual(examples);
  });
});

describe('serviceExamples', () => {
  const examples = serviceExamples(tinyKnowledge);

  it('has every service and matter of the catalogue, and no service', () => {
    expect(labelsOf(examples)).toEqual(new Set([...tinyKnowledge.catalogue.map(({ id }) => id), 'none']));
  });

  it.each([
    ['商标续展', 'trademark-renewal'],
    ['late renewal', 'renewal-in-grace'],
    ['牌子到期了', 'trademark-renewal'],
    ['试点任务15是什么', 'pilot-policy'],
    ['试点任务有哪些', 'pilot-policy'],
    ['你好', 'none'],
    ['今天天气怎么样', 'none'],
  ])('learns that %s is about %s', (text, service) => {
    expect(labelsFor(examples, text)).toEqual([service]);
  });

  it('learns the phrasings of reviewed answers for the matter they are scoped to', () => {
    expect(labelsFor(serviceExamples(answered), '过期两个月还能续吗')).toEqual(['renewal-in-grace']);
  });

  it('learns what a reviewed answer says, without the names of its figures', () => {
    const [answer] = answered.answers;
    const said = { ...answered, answers: [{ ...answer, answer: { zh: '在{grace}内能补办。' } }] } as Knowledge;
    expect(labelsFor(serviceExamples(said), '在内能补办。')).toEqual(['renewal-in-grace']);
  });

  it('learns the account of an article on which one card rests, not of one on which several do', () => {
    const digest = {
      key: 'patent-law@2020/43',
      questions: { zh: [], en: [] },
      rule: { zh: '磨坊的规则', en: 'rule of mills' },
    };
    const restingOn = (...ids: readonly string[]) =>
      ({
        ...tinyKnowledge,
        digests: [digest],
        cards: ids.map((id) => ({ id, legalBasis: [digest.key], aliases: { zh: [], en: [] } })),
      }) as unknown as Knowledge;
    expect(labelsFor(serviceExamples(restingOn('patent-annual-fee')), '磨坊的规则')).toEqual(['patent-annual-fee']);
    expect(labelsFor(serviceExamples(restingOn('patent-annual-fee', 'trademark-renewal')), '磨坊的规则')).toEqual([]);
  });
});

describe('acts and asked questions', () => {
  const taught: Knowledge = {
    ...tinyKnowledge,
    acts: {
      services: [{ service: 'trademark-renewal', zh: ['续一个牌子'], en: [] }],
      frames: [{ intent: 'fee', zh: ['{act}要掏几个钱'], en: ['cost to {act}'] }],
    },
    askedQuestions: [
      { text: '换个会说话的来', intent: 'human', service: null },
      { text: '还剩几天来得及吗', intent: 'deadline', service: null },
    ],
  };

  it('teach an act what is asked of it and which service it is', () => {
    expect(labelsFor(intentExamples(taught), '续一个牌子要掏几个钱')).toEqual(['fee']);
    expect(labelsFor(serviceExamples(taught), '续一个牌子要掏几个钱')).toEqual(['trademark-renewal']);
  });

  it('teach that a question is about no service where it can be about none, and nothing where it merely names none', () => {
    expect(labelsFor(serviceExamples(taught), '换个会说话的来')).toEqual([NO_SERVICE]);
    expect(labelsFor(serviceExamples(taught), '还剩几天来得及吗')).toEqual([]);
  });
});

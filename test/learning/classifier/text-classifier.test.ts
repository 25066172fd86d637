import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClassifierSchedule,
  createTextClassifier,
  type LabelledText,
  readTextClassifier,
  trainTextClassifier,
  writeTextClassifier,
} from '../../../server/learning/index.ts';

const SUBJECTS = ['续展', '年费', '转让', '许可', '复审', '异议', '撤销', '变更', '查询', '备案'];
const WORDING = { fee: '要交多少钱', materials: '准备什么材料', deadline: '最晚哪天截止' };
/** Three labels, each said of ten subjects: the words around a subject tell them apart. */
const SEPARABLE: LabelledText[] = Object.entries(WORDING).flatMap(([label, words]) =>
  SUBJECTS.map((subject) => ({ text: `${subject}${words}`, label, source: subject })),
);
const SCHEDULE: ClassifierSchedule = {
  marginEpochs: [8, 4],
  network: { units: 16, epochs: [8, 4], leftOut: 0.3, smoothing: 0 },
  networkCount: 1,
  outsideLabel: null,
};

function train(texts: readonly LabelledText[], outsideLabel: string | null = null) {
  const training = trainTextClassifier(texts, { ...SCHEDULE, outsideLabel });
  for (;;) {
    const { done, value } = training.next();
    if (done) return value;
  }
}

const model = train(SEPARABLE);
const classifier = createTextClassifier(model);
const anyText = fc
  .array(fc.constantFrom('多少钱', '材料', '截止', '续展', 'renew', 'é', '😀', ' '))
  .map((parts) => parts.join(''));

describe('a text classifier', () => {
  it('learns a set that can be told apart', () => {
    expect(SEPARABLE.filter(({ text, label }) => classifier.predict(text)[0]?.label !== label)).toEqual([]);
  });

  it.each(Object.entries(WORDING))('recognises %s of a subject it has not met', (label, words) => {
    expect(classifier.predict(`灯塔${words}`)[0]).toMatchObject({ label });
  });

  it('gives every label once, most probable first, with probabilities that sum to one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const predictions = classifier.predict(text);
        const probabilities = predictions.map(({ probability }) => probability);
        expect(predictions.map(({ label }) => label).sort()).toEqual([...model.labels]);
        expect(probabilities.reduce((total, value) => total + value, 0)).toBeCloseTo(1, 5);
        expect(probabilities).toEqual([...probabilities].sort((left, right) => right - left));
      }),
    );
  });

  it('believes of texts that contradict each other the one that counts more', () => {
    const believed = (weight: number) => {
      const doubted = { text: '灯塔要交多少钱', label: 'deadline', source: '灯塔', weight };
      return createTextClassifier(train([...SEPARABLE, doubted])).predict('灯塔要交多少钱')[0]?.label;
    };
    expect([believed(0.05), believed(20)]).toEqual(['fee', 'deadline']);
  });

  it('has the same opinion of all texts of which it knows nothing', () => {
    expect(classifier.predict('zebra')).toEqual(classifier.predict(''));
  });

  it('is less sure of a text of which it knows nothing', () => {
    expect(classifier.predict('zebra')[0]?.probability).toBeLessThan(
      classifier.predict('续展要交多少钱')[0]?.probability ?? 0,
    );
  });

  it('has one label to give when it was taught one, and none when it was taught nothing', () => {
    expect(createTextClassifier(train([{ text: '多少钱', label: 'fee', source: 'a' }])).predict('材料')).toEqual([
      { label: 'fee', probability: 1 },
    ]);
    expect(createTextClassifier(train([])).predict('费用')).toEqual([]);
  });

  it('takes kinds of one group for one thing when it learns how sure to be', () => {
    const texts = SEPARABLE.map(({ text, source }, at) => ({ text, source, label: `all/${at % 7}` }));
    const total = createTextClassifier(train(texts)).predict('续展要交多少钱');
    expect(total.every(({ probability }) => Number.isFinite(probability))).toBe(true);
  });

  it('learns misspelt words by their pieces', () => {
    const english = ['renewal fee', 'the fee of renewal', 'what fee', 'fees'].map((text) => ({ text, label: 'fee' }));
    const other = ['deadline', 'the deadlines', 'what deadline', 'last day'].map((text) => ({
      text,
      label: 'deadline',
    }));
    const taught = createTextClassifier(train([...english, ...other].map((text) => ({ ...text, source: text.text }))));
    expect(taught.predict('deadlin')[0]?.label).toBe('deadline');
  });
});

describe('what a text classifier says for itself', () => {
  it('names the words that speak for a label, and the nearest examples with their likeness', () => {
    const { features, nearest, knownShare } = classifier.explain('续展要交多少钱', 'fee');
    expect(features.length).toBeGreaterThan(0);
    expect(features.every(({ feature, weight }) => '续展要交多少钱'.includes(feature) && weight > 0)).toBe(true);
    expect(nearest[0]).toMatchObject({ text: '续展要交多少钱', label: 'fee' });
    expect(nearest[0]?.likeness).toBeCloseTo(1, 5);
    expect(knownShare).toBeGreaterThan(0.5);
  });

  it('finds nothing in words it has never met', () => {
    expect(classifier.explain('zebra', 'fee')).toEqual({ features: [], nearest: [], knownShare: 0 });
  });

  it('has no words for a label that there is none of', () => {
    expect(classifier.explain('多少钱', 'weather').features).toEqual([]);
  });
});

describe('what is outside', () => {
  const strange = ['天气', '足球', '电影', '菜谱', '航班', '快递', '星座', '游戏', '彩票', '宠物', '健身', '唱歌'].map(
    (text) => ({ text: `${text}怎么样啊`, label: 'outside', source: text }),
  );
  const taught = createTextClassifier(train([...SEPARABLE, ...strange], 'outside'));

  it('tells a text of no known label from one of a known label', () => {
    expect(taught.outside('新闻怎么样啊')).toBeGreaterThan(taught.outside('续展要交多少钱'));
  });

  it('is never said where nothing outside was taught', () => {
    expect(classifier.outside('天气怎么样')).toBe(0);
  });
});

describe('the file of a text classifier', () => {
  it('is the same for the same texts', () => {
    expect(writeTextClassifier(train(SEPARABLE))).toEqual(writeTextClassifier(model));
  });

  it('is read as what was written, wherever its bytes stand', () => {
    const bytes = writeTextClassifier(model);
    for (const offset of [0, 1, 2, 3]) {
      const moved = Buffer.concat([Buffer.alloc(offset), bytes, Buffer.alloc(3)]).subarray(offset, -3);
      expect(readTextClassifier(moved)).toEqual(model);
    }
  });

  it.each([0, 3, 20, -4])('is refused when it ends early: %s', (end) => {
    const bytes = writeTextClassifier(model);
    expect(() => readTextClassifier(bytes.subarray(0, end))).toThrow(/damaged/);
  });
});

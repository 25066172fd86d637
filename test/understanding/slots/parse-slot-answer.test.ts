import { describe, expect, it } from 'vitest';
import { createDialogueVocabulary } from '../../../server/understanding/dialogue/dialogue-vocabulary.ts';
import { createParseSlotAnswer } from '../../../server/understanding/slots/parse-slot-answer.ts';
import { MONDAY, readShippedSlots, shippedKnowledge } from './shipped-slots.ts';

const parse = createParseSlotAnswer(
  shippedKnowledge.slotQuestions,
  readShippedSlots,
  createDialogueVocabulary(shippedKnowledge),
);
const answer = (slot: string, text: string) => parse(slot, text, MONDAY);

describe('an answer to a question for a slot', () => {
  it.each([
    ['right', '2', 'utility-model'],
    ['right', '第三个', 'design'],
    ['right', '发明', 'invention'],
    ['right', '是外观设计', 'design'],
    ['right', 'utility model', 'utility-model'],
    ['patentYear', '8', 8],
    ['patentYear', '第八年', 8],
    ['patentYear', 'year 8', 8],
    ['applicant', '我们是一家公司', 'company'],
    ['applicant', '研究所', 'institution'],
    ['domicile', '没有', 'outside-china'],
    ['domicile', '有', 'in-china'],
    ['agent', '找代理', 'agency'],
    ['role', '我是被告', 'respondent'],
    ['receiptDate', '11月5日', '2026-11-05'],
    ['receiptDate', '上周五收到的', '2026-11-20'],
    ['expiryDate', '2027年3月1日', '2027-03-01'],
    ['city', '上海', 'shanghai'],
    ['city', '4', 'hangzhou'],
  ])('gives %s its value from %s', (slot, text, value) => {
    expect(answer(slot, text)).toMatchObject({ kind: 'value', slot, value });
  });

  it('gives a place where a city without a pack is named', () => {
    expect(answer('city', '苏州')).toMatchObject({ kind: 'value', slot: 'place', value: '苏州市' });
  });

  it.each(['其他', '7', '别的城市', 'elsewhere'])('keeps that it is none of the cities offered: %s', (text) => {
    expect(answer('city', text)).toMatchObject({ kind: 'value', slot: 'place', value: 'elsewhere' });
  });

  it.each(['跳过', '不知道', '我不清楚', '我忘了', '都不是', 'skip', "i don't know"])(
    'skips the question with %s',
    (text) => {
      expect(answer('patentYear', text)).toEqual({ kind: 'skipped' });
    },
  );

  it.each(['取消', '算了吧', '不问了', 'never mind', 'cancel'])('drops the matter with %s', (text) => {
    expect(answer('right', text)).toEqual({ kind: 'cancelled' });
  });

  it('prefers the value to the doubt about it', () => {
    expect(answer('patentYear', '不清楚，第8年吧')).toMatchObject({ kind: 'value', value: 8 });
  });

  it.each([
    ['right', '7', 'out-of-range'],
    ['patentYear', '21', 'out-of-range'],
    ['patentYear', '第0年', 'out-of-range'],
    ['receiptDate', '农历八月十五', 'lunar'],
    ['receiptDate', '2月30日', 'no-such-day'],
    ['receiptDate', '2026年11月', 'no-day'],
  ])('asks for %s again after %s', (slot, text, fault) => {
    expect(answer(slot, text)).toMatchObject({ kind: 'fault', fault });
  });

  it.each([
    ['right', '续展多少钱'],
    ['patentYear', '为什么要问'],
    ['receiptDate', '没注意看'],
    ['unknown', '8'],
    ['right', '？'],
    ['right', ''],
  ])('leaves %s to be read as something else: %j', (slot, text) => {
    expect(answer(slot, text)).toEqual({ kind: 'other' });
  });
});

describe('the questions', () => {
  it('are answered by every label and word of their own choices', () => {
    const wrong = shippedKnowledge.slotQuestions.questions.flatMap(({ slot, choices }) =>
      choices.flatMap(({ value, label, words }) =>
        [label.zh, label.en, ...words]
          .map((text) => text.toLowerCase())
          .filter((text) => {
            const read = answer(slot, text);
            return read.kind !== 'value' || read.value !== value;
          })
          .map((text) => `${slot}: ${text}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

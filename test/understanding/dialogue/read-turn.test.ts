import { describe, expect, it } from 'vitest';
import type { DialogueState } from '../../../server/domain/index.ts';
import { createDialogueVocabulary } from '../../../server/understanding/dialogue/dialogue-vocabulary.ts';
import { createReadTurn } from '../../../server/understanding/dialogue/read-turn.ts';
import { createWordingSense } from '../../../server/understanding/wording-sense.ts';
import { day } from '../../doubles/day.ts';
import { sampleDialogueState } from '../../doubles/sample-dialogue-state.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { trainTinyRecogniser } from '../../doubles/tiny-recogniser.ts';

const readTurn = createReadTurn(
  tinyKnowledge,
  trainTinyRecogniser(tinyKnowledge),
  createDialogueVocabulary(tinyKnowledge),
  createWordingSense(tinyKnowledge),
);
const renewal = sampleDialogueState();
const annualFee = sampleDialogueState({
  service: 'patent-annual-fee',
  slots: { right: 'invention', patentYear: 8 },
  question: '发明专利年费第8年多少',
  earlier: [renewal],
});
const askedBack = sampleDialogueState({
  service: null,
  question: '要多少钱',
  pending: { kind: 'option' },
  options: [
    { label: '商标续展', question: '商标续展多少钱' },
    { label: '专利年费', question: '专利年费多少钱' },
  ],
});
const read = (text: string, state: DialogueState | null = annualFee) =>
  readTurn({ text, state, asOf: day('2026-11-23') });

describe('a message that is whole', () => {
  it.each(['商标续展要什么材料', '专利年费多少钱', '不是说要十年吗，怎么现在又变成二十年了呢'])(
    'is read as it is: %s',
    (text) => {
      expect(read(text)).toMatchObject({ text, act: null, isAskedAgain: false, isCorrection: false });
    },
  );

  it('has nothing to be read against at the beginning', () => {
    expect(read('那外观呢', null)).toMatchObject({ text: '那外观呢', topic: null, isAskedAgain: false });
  });
});

describe('a message that changes a value', () => {
  it.each([
    ['那外观呢', '外观年费第8年多少', { right: 'design' }],
    ['第9年呢', '发明专利年费第9年多少', { patentYear: 9 }],
    ['不对，我说的是外观', '外观年费第8年多少', { right: 'design' }],
    ['改成10年', '发明专利年费第10年多少', { patentYear: 10 }],
    ['上海的呢', '上海发明专利年费第8年多少', { city: 'shanghai' }],
  ])('%s asks %s', (text, asked, given) => {
    expect(read(text)).toMatchObject({ text: asked, given, isAskedAgain: true });
  });

  it('asks in another language', () => {
    expect(read('英文的呢')).toMatchObject({ text: annualFee.question, language: 'en', isAskedAgain: true });
  });
});

describe('a correction', () => {
  it.each(['不是续展，是转让', '不是续展改成转让', '不对，转让', '哎，不对，转让', '不对，是转让不是续展'])(
    'leaves of %s what was meant',
    (text) => {
      expect(read(text, renewal)).toMatchObject({ text: '转让', isCorrection: true });
    },
  );

  it.each(['不对，这是不是要十年', '这是不是要公证'])('is not taken from a question: %s', (text) => {
    expect(read(text, renewal).text).toContain('是不是要');
  });

  it.each([
    ['不对，权利人不是我多少钱', '权利人不是我多少钱'],
    ['不对，商标不是有名的商标也能跨类保护', '商标不是有名的商标也能跨类保护'],
    ['i meant what if it is not renewed', 'what if it is not renewed'],
    ['不对，哎呀牌的材料', '哎呀牌的材料'],
  ])('takes nothing from a question that denies something: %s', (text, asked) => {
    expect(read(text, renewal)).toMatchObject({ text: asked, isCorrection: true });
  });

  it('that says not what was meant is asked for it', () => {
    expect(read('不对').act).toBe('neither');
  });
});

describe('a choice', () => {
  const WAYS = ['2', '第二个', '选2', '最后一个', '专利年费', '专利的', 'the second one', '是的，第二个', '第二个，请'];
  it.each(WAYS)('is made by %s', (text) => {
    expect(read(text, askedBack)).toMatchObject({ text: '专利年费多少钱', isAskedAgain: false });
  });

  it('may be asked about at once', () => {
    expect(read('第二个，怎么交', askedBack)).toMatchObject({ text: '专利年费怎么交' });
    expect(read('第二个，年费', askedBack)).toMatchObject({ text: '专利年费多少钱' });
  });

  it.each(['5', '1、商标怎么申请，2、多少钱'])(
    'is not made by a number that none has, or that counts questions: %s',
    (text) => {
      expect(read(text, askedBack).text).toBe(text);
    },
  );

  it('is not made by a word where none was asked for', () => {
    expect(read('专利年费', { ...askedBack, pending: null }).text).toBe('专利年费');
  });

  it('gives way to another question', () => {
    expect(read('外观设计申请要什么材料', askedBack).text).toBe('外观设计申请要什么材料');
  });

  it.each([
    ['都不是', 'neither'],
    ['算了', 'cancel'],
    ['不知道', 'skip'],
  ])('is refused by %s', (text, act) => {
    expect(read(text, askedBack).act).toBe(act);
  });

  it.each(['算了', '不知道'])('that was not offered is not refused: %s', (text) => {
    expect(read(text, renewal).act).toBeNull();
  });
});

describe('a value that was asked for', () => {
  const askedFor = (slot: string, slots = {}, skipped: string[] = []): DialogueState => ({
    ...sampleDialogueState({ intent: 'fee', service: 'patent-annual-fee', slots, question: '专利年费多少钱' }),
    pending: { kind: 'slot', slot, skipped },
    options: [{ label: '商标续展', question: '商标续展多少钱' }],
  });
  const kind = askedFor('right');
  const year = askedFor('patentYear', { right: 'invention' });

  it.each(['8', '第8年', '八', '8年', '好像是第8年吧'])('is read from %s', (text) => {
    expect(read(text, year)).toMatchObject({ text: '专利年费多少钱', given: { patentYear: 8 }, isAskedAgain: true });
  });

  it.each([
    ['1', { right: 'invention' }],
    ['发明的', { right: 'invention' }],
    ['外观设计', { right: 'design' }],
    ['外观第3年', { right: 'design', patentYear: 3 }],
  ])('of %s goes before what was offered beside it', (text, given) => {
    expect(read(text, kind)).toMatchObject({ text: '专利年费多少钱', given, slotAnswer: { skipped: [] } });
  });

  it('gives way to the next when it is left unanswered, and to the general rule when none is left', () => {
    expect(read('不知道', kind)).toMatchObject({ act: null, isAskedAgain: true, slotAnswer: { skipped: ['right'] } });
    expect(read('跳过', askedFor('patentYear', {}, ['right']))).toMatchObject({ act: 'skip', slotAnswer: null });
    expect(read('跳过', year).act).toBe('skip');
  });

  it('is dropped', () => {
    expect(read('算了', year)).toMatchObject({ act: 'cancel', slotAnswer: null });
  });

  it('that cannot be is a fault', () => {
    const turn = read('第25年', year);
    expect(turn).toMatchObject({ isAskedAgain: true, given: {} });
    expect(turn.faults).toMatchObject([{ slot: 'patentYear', words: '第25年', fault: 'out-of-range' }]);
  });

  it.each(['外观设计申请要什么材料', '商标续展要多久'])('is not what another question holds: %s', (text) => {
    expect(read(text, kind)).toMatchObject({ text, isAskedAgain: false, slotAnswer: null });
  });

  it('is asked for again after a picture', () => {
    expect(read('😀', year)).toMatchObject({ text: '专利年费多少钱', given: {}, slotAnswer: { skipped: [] } });
  });

  it('waits while another is put right', () => {
    expect(read('不对，是外观', year)).toMatchObject({ given: { right: 'design' }, slotAnswer: { skipped: [] } });
  });
});

describe('a way back', () => {
  it.each(['回到商标的问题', '回到续展的问题', '回到刚才说的'])('%s asks the earlier question again', (text) => {
    expect(read(text)).toMatchObject({ text: '商标续展多少钱', isAskedAgain: true });
  });

  it('asks something else of the earlier topic', () => {
    const turn = read('刚才说的商标续展要什么材料');
    expect(turn).toMatchObject({ text: '商标续展要什么材料', isAskedAgain: false });
    expect(turn.topic?.service).toBe('trademark-renewal');
  });
});

describe('a message to the conversation itself', () => {
  it.each(['重新开始', '请重新开始吧', 'start over please'])('%s begins anew', (text) => {
    expect(read(text).act).toBe('restart');
  });

  it('is none where the words stand in a question', () => {
    expect(read('公司重新开始营业，商标续展多少钱').act).toBeNull();
  });

  it('forgets one thing', () => {
    expect(read('忘掉上海')).toMatchObject({ act: 'forget', given: { city: 'shanghai' } });
  });
});

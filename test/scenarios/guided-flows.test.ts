import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteConversationStore } from '../../server/adapters/sqlite-conversation-store.ts';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import { givenAVisitorOn, thenTheReplyIs, type Visitor, whenTheyAsk } from './visitor.ts';

const BUILDING_MAY_TAKE_MS = 300_000;
const TODAY = '2026-11-23';

const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-scenario-'));
const transcripts = join(dataFolder, 'conversations.sqlite');
const start = () => createRealZhida(dataFolder).start(null, createSqliteConversationStore(transcripts));
let zhida: RunningZhida;

beforeAll(async () => {
  zhida = await start();
}, BUILDING_MAY_TAKE_MS);

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** Somebody who says no more than that they have a notice, and is asked who sent it. */
async function givenAnApplicantWithANotice(): Promise<Visitor> {
  const applicant = givenAVisitorOn(TODAY, zhida);
  await whenTheyAsk(applicant, '我收到了一份通知，不知道怎么办');
  thenTheyAreAskedFor(applicant, 'sender');
  return applicant;
}

const formOf = ({ lastReply }: Visitor) => lastReply?.form ?? null;
const textOf = ({ lastReply }: Visitor) => lastReply?.text ?? '';
function thenTheyAreAskedFor(visitor: Visitor, slot: string) {
  thenTheReplyIs(visitor, { kind: 'guide', status: 'guided', service: null });
  expect(formOf(visitor)?.slot).toBe(slot);
}
function thenTheyAreLedTo(visitor: Visitor, service: string) {
  thenTheReplyIs(visitor, { kind: 'guide', status: 'guided', service, completeness: 'complete' });
  // Where it makes a difference the city may still be asked for; the flow asks nothing more.
  expect(formOf(visitor)?.slot ?? 'city').toBe('city');
}

async function answering(visitor: Visitor, ...answers: readonly string[]) {
  for (const answer of answers) await whenTheyAsk(visitor, answer);
}

describe('somebody with a notice they do not understand', () => {
  it('is led from question to question to the last day, the service and its card', async () => {
    const applicant = await givenAnApplicantWithANotice();
    expect(formOf(applicant)).toMatchObject({ flow: 'received-a-notice', step: 1, input: 'choice' });
    await answering(applicant, '商标局', '驳回');
    thenTheyAreAskedFor(applicant, 'delivery');
    await answering(applicant, '邮寄', '实际收到', '2026年11月10日');
    thenTheyAreLedTo(applicant, 'trademark-refusal-review');
    expect(textOf(applicant)).toContain('2026年11月25日（星期三）');
    expect(applicant.lastReply?.calculation).toMatchObject({ id: 'trademark-refusal-review' });
    expect(applicant.lastReply?.card?.id).toBe('trademark-refusal-review');
    expect(applicant.lastReply?.citations.map(({ article }) => article)).toContain('商标法第三十四条');
  });

  it('can do without the form: its choices stand in the text, with numbers', async () => {
    const applicant = await givenAnApplicantWithANotice();
    expect(textOf(applicant)).toContain('1. 商标局');
    await answering(applicant, '1', '第一个', '4', '1', '11月10日');
    thenTheyAreLedTo(applicant, 'trademark-refusal-review');
  });

  it('asks afterwards about the service they were led to', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '法院');
    thenTheyAreLedTo(applicant, applicant.lastReply?.service ?? '');
    expect(applicant.lastReply?.service).not.toBeNull();
    const { service } = applicant.lastReply ?? {};
    await whenTheyAsk(applicant, '要什么材料');
    thenTheReplyIs(applicant, { intent: 'materials', ...(service ? { service } : {}) });
  });

  it('in English is led in English', async () => {
    const applicant = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(applicant, 'I received a notice and do not know what to do');
    thenTheReplyIs(applicant, { language: 'en', kind: 'guide' });
    await answering(applicant, '1', 'Refusal', 'by post', '2', '10 November 2026');
    thenTheyAreLedTo(applicant, 'trademark-refusal-review');
    expect(textOf(applicant)).toContain('25 November 2026');
  });

  it('in traditional characters is led in them', async () => {
    const applicant = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(applicant, '收到駁回通知了，下一步做什麼');
    expect(formOf(applicant)?.choices[0]?.label).toContain('商標局');
    await whenTheyAsk(applicant, '商標局（國家知識產權局，商標的事）');
    thenTheyAreAskedFor(applicant, 'delivery');
    expect(textOf(applicant)).toContain('駁回通知書');
  });
});

describe('somebody who says in a few words what they are in', () => {
  it.each([
    ['我要加快审查', 'speed-up-examination'],
    ['我要用知识产权融资', 'ip-financing'],
    ['企业改名了', 'enterprise-change'],
    ['公司搬家了，商标专利怎么改', 'enterprise-change'],
    ['我的商标被抢注了', 'trademark-squatted'],
    ['有人侵权', 'infringement'],
    ['海外遇到纠纷', 'overseas-dispute'],
    ['学校的专利怎么转化', 'university-transfer'],
    ['我要投诉代理', 'agency'],
    ['我收到一份通知', 'received-a-notice'],
    ['我的权利快到期了', 'right-expiring'],
    ['My mark has been squatted', 'trademark-squatted'],
    ['我的商標被搶註了，怎麼辦', 'trademark-squatted'],
  ])('is led: %s', async (said, flow) => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(visitor, said);
    thenTheReplyIs(visitor, { kind: 'guide', status: 'guided' });
    expect(formOf(visitor)?.flow).toBe(flow);
  });

  it.each(['优先审查要什么材料', '质押登记费多少', '商标续展怎么办'])(
    'asks of one matter, and is answered: %s',
    async (asked) => {
      const visitor = givenAVisitorOn(TODAY, zhida);
      await whenTheyAsk(visitor, asked);
      thenTheReplyIs(visitor, { kind: 'answer' });
    },
  );
});

describe('somebody who says the date early', () => {
  it('is not asked for it again, nor which date it is', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '商标局', '驳回，11月10日收到的');
    thenTheyAreAskedFor(applicant, 'delivery');
    await answering(applicant, '寄来的');
    thenTheyAreLedTo(applicant, 'trademark-refusal-review');
    expect(textOf(applicant)).toContain('2026年11月25日（星期三）');
  });

  it('is asked which date it is, where the words do not say', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '商标局', '驳回', '纸质的', '2026-11-10');
    thenTheyAreAskedFor(applicant, 'notice-held');
    expect(textOf(applicant)).toContain('日期先记下了');
    await answering(applicant, '签收日');
    thenTheyAreLedTo(applicant, 'trademark-refusal-review');
  });
});

describe('somebody who says at once what the notice is', () => {
  it('is asked who sent it, and no more which it is', async () => {
    const applicant = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(applicant, '收到驳回通知了，下一步做什么');
    thenTheyAreAskedFor(applicant, 'sender');
    await answering(applicant, '商标局');
    thenTheyAreAskedFor(applicant, 'delivery');
    expect(textOf(applicant)).toContain('您说过的先用上了：驳回通知书');
    await answering(applicant, '寄来的');
    expect(textOf(applicant)).not.toContain('您说过的');
    await answering(applicant, '实际收到', '2026-11-10');
    thenTheyAreLedTo(applicant, 'trademark-refusal-review');
  });

  it('can take it back', async () => {
    const applicant = givenAVisitorOn(TODAY, zhida);
    await answering(applicant, '收到驳回通知了，下一步做什么', '商标局', '返回上一步');
    thenTheyAreAskedFor(applicant, 'trademark-notice');
    await answering(applicant, '补正');
    thenTheyAreAskedFor(applicant, 'delivery');
  });
});

describe('somebody who changes their mind', () => {
  it('goes back, and answers again', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '商标局', '返回上一步');
    thenTheyAreAskedFor(applicant, 'sender');
    await answering(applicant, '返回');
    expect(textOf(applicant)).toContain('第一个问题');
    await answering(applicant, '专利局');
    thenTheyAreAskedFor(applicant, 'patent-notice');
  });

  it('goes back from the outcome', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '法院', '返回上一步');
    thenTheyAreAskedFor(applicant, 'sender');
  });

  it('begins again', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '商标局', '驳回', '重新开始');
    thenTheyAreAskedFor(applicant, 'sender');
    expect(formOf(applicant)?.step).toBe(1);
  });

  it('has enough of it', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await whenTheyAsk(applicant, '算了');
    thenTheReplyIs(applicant, { status: 'dialogue_dropped', form: null });
    await whenTheyAsk(applicant, '商标续展需要哪些材料');
    thenTheReplyIs(applicant, { kind: 'answer', form: null });
  });
});

describe('somebody who asks something else in the middle', () => {
  it('is answered, and asked on', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await whenTheyAsk(applicant, '商标续展多少钱');
    thenTheReplyIs(applicant, { kind: 'answer', intent: 'fee', service: 'trademark-renewal' });
    expect(formOf(applicant)?.slot).toBe('sender');
    expect(textOf(applicant)).toContain('1. 商标局');
    await whenTheyAsk(applicant, '1');
    thenTheyAreAskedFor(applicant, 'trademark-notice');
  });

  it('of which a value is asked for goes on with the flow afterwards', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '商标局', '专利年费多少钱');
    expect(formOf(applicant)?.flow).toBe('patent-annual-fee');
    await answering(applicant, '接着办');
    thenTheyAreAskedFor(applicant, 'trademark-notice');
  });

  it('and says what is no answer is asked again', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await whenTheyAsk(applicant, '隔壁老王');
    thenTheyAreAskedFor(applicant, 'sender');
    await whenTheyAsk(applicant, '99');
    thenTheReplyIs(applicant, { kind: 'guide', text: expect.stringContaining('1–8') });
  });

  it('wants a person, and gets the way to one', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await whenTheyAsk(applicant, '转人工');
    thenTheReplyIs(applicant, { kind: 'handover', form: null });
    await whenTheyAsk(applicant, '继续');
    thenTheyAreAskedFor(applicant, 'sender');
  });
});

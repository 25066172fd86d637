import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import { givenAVisitorOn, thenTheReplyIs, thenTheyAreTold, type Visitor, whenTheyAsk } from './visitor.ts';

const BUILDING_MAY_TAKE_MS = 300_000;
const TODAY = '2026-11-23';

const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-scenario-'));
let zhida: RunningZhida;

beforeAll(async () => {
  zhida = await createRealZhida(dataFolder).start();
}, BUILDING_MAY_TAKE_MS);

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const factsOf = ({ lastReply }: Visitor) =>
  lastReply?.notices.filter(({ kind }) => kind === 'remembered').map(({ text }) => text);
const choicesOf = ({ lastReply }: Visitor) => lastReply?.suggestions.map(({ label }) => label) ?? [];

describe('somebody who changes their mind', () => {
  it('corrects the kind of patent, and the question is asked again for it', async () => {
    const inventor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(inventor, '发明专利申请要多少钱');
    await whenTheyAsk(inventor, '不对，我说的是实用新型');
    thenTheReplyIs(inventor, { intent: 'fee', service: 'patent-utility-model-application' });
    thenTheyAreTold(inventor, '500元');
    await whenTheyAsk(inventor, '那材料呢');
    thenTheReplyIs(inventor, { intent: 'materials', service: 'patent-utility-model-application' });
  });

  it('leaves a matter for another and comes back to it', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '商标续展要多少钱');
    await whenTheyAsk(owner, '不是续展，是转让');
    thenTheReplyIs(owner, { intent: 'fee', service: 'trademark-assignment' });
    await whenTheyAsk(owner, '刚才说的续展要多久');
    thenTheReplyIs(owner, { intent: 'deadline', service: 'trademark-renewal' });
    await whenTheyAsk(owner, '回到刚才商标转让的问题');
    thenTheReplyIs(owner, { intent: 'fee', service: 'trademark-assignment' });
  });

  it('changes the year and the right of an annual fee', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '发明专利年费第8年多少');
    await whenTheyAsk(owner, '改成10年');
    thenTheyAreTold(owner, '发明专利第10年的年费是4000元');
    await whenTheyAsk(owner, '外观呢');
    thenTheyAreTold(owner, '外观设计专利第10年的年费是2000元');
  });
});

describe('somebody who leaves out what they mean', () => {
  it('is asked with choices, and answers with a number', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(visitor, '要多少钱');
    thenTheReplyIs(visitor, { kind: 'clarification', service: null });
    expect(choicesOf(visitor)[1]).toBe('商标续展');
    await whenTheyAsk(visitor, '2');
    thenTheReplyIs(visitor, { kind: 'answer', intent: 'fee', service: 'trademark-renewal' });
  });

  it('answers with a word of the choice', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(visitor, '我的申请被驳回了，复审多少钱');
    thenTheReplyIs(visitor, { kind: 'clarification' });
    await whenTheyAsk(visitor, '专利的');
    thenTheReplyIs(visitor, { kind: 'answer', service: 'patent-reexamination' });
  });

  it('in English is answered in English, though a number is in no language', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(visitor, 'how long does it take?');
    await whenTheyAsk(visitor, '2');
    thenTheReplyIs(visitor, { kind: 'answer', intent: 'deadline', language: 'en' });
  });

  it('is not asked the same twice, and after a second miss is offered a person', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(visitor, '要多少钱');
    await whenTheyAsk(visitor, '要多少钱');
    thenTheReplyIs(visitor, { kind: 'abstention', status: 'unanswerable_low_confidence' });
    await whenTheyAsk(visitor, '要多少钱呀');
    await whenTheyAsk(visitor, '都不是');
    expect(choicesOf(visitor)).toContain('转人工');
  });
});

describe('somebody who says where they are and who they are', () => {
  it('is remembered for it, until they want it forgotten', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(visitor, '我们公司在上海，有专利资助吗');
    expect(factsOf(visitor)).toEqual(['上海', '公司']);
    await whenTheyAsk(visitor, '专利年费怎么交');
    thenTheReplyIs(visitor, { city: 'shanghai' });
    await whenTheyAsk(visitor, '忘掉上海');
    expect(factsOf(visitor)).toEqual(['公司']);
    await whenTheyAsk(visitor, '重新开始');
    thenTheReplyIs(visitor, { status: 'dialogue_restarted' });
    await whenTheyAsk(visitor, '有专利资助吗');
    thenTheReplyIs(visitor, { city: null });
    expect(factsOf(visitor)).toEqual([]);
  });
});

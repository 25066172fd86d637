import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteConversationStore } from '../../server/adapters/sqlite-conversation-store.ts';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import { givenAVisitorOn, thenTheReplyIs, type Visitor, whenTheyAsk, whenTheyCome } from './visitor.ts';

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
const thenTheyAreLedTo = (visitor: Visitor, service: string) =>
  thenTheReplyIs(visitor, { kind: 'guide', status: 'guided', service, completeness: 'complete', form: null });

async function answering(visitor: Visitor, ...answers: readonly string[]) {
  for (const answer of answers) await whenTheyAsk(visitor, answer);
}

describe('somebody who does not know', () => {
  it('leaves a typed value open, and is told what cannot be computed without it', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await answering(owner, '我的商标快到期了怎么办', '跳过');
    thenTheyAreLedTo(owner, 'trademark-renewal');
    expect(owner.lastReply?.calculation).toBeNull();
  });

  it('takes the choice for it, where there is one', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '商标局', '驳回', '不知道');
    thenTheyAreAskedFor(applicant, 'notice-held');
  });

  it('writes a day that is not there', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await answering(owner, '我的商标快到期了怎么办', '2026年2月30日');
    thenTheyAreAskedFor(owner, 'expiryDate');
    expect(textOf(owner)).toContain('2月30日');
  });
});

describe('what is known', () => {
  it('is never asked: the message itself says which right', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '我的商标快到期了怎么办');
    expect(formOf(owner)).toMatchObject({ flow: 'right-expiring', slot: 'expiryDate', step: 1, of: 1 });
    expect(textOf(owner)).toContain('注册商标');
    await whenTheyAsk(owner, '2027年3月1日');
    thenTheyAreLedTo(owner, 'trademark-renewal');
  });

  it('comes with a link, as far as it can be', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    const values = { sender: 'trademark-office', 'trademark-notice': '不存在', 'notice-date': '2026-02-30' };
    await whenTheyCome(visitor, '我收到了一份通知', { flow: { flow: 'received-a-notice', values } });
    thenTheyAreAskedFor(visitor, 'trademark-notice');
  });

  it('survives a restart', async () => {
    const applicant = await givenAnApplicantWithANotice();
    await answering(applicant, '商标局', '驳回', '说不清');
    const later: Visitor = { ...applicant, zhida: await start() };
    later.zhida.turnClockTo(`${TODAY}T11:00:00+08:00`);
    await answering(later, '实际收到', '2026-11-10');
    thenTheyAreLedTo(later, 'trademark-refusal-review');
  });
});

describe('a concrete question', () => {
  it('is answered, and the flow that leads on from it is offered', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '商标驳回复审期限多久');
    thenTheReplyIs(owner, { kind: 'answer', service: 'trademark-refusal-review', form: null });
    const [offered] = owner.lastReply?.suggestions ?? [];
    expect(offered?.label).toContain('通知');
    await whenTheyAsk(owner, offered?.question ?? '');
    thenTheReplyIs(owner, { kind: 'guide' });
  });
});

describe('the page somebody comes from', () => {
  it('is what they ask about, where they name nothing', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyCome(visitor, '要什么材料', { page: { service: 'trademark-renewal', url: null } });
    thenTheReplyIs(visitor, { kind: 'answer', intent: 'materials', service: 'trademark-renewal' });
  });

  it('is known by its address', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    const page = { service: null, url: 'https://ip.example.gov.cn/services/patent-annual-fee' };
    await whenTheyCome(visitor, '多少钱', { page });
    thenTheReplyIs(visitor, { intent: 'fee', service: 'patent-annual-fee' });
  });

  it('gives way to what they name', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyCome(visitor, '专利年费怎么缴', { page: { service: 'trademark-renewal', url: null } });
    thenTheReplyIs(visitor, { service: 'patent-annual-fee' });
  });
});

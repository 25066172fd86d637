import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteConversationStore } from '../../server/adapters/sqlite-conversation-store.ts';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import { givenAVisitorOn, thenTheReplyIs, thenTheyAreTold, type Visitor, whenTheyAsk } from './visitor.ts';

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

/** Somebody who asked what annual fees are, and was asked back for the kind of patent. */
async function givenAnOwnerAskedForTheKind(): Promise<Visitor> {
  const owner = givenAVisitorOn(TODAY, zhida);
  await whenTheyAsk(owner, '专利年费多少钱');
  thenTheyAreAskedFor(owner, 'right');
  return owner;
}

const formOf = ({ lastReply }: Visitor) => lastReply?.form ?? null;
const thenTheyAreAskedFor = (visitor: Visitor, slot: string) => expect(formOf(visitor)?.slot).toBe(slot);
const thenNothingIsAsked = (visitor: Visitor) => expect(formOf(visitor)).toBeNull();

describe('somebody who asks for an annual fee without saying of what', () => {
  it('is told the general rule, and asked for one value after the other', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    thenTheReplyIs(owner, { kind: 'answer', service: 'patent-annual-fee' });
    expect(formOf(owner)).toMatchObject({ step: 1, of: 2, input: 'choice', why: expect.stringContaining('收费标准') });
    expect(formOf(owner)?.choices.map(({ label }) => label)).toEqual(['发明专利', '实用新型', '外观设计']);
    await whenTheyAsk(owner, '发明');
    thenTheReplyIs(owner, { kind: 'clarification', service: 'patent-annual-fee' });
    expect(formOf(owner)).toMatchObject({ slot: 'patentYear', step: 2, of: 2 });
    await whenTheyAsk(owner, '第8年');
    thenTheyAreTold(owner, '发明专利第8年的年费是2000元');
    thenNothingIsAsked(owner);
  });

  it('answers with numbers alone', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    await whenTheyAsk(owner, '3');
    await whenTheyAsk(owner, '4');
    thenTheyAreTold(owner, '外观设计专利第4年');
  });

  it('is not asked for what they said at once', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '发明专利年费多少钱');
    thenTheyAreAskedFor(owner, 'patentYear');
    await whenTheyAsk(owner, '8');
    thenTheyAreTold(owner, '发明专利第8年的年费是2000元');
  });

  it('in English is asked in English', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, 'How much is the patent annual fee?');
    expect(formOf(owner)?.question).toBe('Which kind of patent is it?');
    await whenTheyAsk(owner, 'design');
    await whenTheyAsk(owner, 'year 3');
    thenTheyAreTold(owner, 'year 3 of a design patent');
  });

  it('in traditional characters is asked in them', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '專利年費多少錢');
    expect(formOf(owner)?.question).toBe('是哪一種專利？');
    await whenTheyAsk(owner, '發明');
    thenTheyAreAskedFor(owner, 'patentYear');
  });
});

describe('somebody who does not know', () => {
  it('the kind is asked for the year, and told it for every kind', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    await whenTheyAsk(owner, '不知道');
    thenTheyAreAskedFor(owner, 'patentYear');
    await whenTheyAsk(owner, '第8年');
    thenTheyAreTold(owner, '发明专利第8年的年费是2000元', '实用新型专利第8年', '外观设计专利第8年');
    thenNothingIsAsked(owner);
  });

  it('the year either keeps the general rule', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    await whenTheyAsk(owner, '跳过');
    await whenTheyAsk(owner, '跳过');
    thenTheReplyIs(owner, { status: 'dialogue_dropped', form: null });
  });

  it('and has enough of it is asked no more', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    await whenTheyAsk(owner, '算了');
    thenTheReplyIs(owner, { status: 'dialogue_dropped', form: null });
  });
});

describe('somebody who says what cannot be', () => {
  it('is told why, and asked again', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    await whenTheyAsk(owner, '5');
    thenTheReplyIs(owner, { kind: 'clarification', text: expect.stringContaining('1–3') });
    await whenTheyAsk(owner, '实用新型');
    await whenTheyAsk(owner, '第25年');
    thenTheReplyIs(owner, { kind: 'clarification', text: expect.stringContaining('1–20') });
    await whenTheyAsk(owner, '第12年');
    thenTheyAreTold(owner, '实用新型专利的保护期是10年');
    thenTheyAreAskedFor(owner, 'patentYear');
    await whenTheyAsk(owner, '6');
    thenTheyAreTold(owner, '实用新型专利第6年');
    thenNothingIsAsked(owner);
  });
});

describe('somebody who changes their mind while they are asked', () => {
  it('puts the kind right before the year is known, and the year after', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    await whenTheyAsk(owner, '发明');
    await whenTheyAsk(owner, '不对，是外观');
    thenTheyAreAskedFor(owner, 'patentYear');
    await whenTheyAsk(owner, '第8年');
    thenTheyAreTold(owner, '外观设计专利第8年');
    await whenTheyAsk(owner, '改成10年');
    thenTheyAreTold(owner, '外观设计专利第10年的年费是2000元');
  });

  it('asks something else, which is answered, and is asked no more', async () => {
    const owner = await givenAnOwnerAskedForTheKind();
    await whenTheyAsk(owner, '商标续展需要哪些材料');
    thenTheReplyIs(owner, { kind: 'answer', intent: 'materials', service: 'trademark-renewal', form: null });
    await whenTheyAsk(owner, '外观设计申请要什么材料');
    thenTheReplyIs(owner, { intent: 'materials', service: 'patent-design-application', form: null });
  });
});

it('the value is still waited for after a restart', async () => {
  const owner = await givenAnOwnerAskedForTheKind();
  await whenTheyAsk(owner, '发明');
  const later: Visitor = { ...owner, zhida: await start() };
  later.zhida.turnClockTo(`${TODAY}T11:00:00+08:00`);
  await whenTheyAsk(later, '8');
  thenTheyAreTold(later, '发明专利第8年的年费是2000元');
});

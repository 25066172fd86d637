import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import {
  givenAVisitorOn,
  thenTheReplyIs,
  thenTheyAreNotTold,
  thenTheyAreTold,
  type Visitor,
  whenTheyAsk,
  whenTheyCome,
} from './visitor.ts';

const BUILDING_MAY_TAKE_MS = 300_000;
const TODAY = '2026-11-23';
const WHERE = '专利优先审查在哪里办';
const PILOT_CITIES = ['北京', '重庆', '广州', '杭州', '上海', '深圳'];

const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-scenario-'));
let zhida: RunningZhida;

beforeAll(async () => {
  zhida = await createRealZhida(dataFolder).start();
}, BUILDING_MAY_TAKE_MS);

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const formOf = ({ lastReply }: Visitor) => lastReply?.form ?? null;
const thenTheCityIsAsked = (visitor: Visitor) => expect(formOf(visitor)?.slot).toBe('city');
const thenNothingIsAsked = (visitor: Visitor) => expect(formOf(visitor)).toBeNull();

async function givenSomebodyAskedForTheCity(question = WHERE): Promise<Visitor> {
  const visitor = givenAVisitorOn(TODAY, zhida);
  await whenTheyAsk(visitor, question);
  thenTheCityIsAsked(visitor);
  return visitor;
}

describe('somebody who asks where to go with a matter for which the city makes a difference', () => {
  it('is told what holds nationwide, and asked for the city by chips', async () => {
    const visitor = await givenSomebodyAskedForTheCity();
    thenTheyAreTold(visitor, '国家知识产权局');
    const labels = formOf(visitor)?.choices.map(({ label }) => label);
    expect([...(labels ?? [])].sort()).toEqual([...PILOT_CITIES, '其他或不说'].sort());
  });

  it('is told where one goes there, and is not asked again', async () => {
    const visitor = await givenSomebodyAskedForTheCity();
    await whenTheyAsk(visitor, '杭州');
    thenTheyAreTold(visitor, '浙江省知识产权局');
    thenNothingIsAsked(visitor);
    await whenTheyAsk(visitor, '专利预审去哪里办');
    thenTheReplyIs(visitor, { service: 'patent-pre-examination', city: 'hangzhou' });
    thenNothingIsAsked(visitor);
  });

  it('answers with the number of a city', async () => {
    const visitor = await givenSomebodyAskedForTheCity();
    const number = (formOf(visitor)?.choices.findIndex(({ label }) => label === '杭州') ?? -1) + 1;
    await whenTheyAsk(visitor, String(number));
    thenTheReplyIs(visitor, { city: 'hangzhou', service: 'patent-priority-examination' });
  });

  it.each(['其他或不说', '跳过', '苏州'])('is not asked again after %s', async (words) => {
    const visitor = await givenSomebodyAskedForTheCity();
    await whenTheyAsk(visitor, words);
    thenNothingIsAsked(visitor);
    await whenTheyAsk(visitor, '专利预审去哪里办');
    thenTheReplyIs(visitor, { service: 'patent-pre-examination', city: null });
    thenNothingIsAsked(visitor);
  });

  it('is asked once more where no choice has the number', async () => {
    const visitor = await givenSomebodyAskedForTheCity();
    await whenTheyAsk(visitor, '12');
    thenTheReplyIs(visitor, { kind: 'clarification' });
    thenTheCityIsAsked(visitor);
  });

  it('is not asked who said it, or asks something else', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(visitor, '杭州专利优先审查在哪里办');
    thenNothingIsAsked(visitor);
    const another = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(another, '专利优先审查要什么材料');
    thenNothingIsAsked(another);
    await whenTheyAsk(another, '商标续展在哪里办');
    thenNothingIsAsked(another);
  });

  it('is asked in English', async () => {
    const visitor = await givenSomebodyAskedForTheCity('Where do I go for patent priority examination?');
    expect(formOf(visitor)?.question).toBe('In which city?');
    await whenTheyAsk(visitor, 'Hangzhou');
    thenTheReplyIs(visitor, { language: 'en', city: 'hangzhou' });
  });
});

describe('somebody led to a matter for which the city makes a difference', () => {
  it('is asked for it beside the outcome, and told where one goes', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyCome(visitor, '我要加快审查', {
      flow: { flow: 'speed-up-examination', values: { right: 'design' } },
    });
    for (let step = 0; step < 6 && formOf(visitor)?.slot !== 'city' && formOf(visitor) !== null; step += 1)
      await whenTheyAsk(visitor, '1');
    thenTheReplyIs(visitor, { kind: 'guide', status: 'guided' });
    thenTheCityIsAsked(visitor);
    await whenTheyAsk(visitor, '杭州');
    thenTheReplyIs(visitor, { kind: 'answer', intent: 'channel', city: 'hangzhou' });
    thenNothingIsAsked(visitor);
    thenTheyAreNotTold(visitor, '（1/');
  });

  it('is asked the question of the flow, and not the city, in the middle of it', async () => {
    const visitor = givenAVisitorOn(TODAY, zhida);
    await whenTheyCome(visitor, '我要加快审查', { flow: { flow: 'speed-up-examination', values: {} } });
    await whenTheyAsk(visitor, WHERE);
    expect(formOf(visitor)?.flow).toBe('speed-up-examination');
  });
});

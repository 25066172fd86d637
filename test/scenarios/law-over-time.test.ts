import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import {
  givenAVisitorAt,
  givenAVisitorOn,
  thenOneSourceIs,
  thenTheReplyIs,
  thenTheyAreTold,
  whenTheyAsk,
} from './visitor.ts';

const BUILDING_MAY_TAKE_MS = 300_000;
const TODAY = '2026-11-22';

const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-scenario-'));
const real = createRealZhida(dataFolder);
let zhida: RunningZhida;

beforeAll(async () => {
  zhida = await real.start();
}, BUILDING_MAY_TAKE_MS);

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe('somebody who minds when a law changes', () => {
  it('is told what becomes of a rule, and what is safe', async () => {
    const agent = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(agent, '新旧商标法异议期有什么区别');
    thenTheyAreTold(agent, '3个月改为2个月', '按较早的日期');
    thenOneSourceIs(agent, { title: '商标法新旧对照（2019—2026）' });
  });

  it('is told the main changes when they ask at large', async () => {
    const agent = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(agent, '新旧商标法有什么区别');
    thenTheyAreTold(agent, '异议期', '恶意申请的罚款', '动态商标');
  });

  it('gets no article of today for one of a text that has been replaced', async () => {
    const lawyer = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(lawyer, '2019年版反不正当竞争法第九条讲什么');
    thenTheyAreTold(lawyer, '施行到2025年10月14日', '2025年修订）取代');
    thenTheReplyIs(lawyer, { citations: [], status: 'answered_partial' });
  });

  it('is sent to the official text of one whose articles are not held', async () => {
    const agent = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(agent, '商标代理监督管理规定第十条');
    thenTheyAreTold(agent, '自2022年12月1日起施行', 'https://www.cnipa.gov.cn/art/2024/1/30/art_3323_190078.html');
  });
});

describe('somebody who asks whether a text is still law', () => {
  it.each([
    [
      '2004年知识产权刑事司法解释还有效吗',
      '施行到2025年4月25日，已经不再有效，自2025年4月26日起由《知识产权刑事司法解释》',
    ],
    ['2021年惩罚性赔偿解释还能用吗', '施行到2026年4月30日，已经不再有效，自2026年5月1日起由'],
    ['新商标法什么时候施行', '自2027年1月1日起施行，现在还没有施行'],
    ['商标法现在用的是哪一年的', '现行有效，施行到2026年12月31日；自2027年1月1日起施行2026年修订的文本'],
    ['重庆市专利促进与保护条例还有效吗', '现在是否仍然有效，这里没有核实到'],
  ])('is told of “%s”', async (question, words) => {
    const asker = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(asker, question);
    thenTheyAreTold(asker, words);
  });

  it('is told in English of a law to come', async () => {
    const asker = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(asker, 'When does the new Trademark Law take effect?');
    thenTheyAreTold(asker, 'takes effect on 1 January 2027 and is not in force yet');
  });

  it('is sent to the official text of one that is not held here', async () => {
    const asker = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(asker, '反垄断法里滥用知识产权怎么规定');
    thenTheyAreTold(asker, '条文这里没有收录', 'policy.mofcom.gov.cn');
  });

  it('is not given an article of another text for one that is not listed', async () => {
    const asker = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(asker, '驰名商标认定和保护规定第三条');
    thenTheReplyIs(asker, { kind: 'abstention', citations: [] });
  });
});

describe('midnight in Beijing, when 2026 ends', () => {
  it('the old law holds in the last second of the year', async () => {
    const nightOwl = givenAVisitorAt('2026-12-31T15:59:59Z', zhida);
    await whenTheyAsk(nightOwl, '商标异议期多久');
    thenTheReplyIs(nightOwl, { asOf: '2026-12-31' });
    thenTheyAreTold(nightOwl, '自初步审定公告之日起3个月内');
  });

  it('the new law holds from the first second of the next, without a rebuild', async () => {
    const nightOwl = givenAVisitorAt('2026-12-31T16:00:00Z', zhida);
    await whenTheyAsk(nightOwl, '商标异议期多久');
    thenTheReplyIs(nightOwl, { asOf: '2027-01-01', corpusGeneration: zhida.generation });
    thenTheyAreTold(nightOwl, '自初步审定公告之日起2个月内');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { correctFact, discardOverlay, importOriginalNotice, writeOverlay } from './administrator.ts';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import {
  givenAVisitorOn,
  thenOneSourceIs,
  thenTheReplyIs,
  thenTheyAreNotTold,
  thenTheyAreShownAWayOn,
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

describe('a newcomer asks in their own words', () => {
  it('where the pilot is', async () => {
    const newcomer = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(newcomer, '试点在哪些城市');
    thenTheyAreTold(newcomer, '北京', '上海', '重庆', '杭州', '广州', '深圳');
    thenOneSourceIs(newcomer, { title: '营商环境试点通知', effectiveFrom: '2025-06-23' });
  });

  it('what one task of the pilot is', async () => {
    const newcomer = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(newcomer, '第15项任务是什么');
    thenTheyAreTold(newcomer, '意图', '智能问答', '智能搜索', '智能导办');
    thenOneSourceIs(newcomer, { title: '营商环境试点通知' });
  });

  it('when to renew a trademark and what it costs, in one sentence', async () => {
    const newcomer = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(newcomer, '商标续展什么时候办、多少钱');
    thenTheyAreTold(newcomer, '期满前12个月', '6个月宽展期', '500元', '450元');
    thenOneSourceIs(newcomer, { article: '商标法第四十条', effectiveTo: '2026-12-31' });
    thenOneSourceIs(newcomer, { title: '商标业务收费标准' });
  });

  it('how long a trademark can be opposed, under the law in force', async () => {
    const newcomer = givenAVisitorOn('2026-11-22', zhida);
    await whenTheyAsk(newcomer, '商标异议期多久');
    thenTheyAreTold(newcomer, '自初步审定公告之日起3个月内');
    thenOneSourceIs(newcomer, { article: '商标法第三十三条', effectiveTo: '2026-12-31' });
  });

  it('the same under the law that follows', async () => {
    const newcomer = givenAVisitorOn('2027-02-01', zhida);
    await whenTheyAsk(newcomer, '商标异议期多久');
    thenTheyAreTold(newcomer, '自初步审定公告之日起2个月内');
    thenOneSourceIs(newcomer, { article: '商标法第三十六条', effectiveFrom: '2027-01-01' });
  });

  it('what the annual fee of a year is', async () => {
    const newcomer = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(newcomer, '发明专利年费第8年多少');
    thenTheyAreTold(newcomer, '2000元');
    thenOneSourceIs(newcomer, { title: '专利和集成电路布图设计收费标准' });
  });

  it('in English', async () => {
    const newcomer = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(newcomer, 'What are the pilot cities?');
    thenTheyAreTold(newcomer, 'Beijing', 'Shanghai', 'Chongqing', 'Hangzhou', 'Guangzhou', 'Shenzhen');
    thenTheReplyIs(newcomer, { language: 'en' });
  });
});

describe('a conversation', () => {
  it('goes from one fee to the same of another kind of patent, and then to a person', async () => {
    const applicant = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(applicant, '发明专利申请费多少');
    thenTheyAreTold(applicant, '900元');
    await whenTheyAsk(applicant, '那外观呢');
    thenTheyAreTold(applicant, '外观设计', '500元');
    await whenTheyAsk(applicant, '转人工');
    thenTheReplyIs(applicant, { kind: 'handover', status: 'handed_over_requested' });
    thenTheyAreShownAWayOn(applicant);
  });

  it('comes to business of another office: whose it is, and what its law says', async () => {
    const researcher = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(researcher, '植物新品种权怎么申请');
    thenTheyAreTold(researcher, '农业农村', '林业草原主管部门');
    thenOneSourceIs(researcher, { version: '2025年修订' });
  });
});

describe('somebody who gathers documents', () => {
  it('is told that the list is the law’s, and that the counter may ask for more', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '商标续展要什么材料');
    const said = owner.lastReply?.notices.map(({ text }) => text).join();
    expect(said).toContain('以上是法定材料；窗口另有要求的，以官方申请指南为准');
  });
});

describe('somebody who asks for money from their city', () => {
  it('is told that no scheme is known, and whom to ask, but no amount', async () => {
    const founder = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(founder, '广州有什么知识产权资助奖励');
    thenTheyAreTold(founder, '未查到在期政策', '广州市知识产权管理部门');
    thenTheyAreNotTold(founder, '元');
  });
});

describe('somebody who looks for an institution of their city', () => {
  it('is told of the one that is known, with the day it was checked', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '广州的专利预审去哪里办');
    thenTheyAreTold(owner, '中国（广东）知识产权保护中心', '2026-11-22核对');
  });

  it('is told where no directory is known', async () => {
    const owner = givenAVisitorOn(TODAY, zhida);
    await whenTheyAsk(owner, '杭州的专利预审去哪里办');
    thenTheyAreTold(owner, '杭州的具体机构名录没有核实到');
  });
});

describe('an administrator', () => {
  afterEach(() => discardOverlay(real.overlayFolder));

  it('who leaves a broken file is told the file and the line, and visitors go on being answered', async () => {
    const live = await real.liveGeneration();
    writeOverlay(real.overlayFolder, 'cities/beijing.yaml', 'id: beijing\nowner: 公共服务\nid: shanghai\n');
    await expect(real.build('2026-11-22T03:00:00Z')).rejects.toThrow(/corpus\/cities\/beijing\.yaml:3: /);
    expect(await real.liveGeneration()).toBe(live);
    const visitor = givenAVisitorOn(TODAY, await real.start());
    await whenTheyAsk(visitor, '试点在哪些城市');
    thenTheyAreTold(visitor, '北京');
  });

  it(
    'who imports the original of the notice has it quoted, and nothing says any more that it is a translation',
    async () => {
      importOriginalNotice(real.overlayFolder, 'notice/pilot-2025.yaml', (place) => `为测试而写的原文：${place}。`);
      await real.build('2026-11-22T03:30:00Z');
      await real.publish();

      const visitor = givenAVisitorOn(TODAY, await real.start());
      await whenTheyAsk(visitor, '试点通知第16项任务是什么');
      thenTheyAreTold(visitor, '为测试而写的原文：tasks 16。');
      thenOneSourceIs(visitor, { quote: '为测试而写的原文：tasks 16。', quoteKind: 'official', digest: null });
      expect(visitor.lastReply?.notices.map(({ kind }) => kind)).not.toContain('provenance');
    },
    BUILDING_MAY_TAKE_MS,
  );

  it(
    'who corrects a fee changes the answer by publishing, and not before',
    async () => {
      const annualFee = '(years 7 to 9)",';
      correctFact(
        real.overlayFolder,
        'fees/patent.csv',
        `invention patent ${annualFee}2000,`,
        `invention patent ${annualFee}2100,`,
      );
      const { id } = await real.build('2026-11-22T04:00:00Z');

      const early = givenAVisitorOn(TODAY, await real.start());
      await whenTheyAsk(early, '发明专利年费第8年多少');
      thenTheyAreTold(early, '2000元');

      expect(await real.publish()).toBe(id);
      const late = givenAVisitorOn(TODAY, await real.start());
      await whenTheyAsk(late, '发明专利年费第8年多少');
      thenTheyAreTold(late, '2100元');
      thenTheyAreNotTold(late, '2000元');

      const visitorOfOneStillRunning = givenAVisitorOn(TODAY, zhida);
      await whenTheyAsk(visitorOfOneStillRunning, '发明专利年费第8年多少');
      thenTheyAreTold(visitorOfOneStillRunning, '2000元');
    },
    BUILDING_MAY_TAKE_MS,
  );
});

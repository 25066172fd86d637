import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findAxeViolations } from './accessibility.ts';
import { findChat } from './chat-on-page.ts';
import { launchChromium } from './chromium.ts';
import { type HostSite, startHostSite } from './host-site.ts';
import { useKeyboard } from './keyboard.ts';
import { copyGenerations, ensureWidget, type RunningServer, startServer } from './running-server.ts';
import { measureOverflow, type VisitSetting, visit } from './visit.ts';

let browser: Browser;
let server: RunningServer;
let site: HostSite;
const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-browser-'));

beforeAll(async () => {
  browser = await launchChromium();
  await ensureWidget();
  site = await startHostSite();
  copyGenerations(inject('builtData'), dataFolder);
  server = await startServer({ dataFolder, allowedOrigins: [site.origin] });
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), site?.close()]);
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A visitor who has no mouse, before a page of the server or the site that embeds it. */
async function comeByKeyboard(address: string, setting: VisitSetting = {}) {
  const visited = await visit(browser, address, setting);
  const keyboard = useKeyboard(visited.page);
  const { chat, page } = visited;
  return {
    ...visited,
    keyboard,
    /** The reply that came last. */
    reply: chat.answers.last(),
    /** Opens the chat and writes, with the focus where one writes. */
    async write(words: string, count: number): Promise<string> {
      if (count === 1) await keyboard.press(chat.words.title === 'Zhida' ? 'Ask Zhida' : '知答·智能问答');
      await chat.box.waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await chat.answers.nth(count - 1).waitFor();
      return chat.answers.nth(count - 1).innerText();
    },
    /** Answers question after question of the flow by choosing; the first key says from where the first is reached. */
    async choose(labels: readonly string[], key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      for (const [index, label] of labels.entries()) {
        const count = await chat.answers.count();
        if (index > 0) await keyboard.awaitQuestion();
        await keyboard.choose(label, index === 0 ? key : 'Tab');
        await chat.answers.nth(count).waitFor();
      }
    },
  };
}

const english = { language: 'en' } as const;
const onEnglishPage = (query = '') => comeByKeyboard(`${server.address}/english.html${query}`, english);
const onChinesePage = (query = '') => comeByKeyboard(`${server.address}/${query}`);

describe('led by questions, in Chinese', () => {
  it('from a brand to its registration, with the card and its page', async () => {
    const { write, choose, reply } = await onChinesePage();
    expect(await write('我想保护我的品牌', 1)).toMatch(/品牌[\s\S]*这个品牌现在是什么情况/);
    await choose(['查过了', '自己或自己的企业用'], 'Shift+Tab');
    expect(await reply.locator('.card-title').innerText()).toContain('商标注册');
    const page = reply.getByRole('link', { name: '打开办事指南页' });
    expect(await page.getAttribute('href')).toMatch(`${server.address}/services/trademark-registration`);
  });

  it('from a notice of refusal and its date to the last day', async () => {
    const { write, choose, keyboard, reply, chat } = await onChinesePage();
    await write('我收到了一份通知，不知道怎么办', 1);
    await choose(['商标局', '驳回通知书', '邮寄', '发文日'], 'Shift+Tab');
    await keyboard.awaitQuestion();
    await keyboard.giveDay('2026-11-10');
    await chat.answers.nth(5).waitFor();
    expect(await reply.locator('.calculation-result').innerText()).toContain('2026年12月10日（星期四）');
    expect(await reply.locator('.calculation-basis').innerText()).toContain('商标法第三十四条');
    const past = chat.panel.locator('.form.is-past');
    expect(await past.last().innerText()).toMatch(/那是哪一天？\s*2026年11月10日/);
    expect(await past.getByRole('button').count()).toBe(0);
  });

  it('from a new company name to everything there is to do, in order', async () => {
    const { write, choose, reply } = await onChinesePage();
    await write('公司改名了，商标专利要改吗', 1);
    await choose(['备过', '做过', '有质押'], 'Shift+Tab');
    const tasks = reply.locator('.prose.is-outcome li');
    expect(await tasks.count()).toBeGreaterThan(8);
    expect((await tasks.allInnerTexts()).join('\n')).toMatch(/海关备案[\s\S]*质押/);
  });

  it('back a step and to the beginning', async () => {
    const { choose, keyboard, reply, chat } = await onChinesePage('?zhida-flow=received-a-notice');
    await keyboard.awaitQuestion();
    await choose(['商标局', '补正']);
    await keyboard.awaitQuestion();
    await keyboard.press('返回上一步');
    await chat.answers.nth(3).waitFor();
    expect(await reply.innerText()).toContain('通知的标题是哪一种');
    await keyboard.awaitQuestion();
    await keyboard.press('重新开始');
    await chat.answers.nth(4).waitFor();
    expect(await reply.innerText()).toMatch(/第1步[\s\S]*通知上写的是谁发来的/);
    expect(await reply.getByRole('button', { name: '返回上一步' }).count()).toBe(0);
  });

  it('with a question in between, after which the flow goes on, and is left', async () => {
    const { write, choose, keyboard, reply, chat, page } = await onChinesePage('?zhida-flow=received-a-notice');
    await keyboard.awaitQuestion();
    await choose(['商标局']);
    await keyboard.tabTo('请输入您的问题');
    expect(await write('商标异议期多久', 3)).toMatch(/3个月[\s\S]*通知的标题是哪一种/);
    expect(await reply.locator('.prose').innerText()).not.toContain('通知的标题');
    await choose(['驳回通知书'], 'Shift+Tab');
    expect(await reply.innerText()).toContain('通知是怎么送到的');
    await keyboard.awaitQuestion();
    await keyboard.press('算了');
    await chat.answers.nth(4).waitFor();
    expect(await page.locator('.form.is-open').count()).toBe(0);
  });
});

describe('led by questions, in English', () => {
  it('by a link that knows the right, to the renewal; nothing for axe-core to find fault with', async () => {
    const { keyboard, reply, chat, page } = await onEnglishPage('?zhida-flow=right-expiring&zhida-right=trademark');
    await keyboard.awaitQuestion();
    expect(await reply.innerText()).toMatch(/Registered trademark[\s\S]*On which day does it expire/);
    await keyboard.press('Continue');
    expect(await reply.getByRole('alert').innerText()).toContain('Please give the day, month and year');
    expect(await findAxeViolations(page)).toEqual([]);
    await keyboard.tabTo('Why we ask', 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await reply.innerText()).toContain('reckoned from that day');
    await keyboard.giveDay('2036-12-30');
    await chat.answers.nth(1).waitFor();
    expect(await reply.locator('.calculation-result').innerText()).toContain('30 December 2036');
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it('from a doubtful notice to what can be checked, and never to a verdict', async () => {
    const { write, choose, reply } = await onEnglishPage();
    await write('Is this payment notice genuine?', 1);
    await choose(['A letter or parcel', 'Patent annual fee', 'Nothing paid'], 'Shift+Tab');
    expect(await reply.locator('.card-title').innerText()).toMatch(/anti-fraud/i);
    expect(await reply.locator('.prose').innerText()).toMatch(/not decided here[\s\S]*gov\.cn[\s\S]*Keep evidence/);
  });

  it('to an annual fee, whose days are saved for a calendar', async () => {
    const { choose, keyboard, reply, chat, page } = await onEnglishPage('?zhida-flow=right-expiring');
    await keyboard.awaitQuestion();
    await choose(['Invention patent', 'An annual fee is due or late']);
    await keyboard.awaitQuestion();
    await keyboard.giveDay(`${new Date().getFullYear() - 1}-03-05`);
    await chat.answers.nth(3).waitFor();
    await keyboard.awaitQuestion();
    await keyboard.giveWords('4');
    await chat.answers.nth(4).waitFor();
    await choose(['No, or not sure']);
    expect(await reply.locator('.calculation-result').innerText()).toContain('CNY 1,200');
    const saved = page.waitForEvent('download');
    await keyboard.press('Add to calendar');
    const file = await saved;
    expect(file.suggestedFilename()).toBe('patent-annual-fee.ics');
    expect(readFileSync(await file.path(), 'utf8')).toMatch(
      /^BEGIN:VCALENDAR[\s\S]*BEGIN:VALARM[\s\S]*END:VCALENDAR\s*$/,
    );
    await keyboard.press('Data and tables used');
    expect(await reply.locator('.calculation-data dl').innerText()).toMatch(/5 March/);
  });

  it('opened on the matter of the page that embeds it', async () => {
    site.embed(server.address, 'data-lang="en" data-service="trademark-renewal"');
    const { keyboard, chat, reply } = await comeByKeyboard(site.origin, english);
    await keyboard.press('Ask Zhida');
    await chat.panel.waitFor();
    await keyboard.press('What documents do I need?', 'Shift+Tab');
    await chat.answers.first().waitFor();
    expect(await reply.innerText()).toMatch(/Trademark renewal/);
  });

  it('opened on the flow of the page that embeds it, whose link opens on it elsewhere', async () => {
    site.embed(server.address, 'data-lang="en" data-flow="verify-notice"');
    const { keyboard, chat, page } = await comeByKeyboard(`${site.origin}/?id=7`, english);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await keyboard.press('Ask Zhida');
    await keyboard.awaitQuestion();
    await keyboard.press('Copy link to this guide');
    await chat.answers.last().getByRole('button', { name: 'Link copied' }).waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toBe(`${site.origin}/?id=7&zhida-flow=verify-notice`);
    const other = await page.context().newPage();
    await other.goto(link);
    expect(await findChat(other, 'en').answers.first().innerText()).toContain('How did it reach you');
  });
});

describe('a question of a flow', () => {
  it.each([1280, 768, 320])('fits a screen %i pixels wide, and so does its outcome', async (width) => {
    const { page, chat } = await visit(browser, `${server.address}/?zhida-flow=received-a-notice`, { width });
    await chat.readAnswers(1);
    const over = [await measureOverflow(page, 'html'), await measureOverflow(page, '[role=log]')];
    for (const [index, words] of ['1', '1', '1', '1', '2026-11-10'].entries()) {
      await chat.send(words);
      await chat.readAnswers(index + 2);
      over.push(await measureOverflow(page, 'html'), await measureOverflow(page, '[role=log]'));
    }
    expect(over.every((pixels) => pixels === 0)).toBe(true);
  });

  it('is not begun again when its page is loaded anew', async () => {
    const { page, chat } = await visit(browser, `${server.address}/?zhida-flow=received-a-notice`);
    await chat.readAnswers(1);
    await page.reload();
    await chat.launcher.waitFor();
    await chat.open();
    await chat.readAnswers(1);
    expect(await chat.questions.count()).toBe(1);
  });
});

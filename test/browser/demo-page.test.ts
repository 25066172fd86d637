import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { findAxeViolations } from './accessibility.ts';
import { findChat } from './chat-on-page.ts';
import { launchChromium } from './chromium.ts';
import { type HostSite, startHostSite } from './host-site.ts';
import { attachInputMethod } from './input-method.ts';
import { copyGenerations, ensureWidget, type RunningServer, startServer } from './running-server.ts';
import { measureOverflow, readStorage, visit } from './visit.ts';

const PILOT_CITIES = '试点在哪些城市';
const RENEWAL = '商标续展什么时候办、多少钱';

let browser: Browser;
let server: RunningServer;
let allowedSite: HostSite;
let strangeSite: HostSite;
const root = mkdtempSync(join(tmpdir(), 'zhida-browser-'));
const dataFolder = join(root, 'data');

beforeAll(async () => {
  browser = await launchChromium();
  await ensureWidget();
  [allowedSite, strangeSite] = await Promise.all([startHostSite(), startHostSite()]);
  copyGenerations(inject('builtData'), dataFolder);
  server = await startServer({ dataFolder, allowedOrigins: [allowedSite.origin] });
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), allowedSite?.close(), strangeSite?.close()]);
  rmSync(root, { recursive: true, force: true });
});

describe('opening the chat', () => {
  it('opens from the launcher by keyboard, with the focus where one writes', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.launcher.focus();
    await page.keyboard.press('Enter');
    await chat.panel.waitFor();
    expect(await chat.box.evaluate((box) => box.matches(':focus'))).toBe(true);
  });

  it('gives the focus back to the launcher when Escape closes it', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    await page.keyboard.press('Escape');
    await chat.panel.waitFor({ state: 'hidden' });
    expect(await chat.launcher.evaluate((launcher) => launcher.matches(':focus'))).toBe(true);
  });

  it('neither opens nor loads the chat by itself', async () => {
    const { chat, page, requests } = await visit(browser, server.address);
    await page.waitForLoadState('networkidle');
    expect(await chat.panel.count()).toBe(0);
    expect(requests.filter((path) => path.endsWith('chat.js') || path.includes('socket.io'))).toEqual([]);
  });

  it('stores nothing before the first message', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    await chat.box.fill('还没有发出去的问题');
    expect(await readStorage(page)).toEqual([]);
  });

  it('stores the conversation of this tab, and nothing else, with the first message', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    await chat.ask(PILOT_CITIES);
    expect(await readStorage(page)).toEqual(['zhida:conversation']);
  });
});

describe('asking and reading', () => {
  it('answers a suggested question', async () => {
    const { chat } = await visit(browser, server.address);
    await chat.open();
    await chat.panel.getByRole('button', { name: RENEWAL }).click();
    expect(await chat.readAnswer(1)).toMatch(/12个月[\s\S]*6个月[\s\S]*500元/);
  });

  it('opens a citation from the text and gives the focus back when it closes', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    await chat.ask(RENEWAL);
    const marker = chat.markers.first();
    await marker.focus();
    await page.keyboard.press('Enter');
    expect(await chat.openSource.innerText()).toContain('中华人民共和国商标法');
    await chat.closeSource.click();
    await chat.openSource.waitFor({ state: 'detached' });
    expect(await marker.evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  it('answers in English on the English page', async () => {
    const { chat } = await visit(browser, `${server.address}/english.html`, { language: 'en' });
    await chat.open();
    await chat.panel.getByRole('button', { name: 'Which cities are in the pilot?' }).click();
    expect(await chat.readAnswer(1)).toMatch(/Beijing.*Shanghai.*Chongqing.*Hangzhou.*Guangzhou.*Shenzhen/);
  });

  it('says how to reach a person when asked for one', async () => {
    const { chat } = await visit(browser, server.address);
    await chat.open();
    await chat.panel.getByRole('button', { name: '转人工' }).click();
    expect(await chat.readAnswer(1)).toMatch(/知识产权服务窗口.*https:\/\/www\.cnipa\.gov\.cn/);
  });

  it('keeps to its content security policy through a whole visit', async () => {
    const { chat, page, complaints } = await visit(browser, server.address);
    await chat.open();
    await chat.ask('发明专利年费第8年多少');
    await chat.markers.first().click();
    await chat.openSource.waitFor();
    await page.goto(`${server.address}/english.html`);
    const english = findChat(page, 'en');
    await english.open();
    await english.ask('What is the annual fee for an invention patent in year 8?');
    expect(complaints).toEqual([]);
  });
});

describe('writing with an input method', () => {
  it('sends nothing with the Enter that confirms a word', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    const inputMethod = await attachInputMethod(page);
    await inputMethod.compose('shidian');
    await inputMethod.pressEnter();
    expect(await chat.questions.count()).toBe(0);
    expect(await chat.box.inputValue()).toBe('shidian');
  });

  it('sends nothing with the Enter that comes just after the word, as in Safari', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    const inputMethod = await attachInputMethod(page);
    await inputMethod.commit(PILOT_CITIES);
    await inputMethod.pressEnter();
    expect(await chat.questions.count()).toBe(0);
    expect(await chat.box.inputValue()).toBe(PILOT_CITIES);
  });

  it('sends the question with the next Enter', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    const inputMethod = await attachInputMethod(page);
    await inputMethod.compose('shidian');
    await inputMethod.pressEnter();
    await inputMethod.commit(PILOT_CITIES);
    await page.keyboard.press('Enter');
    expect(await chat.readAnswer(1)).toContain('北京');
    expect(await chat.questions.allInnerTexts()).toEqual([expect.stringContaining(PILOT_CITIES)]);
  });

  it('makes a new line with Shift+Enter', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    await chat.box.fill('第一行');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.insertText('第二行');
    expect(await chat.box.inputValue()).toBe('第一行\n第二行');
    expect(await chat.questions.count()).toBe(0);
  });
});

describe('what a conversation outlives', () => {
  it('goes on after a reload, once the chat is opened again', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    const said = await chat.ask(PILOT_CITIES);
    await page.reload();
    await chat.launcher.waitFor();
    expect(await chat.panel.count()).toBe(0);
    await chat.open();
    expect(await chat.readAnswer(1)).toBe(said);
  });

  it('reconnects after a restart of the server and gets the answer to what was asked meanwhile', async () => {
    const folder = join(root, 'restarted');
    copyGenerations(dataFolder, folder);
    const before = await startServer({ dataFolder: folder });
    onTestFinished(() => before.stop());
    const { chat } = await visit(browser, before.address);
    await chat.open();
    await chat.ask(PILOT_CITIES);
    await before.stop();
    await chat.lineState.waitFor();
    await chat.send('商标异议期多久');
    const after = await startServer({ dataFolder: folder, port: before.port });
    onTestFinished(() => after.stop());
    expect(await chat.readAnswer(2)).toContain('初步审定公告');
    expect(await chat.questions.count()).toBe(2);
  });
});

describe('every screen and every reader', () => {
  it('needs no scrolling sideways at a width of 320 pixels', async () => {
    const { chat, page } = await visit(browser, server.address, { width: 320 });
    const closed = await measureOverflow(page, 'html');
    await chat.open();
    await chat.ask(RENEWAL);
    await chat.markers.first().click();
    await chat.openSource.waitFor();
    const opened = [await measureOverflow(page, 'html'), await measureOverflow(page, '[role=log]')];
    expect([closed, ...opened]).toEqual([0, 0, 0]);
  });

  it('has nothing for axe-core to find fault with: closed, open, answered, with a citation open', async () => {
    const { chat, page } = await visit(browser, server.address);
    const found = { closed: await findAxeViolations(page), open: [''], answered: [''], cited: [''] };
    await chat.open();
    found.open = await findAxeViolations(page);
    await chat.ask(RENEWAL);
    found.answered = await findAxeViolations(page);
    await chat.markers.first().click();
    await chat.openSource.waitFor();
    found.cited = await findAxeViolations(page);
    expect(found).toEqual({ closed: [], open: [], answered: [], cited: [] });
  });
});

describe('on a page of another site', () => {
  it('answers where the site is on the list', async () => {
    allowedSite.embed(server.address);
    const { chat } = await visit(browser, allowedSite.origin);
    await chat.open();
    expect(await chat.ask(PILOT_CITIES)).toContain('北京');
  });

  it('says that there is no line where the site is not on the list', async () => {
    strangeSite.embed(server.address);
    const { chat } = await visit(browser, strangeSite.origin);
    await chat.open();
    await chat.send(PILOT_CITIES);
    await chat.lineState.getByText(chat.words.offline).waitFor();
    expect(await chat.answers.count()).toBe(0);
  });
});

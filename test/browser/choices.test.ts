import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findAxeViolations } from './accessibility.ts';
import { launchChromium } from './chromium.ts';
import { copyGenerations, ensureWidget, type RunningServer, startServer } from './running-server.ts';
import { measureOverflow, visit } from './visit.ts';

let browser: Browser;
let server: RunningServer;
const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-browser-'));

beforeAll(async () => {
  browser = await launchChromium();
  await ensureWidget();
  copyGenerations(inject('builtData'), dataFolder);
  server = await startServer({ dataFolder });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A finger needs so many pixels. */
const FINGER = 44;

describe('a question asked back', () => {
  it('has numbered choices, and the one chosen by keyboard is answered', async () => {
    const { chat, page } = await visit(browser, server.address);
    await chat.open();
    await chat.ask('要多少钱');
    const choice = chat.panel.getByRole('button', { name: /2\s*商标续展/ });
    expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(FINGER);
    await choice.focus();
    await page.keyboard.press('Enter');
    expect(await chat.readAnswer(2)).toContain('500元');
    expect(await choice.count()).toBe(0);
  });

  it('leaves the focus on the conversation, where the answer appears', async () => {
    const { chat } = await visit(browser, server.address);
    await chat.open();
    await chat.ask('要多少钱');
    await chat.panel.getByRole('button', { name: /1\s*商标注册/ }).click();
    await chat.readAnswer(2);
    expect(await chat.panel.getByRole('log').evaluate((log) => log.matches(':focus'))).toBe(true);
  });

  it('is answered by the number as well', async () => {
    const { chat } = await visit(browser, server.address);
    await chat.open();
    await chat.ask('要多少钱');
    expect(await chat.ask('2')).toContain('500元');
  });
});

describe('what is remembered', () => {
  it('is shown, and forgotten when told to', async () => {
    const { chat } = await visit(browser, server.address);
    await chat.open();
    await chat.ask('上海有专利资助吗');
    const fact = chat.panel.getByRole('button', { name: '忘掉上海' });
    expect((await fact.boundingBox())?.height).toBeGreaterThanOrEqual(FINGER);
    await fact.click();
    await chat.readAnswer(2);
    await fact.waitFor({ state: 'detached' });
    expect(await chat.questions.last().innerText()).toContain('忘掉上海');
  });

  it('fits a narrow screen beside choices, for everybody', async () => {
    const { chat, page } = await visit(browser, server.address);
    await page.setViewportSize({ width: 320, height: 720 });
    await chat.open();
    await chat.ask('上海有专利资助吗');
    await chat.send('我收到一个通知，接下来要怎么办');
    await chat.readAnswer(2);
    expect(await measureOverflow(page, 'html')).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

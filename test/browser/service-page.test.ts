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

const PAGES = [
  '/services',
  '/services?q=%E5%95%86%E6%A0%87%E5%88%B0%E6%9C%9F',
  '/services/trademark-renewal',
  '/services/trademark-renewal?view=bring',
  '/services/infringement-complaint?city=shenzhen',
  '/services/no-such-service',
];

describe('every page of services', () => {
  it.each(PAGES)('%s has nothing for axe-core to find fault with, and keeps the policy', async (path) => {
    const { page, complaints } = await visit(browser, `${server.address}${path}`);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(PAGES)('%s needs no scrolling sideways at 1280, 768 and 320 pixels', async (path) => {
    const { page } = await visit(browser, `${server.address}${path}`);
    const over: number[] = [];
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      over.push(await measureOverflow(page, 'html'));
    }
    expect(over).toEqual([0, 0, 0]);
  });
});

describe('the page of a service', () => {
  it('asks about itself in the chat on the page, by keyboard', async () => {
    const { page, chat } = await visit(browser, `${server.address}/services/trademark-renewal`);
    await page.locator('a.main-action').focus();
    await page.keyboard.press('Enter');
    await chat.panel.waitFor();
    expect(await chat.readAnswer(1)).toContain('续展');
    expect(new URL(page.url()).pathname).toBe('/services/trademark-renewal');
  });

  it('opens its flow by id in the chat on the page, with what is known', async () => {
    const { page, chat } = await visit(browser, `${server.address}/services/trademark-renewal`);
    await page.locator('.related a[data-flow="right-expiring"]').first().focus();
    await page.keyboard.press('Enter');
    await chat.readAnswers(1);
    expect(await chat.answers.last().innerText()).toContain('有效期到哪一天');
    expect(new URL(page.url()).pathname).toBe('/services/trademark-renewal');
  });

  it('leads from a marker to its source, which opens and takes the focus', async () => {
    const { page } = await visit(browser, `${server.address}/services/trademark-renewal`);
    await page.locator('a.marker').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#source-1 details').getAttribute('open')).not.toBeNull();
    expect(new URL(page.url()).hash).toBe('#source-1');
  });

  it('prints without buttons, and with its label, its day and its address', async () => {
    const { page } = await visit(browser, `${server.address}/services/trademark-renewal`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, .tools:visible, .foot:visible').count()).toBe(0);
    expect(await page.locator('.stamp').isVisible()).toBe(true);
    expect(await page.locator('.print-only').innerText()).toContain(`${server.address}/services/trademark-renewal`);
  });

  it('shows another city by its form alone', async () => {
    const { page } = await visit(browser, `${server.address}/services/patent-priority-examination`);
    await page.locator('select[name=city]').selectOption('hangzhou');
    await page.locator('.place-show').click();
    await page.waitForURL(/city=hangzhou/);
    expect(await page.locator('#route').innerText()).toContain('浙江省知识产权局');
  });
});

describe('the slip of a service', () => {
  it('fits one sheet of paper', async () => {
    const { page } = await visit(browser, `${server.address}/services/trademark-registration?view=bring`);
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('is ticked off by keyboard', async () => {
    const { page } = await visit(browser, `${server.address}/services/trademark-renewal?view=bring`);
    const box = page.getByRole('checkbox').first();
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
  });
});

describe('the assistant', () => {
  it('is asked what a link brings along, once', async () => {
    const { page, chat } = await visit(browser, `${server.address}/services`);
    await page.goto(`${server.address}/?ask=${encodeURIComponent('商标续展多少钱')}`);
    expect(await chat.readAnswer(1)).toContain('500元');
    expect(new URL(page.url()).search).toBe('');
  });

  it('leads from a card to the page of its service', async () => {
    const { page, chat } = await visit(browser, server.address);
    await chat.open();
    await chat.ask('商标续展多少钱');
    const link = chat.panel.getByRole('link', { name: /办事指南页/ });
    expect(await link.getAttribute('href')).toBe(`${server.address}/services/trademark-renewal`);
    expect(await page.request.get((await link.getAttribute('href')) ?? '').then((got) => got.status())).toBe(200);
  });
});

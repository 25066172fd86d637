import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Language } from '../../widget/kit/language.ts';
import { findChat } from './chat-on-page.ts';

const WAIT_AT_MOST_MS = 20_000;

/** How a visitor comes: with which screen, and to a page in which language. */
export interface VisitSetting {
  readonly width?: number;
  readonly language?: Language;
}

/** Comes to a page as a new visitor, who leaves when the test ends. The page is there, and the launcher on it, or the chat a link opened. */
export async function visit(
  browser: Browser,
  address: string,
  { width = 1280, language = 'zh-Hans' }: VisitSetting = {},
) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(WAIT_AT_MOST_MS);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(address);
  const chat = findChat(page, language);
  await chat.launcher.or(chat.panel).waitFor();
  return { page, chat, complaints, requests };
}

/** What the browser complains of: broken scripts, and what a content security policy forbade. */
function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

/** Everything a page keeps in the browser, by name. */
export async function readStorage(page: Page): Promise<string[]> {
  const stored = await page.evaluate<string[]>(
    '(async () => [...Object.keys(sessionStorage), ...Object.keys(localStorage), ...(await indexedDB.databases()).map(({ name }) => name)])()',
  );
  const cookies = await page.context().cookies();
  return [...stored, ...cookies.map(({ name }) => name)];
}

/** By how many pixels a page, or an element in it, is wider than the room it has. */
export const measureOverflow = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);

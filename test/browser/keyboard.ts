import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const MOST_TABS = 80;

/** What has the focus, shadow trees included: its name, and what of a form it is. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const isQuestion = element.matches('fieldset');
  // A group is not one of the things in it.
  const words = isQuestion ? '' : (element.getAttribute('aria-label') ?? element.innerText);
  return {
    name: words.replace(/\\s+/g, ' ').trim(),
    isQuestion,
    isChoice: element.matches('.choice'),
    type: element.type ?? '',
  };
})()`;

interface Focused {
  readonly name: string;
  readonly isQuestion: boolean;
  readonly isChoice: boolean;
  readonly type: string;
}

/** Presses Tab (or what goes back) until the focus is on what is looked for. */
async function tabThrough(page: Page, isIt: (focus: Focused) => boolean, key: string): Promise<void> {
  const focused = () => page.evaluate<Focused>(FOCUSED);
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (isIt(await focused())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`What was looked for is not reached by ${key}; the focus is on ${JSON.stringify(await focused())}`);
}

/** A page as somebody uses it who has no mouse. */
export function useKeyboard(page: Page) {
  const focused = () => page.evaluate<Focused>(FOCUSED);

  const tabUntil = (isIt: (focus: Focused) => boolean, key = 'Tab') => tabThrough(page, isIt, key);
  const tabTo = (name: string, key?: string) => tabUntil((focus) => focus.name.includes(name), key);

  return {
    tabTo,
    /** Waits until the next question has taken the focus, as it does after a button was pressed. */
    awaitQuestion: (): Promise<void> =>
      expect.poll(async () => (await focused()).isQuestion, { timeout: 20_000 }).toBe(true),
    /** Goes to the nearest choice by Tab (or backwards, from where one writes), to the one wanted by arrow, and takes it. */
    async choose(label: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      await tabUntil(({ isChoice }) => isChoice, key);
      await tabTo(label, key === 'Tab' ? 'ArrowDown' : 'ArrowUp');
      await page.keyboard.press('Enter');
    },
    /** Goes to a button by Tab and presses it. */
    async press(name: string, key?: string): Promise<void> {
      await tabTo(name, key);
      await page.keyboard.press('Enter');
    },
    /** Types a day into the date field of a browser set to American English, and sends it. */
    async giveDay(day: string): Promise<void> {
      await tabUntil(({ type }) => type === 'date');
      const [year = '', month = '', date = ''] = day.split('-');
      await page.keyboard.type(`${month}${date}${year}`);
      await page.keyboard.press('Enter');
    },
    /** Types words into the field of a form, and sends them. */
    async giveWords(words: string): Promise<void> {
      await tabUntil(({ type }) => type === 'text');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    },
  };
}

import type { Page } from 'playwright-core';

const PROCESSED_BY_INPUT_METHOD = 229;

/** An input method as Chromium meets it, driven over the developer tools' protocol. */
export async function attachInputMethod(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const press = (type: 'rawKeyDown' | 'keyUp') =>
    devtools.send('Input.dispatchKeyEvent', {
      type,
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: PROCESSED_BY_INPUT_METHOD,
    });
  return {
    /** Shows letters that are not yet a word. */
    compose: (text: string) =>
      devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** Presses the Enter that belongs to the input method, not to the page. */
    async pressEnter(): Promise<void> {
      await press('rawKeyDown');
      await press('keyUp');
    },
    /** Ends the composition with a word. */
    commit: (text: string) => devtools.send('Input.insertText', { text }),
  };
}

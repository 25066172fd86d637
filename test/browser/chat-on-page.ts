import type { Page } from 'playwright-core';
import { launcherStrings, panelStrings } from '../../widget/chat/catalogue.ts';
import type { Language } from '../../widget/kit/language.ts';

/** The chat as a visitor of a page finds it: by roles and by the words on the screen. */
export interface ChatOnPage extends ReturnType<typeof findChat> {}

/** Finds the parts of the chat on a page that speaks a language. Nothing is waited for. */
export function findChat(page: Page, language: Language = 'zh-Hans') {
  const words = panelStrings[language];
  const launcher = page.getByRole('button', { name: launcherStrings[language].launcher });
  const panel = page.getByRole('dialog', { name: words.panel });
  const box = panel.getByRole('textbox', { name: words.question });
  const questions = panel.locator('.visitor-text');
  // A reply has its foot, with the label of what it is, only when it stands as a whole.
  const answers = panel.locator('.reply').filter({ has: page.locator('.reply-foot') });
  const lastAnswer = answers.last();

  /** Waits until so many answers stand; resolves with the words of the last. */
  async function readAnswer(count: number): Promise<string> {
    await answers.nth(count - 1).waitFor();
    return answers
      .nth(count - 1)
      .locator('.prose')
      .innerText();
  }

  return {
    words,
    launcher,
    panel,
    box,
    questions,
    answers,
    /** What is said of the connection while there is none. */
    lineState: panel.locator('.line-state'),
    /** The markers of the last answer's citations, and the source one of them opened. */
    markers: lastAnswer.locator('.prose').getByRole('button'),
    openSource: lastAnswer.locator('.source-detail'),
    closeSource: lastAnswer.getByRole('button', { name: words.closeSource }),
    readAnswer,

    async open(): Promise<void> {
      await launcher.click();
      await panel.waitFor();
    },

    /** Writes a question and sends it with Enter. */
    async send(question: string): Promise<void> {
      await box.fill(question);
      await box.press('Enter');
    },

    /** Asks, and resolves with the words of the answer. */
    async ask(question: string): Promise<string> {
      const count = (await answers.count()) + 1;
      await box.fill(question);
      await box.press('Enter');
      return readAnswer(count);
    },
  };
}

import type { Page } from 'playwright-core';
import { panelStrings } from '../../widget/chat/catalogue.ts';
import { launcherStrings } from '../../widget/chat/launcher-catalogue.ts';
import type { Language } from '../../widget/kit/language.ts';

/** The chat as a visitor of a page finds it, and what they do with it. Nothing is waited for before it is used. */
export function findChat(page: Page, language: Language = 'zh-Hans') {
  const parts = findParts(page, language);
  const { launcher, panel, box, answers } = parts;

  /** Waits until so many answers stand; resolves with the words of the last. */
  async function readAnswer(count: number): Promise<string> {
    await answers.nth(count - 1).waitFor();
    return answers
      .nth(count - 1)
      .locator('.prose')
      .innerText();
  }

  /** Waits until so many answers stand, with words of their own or a question in a form. */
  const readAnswers = (count: number): Promise<void> => answers.nth(count - 1).waitFor();

  /** Writes a question and sends it with Enter. */
  async function send(question: string): Promise<void> {
    await box.fill(question);
    await box.press('Enter');
  }

  return {
    ...parts,
    readAnswer,
    readAnswers,
    send,
    async open(): Promise<void> {
      await launcher.click();
      await panel.waitFor();
    },
    /** Asks, and resolves with the words of the answer. */
    async ask(question: string): Promise<string> {
      const count = (await answers.count()) + 1;
      await send(question);
      return readAnswer(count);
    },
  };
}

/** The parts of the chat, by their roles and by the words on the screen where these name them. */
function findParts(page: Page, language: Language) {
  const words = panelStrings[language];
  const panel = page.getByRole('dialog', { name: words.panel });
  // A reply has its foot, with the label of what it is, only when it stands as a whole.
  const answers = panel.locator('.reply').filter({ has: page.locator('.reply-foot') });
  return {
    words,
    panel,
    answers,
    launcher: page.getByRole('button', { name: launcherStrings[language].launcher }),
    box: panel.getByRole('textbox', { name: words.question }),
    questions: panel.locator('.visitor-text'),
    /** What is said of the connection while there is none. */
    lineState: panel.locator('.line-state'),
    /** The markers of the last answer's citations, and the source one of them opened. */
    markers: answers.last().locator('.prose').getByRole('button'),
    openSource: answers.last().locator('.source-detail'),
    closeSource: answers.last().getByRole('button', { name: words.closeSource }),
  };
}

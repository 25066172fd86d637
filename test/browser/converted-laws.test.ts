import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMarkupDocumentLoader } from '../../server/adapters/markup-document-loader.ts';
import { createPdfDocumentLoader } from '../../server/adapters/pdf-document-loader.ts';
import { type LawStructure, readLawStructure } from '../../server/language/index.ts';
import type { DocumentLoader } from '../../server/ports/index.ts';
import { launchChromium } from './chromium.ts';
import { toDocx, toHtml } from './convert-markdown.ts';

const CONVERTING_MAY_TAKE_MS = 600_000;

/** The official texts, where they lie beside the project. */
const lawsFolder = join(dirname(dirname(dirname(import.meta.dirname))), 'shared', 'laws');
const list = join(lawsFolder, 'sources.jsonl');
const workFolder = mkdtempSync(join(tmpdir(), 'zhida-converted-'));

/** The words of every article, without the marks and spaces that a printer may set otherwise. */
const wordsOf = ({ articles }: LawStructure) =>
  articles.map(({ number, clauses }) => `${number} ${clauses.join('').normalize('NFKC').replace(/\s/g, '')}`);

describe.skipIf(!existsSync(list))('the official texts beside the project, converted', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(workFolder, { recursive: true, force: true });
  });

  const sources: { readonly file: string; readonly articles: number }[] = existsSync(list)
    ? readFileSync(list, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)) // The guidelines, of another form and a thousand pages, are not among those with articles.
    : [];
  const laws = sources.filter(({ articles }) => articles > 0);

  async function differing(convert: (markdown: string, path: string) => Promise<string>, loader: DocumentLoader) {
    const wrong: string[] = [];
    for (const [index, { file }] of laws.entries()) {
      const markdown = readFileSync(join(lawsFolder, file), 'utf8');
      const path = await convert(markdown, join(workFolder, String(index)));
      const read = wordsOf(readLawStructure((await loader.load(path)).text));
      const expected = wordsOf(readLawStructure(markdown));
      if (read.length !== expected.length || read.some((words, at) => words !== expected[at])) wrong.push(file);
    }
    return wrong;
  }

  const write = (path: string, content: string | Uint8Array) => {
    writeFileSync(path, content);
    return path;
  };

  it(
    'to HTML have every article with its words',
    async () => {
      const convert = async (markdown: string, path: string) => write(`${path}.html`, toHtml(markdown));
      expect(await differing(convert, createMarkupDocumentLoader())).toEqual([]);
    },
    CONVERTING_MAY_TAKE_MS,
  );

  it(
    'to Word have every article with its words',
    async () => {
      const convert = async (markdown: string, path: string) => write(`${path}.docx`, toDocx(markdown));
      expect(await differing(convert, createMarkupDocumentLoader())).toEqual([]);
    },
    CONVERTING_MAY_TAKE_MS,
  );

  it(
    'to PDF have every article with its words',
    async () => {
      const page = await browser.newPage();
      const convert = async (markdown: string, path: string) => {
        await page.setContent(toHtml(markdown));
        await page.pdf({ path: `${path}.pdf`, format: 'A4' });
        return `${path}.pdf`;
      };
      expect(await differing(convert, createPdfDocumentLoader())).toEqual([]);
    },
    CONVERTING_MAY_TAKE_MS,
  );
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMarkupDocumentLoader } from '../../server/adapters/markup-document-loader.ts';
import { createPdfDocumentLoader } from '../../server/adapters/pdf-document-loader.ts';
import { createTextDocumentLoader } from '../../server/adapters/text-document-loader.ts';
import { readSections } from '../../server/indexing/structure/read-sections.ts';
import { textOf } from '../../server/indexing/structure/section.ts';
import { readGuidelineStructure } from '../../server/language/index.ts';
import type { LoadedDocument } from '../../server/ports/index.ts';
import { GUIDELINES, NOTICE } from '../indexing/structure/sample-documents.ts';
import { launchChromium } from './chromium.ts';
import { toDocx, toHtml } from './convert-markdown.ts';

const CONVERTING_MAY_TAKE_MS = 300_000;
const FORMATS = ['md', 'txt', 'html', 'docx', 'pdf'] as const;

/** The official guidelines, where they lie beside the project. */
const official = join(
  dirname(dirname(dirname(import.meta.dirname))),
  'shared/laws/专利审查指南_2023_含2025修改_2026-01-01起适用.md',
);
const workFolder = mkdtempSync(join(tmpdir(), 'zhida-converted-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(workFolder, { recursive: true, force: true });
});

async function convert(markdown: string, format: (typeof FORMATS)[number]): Promise<LoadedDocument> {
  const path = join(workFolder, `document.${format}`);
  if (format === 'md') writeFileSync(path, markdown);
  if (format === 'txt') writeFileSync(path, markdown.replace(/^#+ */gmu, ''));
  if (format === 'html') writeFileSync(path, toHtml(markdown));
  if (format === 'docx') writeFileSync(path, toDocx(markdown));
  if (format === 'pdf') {
    const page = await browser.newPage();
    await page.setContent(toHtml(markdown));
    await page.pdf({ path, format: 'A4' });
    await page.close();
  }
  const loaders = { md: createTextDocumentLoader, txt: createTextDocumentLoader, pdf: createPdfDocumentLoader };
  const create = format === 'html' || format === 'docx' ? createMarkupDocumentLoader : loaders[format];
  return create().load(path);
}

/** Words without the spaces and widths of marks that a printer may set otherwise. */
const plain = (words: string) => words.normalize('NFKC').replace(/\s/gu, '');
const outline = (document: LoadedDocument) =>
  readSections(document).map((section) => ({
    path: plain(section.headingPath.join('/')),
    label: section.label,
    words: plain(textOf(section)),
  }));

describe.each(FORMATS)('as %s', (format) => {
  it('a notice is cut at its numbered items', async () => {
    const expected = outline({ format: 'text', text: NOTICE } as LoadedDocument);
    expect(outline(await convert(NOTICE, format))).toEqual(expected);
  });

  it('guidelines are cut at their numbered sections', async () => {
    const expected = outline({ format: 'text', text: GUIDELINES.replace(/^#+ */gmu, '') } as LoadedDocument);
    expect(outline(await convert(GUIDELINES, format)).slice(-4)).toEqual(expected.slice(-4));
  });
});

describe.skipIf(!existsSync(official))('the official guidelines beside the project', () => {
  const markdown = existsSync(official) ? readFileSync(official, 'utf8') : '';
  const numbersOf = (text: string) => readGuidelineStructure(text).sections.map(({ number }) => number);

  it.each(['txt', 'html', 'docx', 'pdf'] as const)(
    'have the same sections as %s',
    async (format) => {
      const found = new Set(numbersOf((await convert(markdown, format)).text));
      const missing = numbersOf(markdown).filter((number) => !found.has(number));
      // In print its heading fills a line to the end, so that the paragraph below looks like the rest of it.
      expect(missing).toEqual(format === 'pdf' ? ['2-9-6'] : []);
      expect(found.size).toBe(numbersOf(markdown).length - missing.length);
    },
    CONVERTING_MAY_TAKE_MS,
  );
});

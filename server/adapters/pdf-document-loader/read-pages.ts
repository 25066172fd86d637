import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PDFParse } from 'pdf-parse';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { followOperators } from './follow-operators.ts';
import type { Box } from './geometry.ts';
import type { FontMeasures, PaintedGlyph } from './painting.ts';
import { hiddenRuns, withoutHiddenWords } from './without-hidden-words.ts';

/** pdf.js takes these folders as plain paths; with a file: address it reads no text at all. */
const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** pdf.js's mode that paints no annotations: they are not read either. */
const WITHOUT_ANNOTATIONS = 0;

/** The words of one page that a reader sees, and those that none sees, a run of them at a time. */
export interface ReadPage {
  readonly text: string;
  readonly hidden: readonly string[];
}

/** Why a file of too many pages is not read. */
export class TooManyPages extends Error {}

/** Reads a PDF file page by page. pdf-parse asks each page for its words; here each page first follows what is painted and strikes the words nobody sees. Throws `TooManyPages` and what pdf-parse throws. */
export async function readPages(bytes: Buffer, maxPages: number): Promise<ReadPage[]> {
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    cMapUrl: `${pdfjsFolder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${pdfjsFolder}/standard_fonts/`,
    verbosity: 0,
  });
  try {
    const hidden: string[][] = [];
    const file = await openFile(parser);
    if (file.numPages > maxPages) throw new TooManyPages();
    await strikeHiddenWords(file, (page, runs) => {
      hidden[page - 1] = runs;
    });
    const { pages } = await parser.getText({ pageJoiner: '' });
    return pages.map(({ text }, index) => ({ text, hidden: hidden[index] ?? [] }));
  } finally {
    await parser.destroy();
  }
}

/** The file behind the parser: pdf-parse keeps it to itself, and gives words without their colour. */
const openFile = (parser: PDFParse) => (parser as unknown as { load(): Promise<PDFDocumentProxy> }).load();

async function strikeHiddenWords(
  file: PDFDocumentProxy,
  report: (page: number, runs: string[]) => void,
): Promise<void> {
  const layers = await file.getOptionalContentConfig();
  const getPage = file.getPage.bind(file);
  file.getPage = async (number) => {
    const page = await getPage(number);
    const getTextContent = page.getTextContent.bind(page);
    page.getTextContent = async (options) => {
      const content = await getTextContent(options);
      if (content.items.length === 0) return content;
      const glyphs = await readGlyphs(page, (layer) => layers.isVisible(layer));
      report(number, hiddenRuns(glyphs));
      const items = content.items.filter((item) => 'str' in item);
      return { ...content, items: withoutHiddenWords(items, glyphs) };
    };
    return page;
  };
}

async function readGlyphs(page: PDFPageProxy, isShown: (layer: unknown) => boolean): Promise<PaintedGlyph[]> {
  const list = await page.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS });
  return followOperators(list, page.view as unknown as Box, {
    fontOf: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontMeasures) : {}),
    isShown,
  });
}

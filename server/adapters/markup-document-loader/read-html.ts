import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { refuseDeepNesting } from './refuse-deep-nesting.ts';
import { type Block, type MarkupNode, readBlocks } from './visible-blocks.ts';

/** linkedom's documents have what Readability asks for, under types of their own. */
type ReadableDocument = ConstructorParameters<typeof Readability>[0];

/** What is kept when the main text is found; with less of the page's text than this the finder has missed it. */
const LEAST_SHARE = 0.4;

/** The main text of a page without its menus, as far as one can be told from the other. */
export function readHtml(html: string): Block[] {
  const whole = parse(html);
  const all = readBlocks(whole.body as unknown as MarkupNode);
  // Readability changes the document it reads.
  const article = new Readability(parse(html) as unknown as ReadableDocument, { keepClasses: true }).parse();
  if (!article?.content) return all;
  const main = readBlocks(parse(`<body>${article.content}</body>`).body as unknown as MarkupNode);
  const title = article.title?.trim() ?? '';
  const kept = lengthOf(main) >= lengthOf(all) * LEAST_SHARE ? main : all;
  const isTitled = kept.some(({ text }) => text.replace(/^#+ /u, '') === title);
  return title === '' || isTitled ? kept : [{ text: `# ${title}`, anchor: null }, ...kept];
}

/** A fragment becomes a page, since linkedom makes no body of its own. */
function parse(html: string) {
  const page = /<body[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(page);
  refuseDeepNesting(document.body as unknown as MarkupNode);
  return document;
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPageStyles } from './page-styles.ts';
import { refuseDeepNesting } from './refuse-deep-nesting.ts';
import { type PageNode, strikeHidden } from './strike-hidden.ts';
import { type Block, type MarkupNode, readBlocks } from './visible-blocks.ts';

/** linkedom's documents have what Readability asks for, under types of their own. */
type ReadableDocument = ConstructorParameters<typeof Readability>[0];

/** What is kept when the main text is found; with less of the page's text than this the finder has missed it. */
const LEAST_SHARE = 0.4;

/** What a page says, and the words in it that no reader sees. */
export interface ReadMarkup {
  readonly blocks: Block[];
  readonly hidden: string[];
}

/** The main text of a page without its menus, as far as one can be told from the other, and without what its readers do not see. */
export function readHtml(html: string): ReadMarkup {
  const page = parse(html);
  const hidden = strikeHidden(page.body as unknown as PageNode, readPageStyles(page));
  // What a page says of itself to machines is neither read nor taken for its title.
  for (const element of [...page.querySelectorAll('meta, link, script')]) element.remove();
  const all = readBlocks(page.body as unknown as MarkupNode);
  const article = new Readability(page as unknown as ReadableDocument, { disableJSONLD: true }).parse();
  return { blocks: article?.content ? chooseMain(article.content, article.title ?? '', all) : all, hidden };
}

function chooseMain(content: string, heading: string, all: Block[]): Block[] {
  // The box around what was found is no place of the page.
  const found = content.replace(' id="readability-page-1"', '');
  const main = readBlocks(parse(found).body as unknown as MarkupNode);
  const title = heading.trim();
  const kept = lengthOf(main) >= lengthOf(all) * LEAST_SHARE ? main : all;
  // A page with a heading of its own in its main text is called by that: what stands on the tab often names the site. Readability lowers its rank.
  const own = all.filter(({ text }) => text.startsWith('# ')).map(wordsOf);
  const isTitled = kept.some((block) => wordsOf(block) === title || own.includes(wordsOf(block)));
  return title === '' || isTitled ? kept : [{ text: `# ${title}`, anchor: null }, ...kept];
}

/** A fragment becomes a page, since linkedom makes no `html` and no `body` of its own. */
function parse(html: string) {
  const body = /<body[\s>]/iu.test(html) ? html : `<body>${html}</body>`;
  const page = /<html[\s>]/iu.test(html) ? html : `<html>${body}</html>`;
  const { document } = parseHTML(page);
  refuseDeepNesting(document.body as unknown as MarkupNode);
  return document;
}

const wordsOf = ({ text }: Block) => text.replace(/^#+ /u, '');
const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

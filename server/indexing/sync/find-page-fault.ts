import { cleanText, readLawStructure } from '../../language/index.ts';
import type { KnownSource, ReadPage } from './stage-page.ts';

/** A page with fewer letters is a notice that there is nothing to see. */
const LEAST_LETTERS = 100;
/** A title of as many letters does not stand in another text by chance; a shorter one must stand alone on its line or between 《》. */
const TELLING_LETTERS = 8;
/** Marks of a text read in the wrong encoding: what cannot be read, UTF-8 read as GB18030, as Latin letters, and both in turn. */
const MISREAD = /\uFFFD|锟斤拷|[锛銆]\p{Script=Han}.*[锛銆]\p{Script=Han}|ï¼|ã€|â€/su;
/** What pages write before and after a title, and between it and the name of the site. */
const NOTE = /\((?=[^()]*[年号修])[^()]*\)$/u;
const BETWEEN = /[《》_|—–]|\s-\s/u;

/** What is wrong with a page that should hold the text of a source, in one sentence with what to do; null when it is the text expected. */
export function findPageFault(
  { fetched, read: { text } }: ReadPage,
  { source, law }: Pick<KnownSource, 'source' | 'law'>,
): string | null {
  if (MISREAD.test(text))
    return 'the characters of the page are damaged or in another encoding; import the text with corpus -- add';
  const isTitled = [source.title.zh, ...(law ? [law.title.zh] : [])].some((title) => bearsTitle(text, title));
  const isShort = text.replace(/[\s#|]/gu, '').length < LEAST_LETTERS;
  if (asksForPassword(fetched) && (!isTitled || isShort))
    return 'the page asks for a password instead of showing the text; open it in a browser and import the text with corpus -- add';
  if (!isTitled)
    return `the title "${source.title.zh}" is not on the page, which may be an error or verification page, or another text; open it, and correct the address in corpus/sources.yaml or sync again later`;
  if (isShort)
    return 'the page holds next to no text; open it, and import what it shows or attaches with corpus -- add';
  return source.expectedArticles === null ? null : findMissingArticles(text, source.expectedArticles);
}

const asksForPassword = (fetched: ReadPage['fetched']) =>
  fetched.kind === 'page' &&
  /<input[^>]+type\s*=\s*["']?password/iu.test(Buffer.from(fetched.bytes).toString('latin1'));

function bearsTitle(text: string, title: string): boolean {
  const wanted = fold(title);
  if (wanted.length >= TELLING_LETTERS && fold(text).includes(wanted)) return true;
  return text.split('\n').some((line) => [line, ...line.split(BETWEEN)].some((part) => fold(part) === wanted));
}

/** A title without the name of the state, what the brackets behind it say of its version, marks and spaces. */
const fold = (title: string) =>
  cleanText(title)
    .replace(/[#*《》〈〉<>\s]/gu, '')
    .replace(NOTE, '')
    .replace(/^中华人民共和国/u, '');

function findMissingArticles(text: string, expected: number): string | null {
  const { articles } = readLawStructure(text);
  const found = articles.length;
  if (found === expected) return null;
  if (found === 0)
    return `the page holds none of the ${expected} articles; if it only attaches the text, put the address of the attachment into corpus/sources.yaml`;
  const isBeginning = found < expected && articles.at(-1)?.number === String(found);
  return isBeginning
    ? `the text ends after article ${found} of ${expected}: it is cut off; sync again later, or import the whole text with corpus -- add`
    : `the text has ${found} articles where ${expected} are expected: it may be another version; compare it with corpus/sources.yaml`;
}

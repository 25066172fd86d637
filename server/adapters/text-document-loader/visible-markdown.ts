import {
  colourOf,
  groundOf,
  hidesElement,
  isTiny,
  isTransparent,
  readStyle,
  vanishesOn,
  WHITE,
} from '../../language/index.ts';
import type { LeftOut } from '../../ports/index.ts';

/** Markdown as a reader sees it rendered; its lines keep their numbers. */
export interface VisibleMarkdown {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

/** A kind of part that rendering does not show: where it stands, and which of its groups is said nowhere. */
type Unseen = readonly [
  part: RegExp,
  keep: (groups: readonly string[]) => string,
  said: (groups: readonly string[]) => string,
];

/** No line fits two of the kinds: else the ways to read a hundred lines would double with each. */
const FRONT_MATTER =
  /^\uFEFF?---[ \t]*\n((?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n|#.*\n|\n){1,100}?)(?:---|\.\.\.)[ \t]*(?=\n|$)/u;
const COMMENT = /<!--(.*?)(?:-->|$)/gsu;
/** [label]: address "title" — also the way to write a comment; a footnote ([^1]: …) is shown. */
const DEFINITION =
  /^ {0,3}\[((?!\^)[^\]\n]+)\]:[ \t]*(<[^>\n]*>|\S+)[ \t]*("[^"\n]*"|'[^'\n]*'|\([^)\n]*\))?[ \t]*$/gmu;
const PICTURE = /!\[([^\]\n]{0,2000})\](?:\(([^)\n]{0,2000})\)|\[[^\]\n]{0,200}\])/gu;
/** An address tells itself from a bracket in prose by what addresses hold. */
const LINK =
  /(?<!!)\[([^\]\n]{1,2000})\]\((?=[^)\n]{0,300}[./#@])<?([^)\s>\n]{0,2000})>?(?:[ \t]+("[^"\n]*"|'[^'\n]*'))?\)/gu;

const UNSEEN: readonly Unseen[] = [
  [COMMENT, () => '', ([, said = '']) => said],
  [DEFINITION, () => '', ([, label = '', address = '', title = '']) => `${label} ${address} ${title}`],
  [PICTURE, () => '', ([, said = '']) => said],
  [LINK, ([, words = '']) => words, ([, , , title = '']) => title],
];

/** What Markdown shows of itself: without front matter, comments, definitions, the words of pictures, the titles of links, and hidden elements of HTML. Blocks of code are shown as they stand. */
export function readVisibleMarkdown(markdown: string): VisibleMarkdown {
  const leftOut: LeftOut[] = [];
  const omit = (text: string, line: number) => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (words !== '') leftOut.push({ text: words, reason: 'hidden', line });
  };
  const withoutMatter = markdown.replace(FRONT_MATTER, (whole, matter: string) => {
    omit(matter, 0);
    return blankLines(whole);
  });
  let line = 0;
  const parts = cutAtCode(withoutMatter).map(({ text, isCode }) => {
    const shown = isCode ? text : showProse(text, (words, at) => omit(words, line + at));
    line += text.split('\n').length - 1;
    return shown;
  });
  return { text: parts.join(''), leftOut };
}

function showProse(prose: string, omit: (words: string, line: number) => void): string {
  const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length - 1;
  let shown = prose;
  for (const [part, keep, said] of UNSEEN)
    shown = shown.replace(part, (...groups) => {
      const offset = groups.find((group): group is number => typeof group === 'number') ?? 0;
      const words = groups.slice(0, groups.indexOf(offset)).map((group) => String(group ?? ''));
      omit(said(words), lineOf(shown, offset));
      return `${keep(words)}${blankLines(words[0] ?? '')}`;
    });
  return strikeElements(shown, (words, offset) => omit(words, lineOf(shown, offset)));
}

/** As many line ends as a part had. */
const blankLines = (part: string) => part.replace(/[^\n]/gu, '');

const FENCE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:.*?\n)?? {0,3}\1[`~]*[ \t]*(?=\n|$)/gmsu;

function cutAtCode(text: string): { readonly text: string; readonly isCode: boolean }[] {
  const parts: { text: string; isCode: boolean }[] = [];
  let at = 0;
  for (const { index, 0: code } of text.matchAll(FENCE)) {
    parts.push({ text: text.slice(at, index), isCode: false }, { text: code, isCode: true });
    at = index + code.length;
  }
  return [...parts, { text: text.slice(at), isCode: false }];
}

/** Elements that Markdown files use; other words in angle brackets are text. */
const TAG =
  /<(\/?)(a|abbr|b|big|blockquote|body|br|center|code|dd|del|details|div|dl|dt|em|figure|figcaption|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|link|main|mark|meta|noscript|ol|p|pre|q|s|script|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|tfoot|th|thead|title|tr|u|ul)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)\/?>/giu;
const VOID = /^(?:br|hr|img|input|link|meta)$/iu;
/** Other elements part the words around them. */
const INLINE = /^(?:a|abbr|b|big|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/iu;
const NO_WORDS = /^(?:script|style|template|noscript|title|head|iframe|svg)$/iu;

/** HTML elements as rendered: tags away, hidden ones with their words. */
function strikeElements(text: string, omit: (words: string, offset: number) => void): string {
  let shown = '';
  let at = 0;
  let hiding: { readonly name: string; depth: number } | null = null;
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of text.matchAll(TAG)) {
    const between = text.slice(at, index);
    if (hiding) omit(between, at);
    shown += `${hiding ? blankLines(between) : between}${hiding || INLINE.test(name) ? '' : ' '}${blankLines(tag)}`;
    at = index + tag.length;
    const isSame = hiding !== null && hiding.name === name.toLowerCase();
    if (hiding && isSame) hiding.depth += slash ? -1 : 1;
    if (hiding?.depth === 0) hiding = null;
    else if (!hiding && !slash) {
      for (const said of readSayings(attributes)) omit(said, index);
      if (!VOID.test(name) && isHidden(name, attributes)) hiding = { name: name.toLowerCase(), depth: 1 };
    }
  }
  const rest = text.slice(at);
  if (hiding) omit(rest, at);
  return shown + (hiding ? blankLines(rest) : rest);
}

const attributeOf = (attributes: string, name: string) => {
  const [, , double, single, bare] =
    new RegExp(`(^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(attributes) ?? [];
  return double ?? single ?? bare ?? null;
};

const readSayings = (attributes: string) =>
  ['alt', 'title', 'aria-label'].flatMap((name) => attributeOf(attributes, name) ?? []);

function isHidden(name: string, attributes: string): boolean {
  const style = readStyle(`color:${attributeOf(attributes, 'color') ?? ''};${attributeOf(attributes, 'style') ?? ''}`);
  const ground = groundOf(style);
  return (
    NO_WORDS.test(name) ||
    /(?:^|\s)hidden(?:\s|=|$)/iu.test(attributes) ||
    attributeOf(attributes, 'aria-hidden') === 'true' ||
    hidesElement(style) ||
    isTiny(style) ||
    isTransparent(style) ||
    vanishesOn(colourOf(style) ?? null, ground === undefined ? WHITE : ground)
  );
}

import type { PageNode } from './strike-hidden.ts';

/** The parts of a document that matching needs. */
interface StyledDocument {
  querySelectorAll(selector: string): Iterable<unknown>;
}

/** More rules than these are no page to read. */
const MAX_RULES = 3_000;
const RULE = /([^{}]+)\{([^{}]*)\}/gu;
/** Properties that can hide words: rules without any are passed over. */
const TELLING =
  /(?:display|visibility|opacity|zoom|filter|font|color|background|indent|left|top|right|bottom|margin|clip|height|width|transform|spacing)/iu;

/** The styles that the sheets of a page give to its elements, the more particular ones last. Rules for printing, narrow screens and pointing are passed over. */
export function readPageStyles(document: StyledDocument): (node: PageNode) => string {
  const styles = new Map<unknown, string>();
  const rules = [...document.querySelectorAll('style')].flatMap((sheet) =>
    readRules((sheet as PageNode).textContent ?? ''),
  );
  for (const { selector, style } of rules.sort((one, other) => one.weight - other.weight).slice(0, MAX_RULES))
    for (const element of select(document, selector)) styles.set(element, `${styles.get(element) ?? ''};${style}`);
  return (node) => styles.get(node) ?? '';
}

interface Rule {
  readonly selector: string;
  readonly style: string;
  readonly weight: number;
}

function readRules(sheet: string): Rule[] {
  const plain = sheet
    .replace(/\/\*.*?\*\/|<!--|-->/gsu, '')
    .replace(/@media[^{]*(?:print|max-width)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/giu, '')
    .replace(/@(?:media|supports|layer)[^{;]*\{/giu, '');
  return [...plain.matchAll(RULE)].flatMap(([, selectors = '', style = '']) =>
    TELLING.test(style)
      ? selectors
          .split(',')
          .map((selector) => selector.trim())
          .filter((selector) => selector !== '' && !/[:@]/u.test(selector))
          .map((selector) => ({ selector, style, weight: weigh(selector) }))
      : [],
  );
}

/** Ids before classes before names, as style sheets rank them. */
const weigh = (selector: string) =>
  (selector.match(/#/gu)?.length ?? 0) * 10_000 +
  (selector.match(/[.[]/gu)?.length ?? 0) * 100 +
  (selector.match(/(?:^|[\s>+~])[a-z]/giu)?.length ?? 0);

function select(document: StyledDocument, selector: string): Iterable<unknown> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    // A selector no reader of sheets knows selects nothing there either.
    return [];
  }
}

import {
  BLACK,
  type Colour,
  colourOf,
  groundOf,
  hidesElement,
  isTiny,
  isTransparent,
  readColour,
  readStyle,
  type Style,
  vanishesOn,
  WHITE,
} from '../../language/index.ts';

/** The parts of the DOM that striking needs; linkedom's types are not those of a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode>;
  getAttribute?(name: string): string | null;
  removeAttribute?(name: string): void;
  remove?(): void;
}

/** What an element inherits from those around it. */
interface Surroundings {
  readonly colour: Colour;
  readonly ground: Colour;
  readonly isTiny: boolean;
  readonly isTransparent: boolean;
}

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;
/** Words of an element that show in no place, or only on pointing. */
const SAID_ASIDE = ['alt', 'title', 'aria-label', 'placeholder'];
/** Elements that hold no words of the page: what is in them is not listed. */
const NO_WORDS = new Set(['SCRIPT', 'STYLE', 'SVG', 'CANVAS', 'HEAD']);
const NEVER_SHOWN = new Set(['TEMPLATE', 'NOSCRIPT']);

/**
 * Takes out of a page what its readers do not see: comments, hidden elements, words in the colour of what is beneath them. Returns their words.
 *
 * @param sheets the styles its sheets give to an element
 */
export function strikeHidden(root: PageNode, sheets: (node: PageNode) => string): string[] {
  const struck: string[] = [];
  const list = (words: string | null | undefined) => {
    const text = (words ?? '').replace(/\s+/gu, ' ').trim();
    if (text !== '') struck.push(text);
  };
  const visit = (node: PageNode, around: Surroundings): void => {
    if (node.nodeType === COMMENT || (node.nodeType === TEXT && isUnseen(around))) {
      list(node.textContent);
      node.remove?.();
    }
    if (node.nodeType !== ELEMENT || NO_WORDS.has(node.nodeName.toUpperCase())) return;
    const style = readStyle(`${sheets(node)};${attribute(node, 'style') ?? ''}`);
    for (const name of SAID_ASIDE) {
      list(attribute(node, name));
      node.removeAttribute?.(name);
    }
    if (isHidden(node, style)) {
      list(node.textContent);
      node.remove?.();
      return;
    }
    const inside = {
      colour: ownColour(node, style, around.colour),
      ground: ownGround(node, style, around.ground),
      isTiny: isTiny(style, around.isTiny),
      isTransparent: isTransparent(style, around.isTransparent),
    };
    for (const child of Array.from(node.childNodes)) visit(child, inside);
  };
  visit(root, { colour: BLACK, ground: WHITE, isTiny: false, isTransparent: false });
  return struck;
}

const isUnseen = ({ colour, ground, isTiny: isSmall, isTransparent: isClear }: Surroundings) =>
  isSmall || isClear || vanishesOn(colour, ground);

const attribute = (node: PageNode, name: string) => node.getAttribute?.(name) ?? null;

const isHidden = (node: PageNode, style: Style) =>
  NEVER_SHOWN.has(node.nodeName.toUpperCase()) ||
  attribute(node, 'hidden') !== null ||
  attribute(node, 'aria-hidden') === 'true' ||
  (node.nodeName.toUpperCase() === 'FONT' && attribute(node, 'size') === '0') ||
  hidesElement(style);

/** The colour an element gives its words. */
function ownColour(node: PageNode, style: Style, around: Colour): Colour {
  const old = attribute(node, 'color');
  const own = colourOf(style) ?? (style.has('color') || old === null ? undefined : readColour(old));
  if (own === undefined) return style.has('color') && style.get('color') !== 'inherit' ? null : around;
  return own;
}

/** What an element lays beneath its words. */
function ownGround(node: PageNode, style: Style, around: Colour): Colour {
  if (attribute(node, 'background') !== null) return null;
  const own = groundOf(style);
  if (own !== undefined) return own;
  const old = attribute(node, 'bgcolor');
  return old === null ? around : readColour(old);
}

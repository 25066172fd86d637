import { type Colour, readColour } from './colours.ts';

/** The declarations of a style by name, the last of each. */
export type Style = ReadonlyMap<string, string>;

/** Reads what stands in a `style` attribute or between the braces of a rule. What is marked important stands for good. */
export function readStyle(text: string): Style {
  const style = new Map<string, string>();
  const important = new Set<string>();
  for (const declaration of text
    .toLowerCase()
    .replace(/\/\*.*?\*\//gsu, '')
    .split(';')) {
    const [name = '', ...rest] = declaration.split(':');
    const value = rest.join(':').trim();
    const isImportant = value.endsWith('!important');
    if (value === '' || (important.has(name.trim()) && !isImportant)) continue;
    if (isImportant) important.add(name.trim());
    style.set(name.trim(), value.replace(/\s*!important$/u, ''));
  }
  return style;
}

const FAR_LEFT = ['text-indent', 'left', 'top', 'right', 'bottom', 'margin-left', 'margin-top', 'margin-right'];

/** For each property, the values that take a whole element out of a reader's sight: not shown, without extent, or far outside the page. */
const HIDING: readonly (readonly [names: readonly string[], value: RegExp])[] = [
  [['display'], /^none$/],
  [['visibility'], /^(?:hidden|collapse)$/],
  [['opacity', 'zoom'], /^0*(?:\.0\d*)?%?$/],
  [['filter'], /opacity\(\s*0?(?:\.0\d*)?%?\s*\)/],
  [FAR_LEFT, /^-\d{3,}/],
  [FAR_LEFT, /^\d{5,}/],
  [['letter-spacing'], /^-\d{2,}/],
  [['clip'], /^rect\(\s*0/],
  [['clip-path'], /^(?:inset\(\s*(?:50|100)%|circle\(\s*0)/],
  [['height', 'width', 'max-height', 'max-width'], /^0(?:px|em|rem|pt|%)?$/],
  [['transform'], /scale(?:3d|x|y)?\(\s*0(?![.\d]*[1-9])|translate(?:x|y|3d)?\([^)]*-\d{4,}/],
  [['content-visibility'], /^hidden$/],
];

/** Sizes nobody reads: below four pixels, three points, three tenths of the usual. */
const TINY =
  /^(?:0|[0-3](?:\.\d+)?px|[0-2](?:\.\d+)?pt|0?\.\d+p[xt]|0?\.[0-2]\d*(?:em|rem|vw)|0(?:em|rem|vw)|\d(?:\.\d+)?%)$/;
const TRANSPARENT =
  /^(?:transparent|(?:rgb|hsl)a?\(\s*[^,\s/)]+[,\s]+[^,\s/)]+[,\s]+[^,\s/)]+\s*[,/]\s*(?:0|0?\.0\d*|0%)\s*\)|#[0-9a-f]{6}0[0-9a-f]|#[0-9a-f]{3}0)$/;
const RELATIVE = /(?:em|%)$/;

/** Whether a style hides the whole element it is given to. */
export const hidesElement = (style: Style): boolean =>
  HIDING.some(([names, value]) => names.some((name) => value.test(style.get(name) ?? 'unset')));

/** Whether words have a size nobody reads, given whether those around have one. */
export function isTiny(style: Style, around = false): boolean {
  const size =
    style.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|rem|%)?)(?:\/|\s)/u.exec(style.get('font') ?? '')?.[1];
  if (size === undefined || size === 'inherit') return around;
  return TINY.test(size) || (around && RELATIVE.test(size));
}

/** Whether words are painted in no colour, given whether those around are. */
export function isTransparent(style: Style, around = false): boolean {
  const colour = style.get('-webkit-text-fill-color') ?? style.get('color');
  return colour === undefined || colour === 'inherit' ? around : TRANSPARENT.test(colour);
}

/** The colour of words, or undefined where a style says nothing of it. */
export const colourOf = (style: Style): Colour | undefined => {
  const colour = style.get('color');
  return colour === undefined || colour === 'inherit' ? undefined : readColour(colour);
};

/** The colour beneath words, null where it is no plain one, or undefined where a style says nothing of it. */
export const groundOf = (style: Style): Colour | undefined => {
  const ground = style.get('background-color') ?? style.get('background');
  if (ground === undefined || /^(?:none|transparent|inherit|initial|unset|0|rgba\([^)]*,\s*0\s*\))$/u.test(ground))
    return undefined;
  return style.has('background-image') ? null : readColour(ground.split(/\s+(?![^(]*\))/u)[0] ?? '');
};

import { DOMParser } from 'linkedom';
import { type Colour, readColour, vanishesOn, WHITE } from '../../language/index.ts';
import { refuseDeepNesting } from './refuse-deep-nesting.ts';
import type { MarkupNode } from './visible-blocks.ts';

/** The parts of an element that striking needs; linkedom's types are not those of a browser. */
interface WordElement {
  readonly nodeName: string;
  readonly textContent: string;
  readonly children: ArrayLike<WordElement>;
  readonly parentElement: WordElement | null;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): Iterable<WordElement>;
  remove(): void;
}

/** Half points: smaller than two points nobody reads. */
const MIN_HALF_POINTS = 4;
/** What stands so far from its place is on no page: thirty inches, in the units Word has for drawings, frames and old boxes. */
const FAR_DRAWING = 30 * 914_400;
const FAR_FRAME = 30 * 1_440;
const FAR_BOX = /(?:margin-left|margin-top|left|top):\s*-?\d{4,}/u;
const HIDDEN_BOX = /visibility:\s*hidden|display:\s*none/u;

/** The styles of a Word file by id. */
export type WordStyles = ReadonlyMap<string, WordElement>;

function parse(xml: string) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  refuseDeepNesting(document as unknown as MarkupNode);
  return document;
}

const every = (document: unknown, name: string) => [...(document as WordElement).getElementsByTagName(name)];
const childOf = (element: WordElement | null | undefined, name: string) =>
  Array.from(element?.children ?? []).find(({ nodeName }) => nodeName === name);
const settingOf = (element: WordElement | undefined, name = 'w:val') => element?.getAttribute(name) ?? null;

export function readWordStyles(xml: string): WordStyles {
  return new Map(every(parse(xml), 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]));
}

/** The words of a part that no page shows: the notes of readers beside the text. */
export const readWords = (xml: string): string[] =>
  every(parse(xml), 'w:p')
    .map(wordsOf)
    .filter((words) => words !== '');

/** A part of a Word file without what Word does not show or shows in a way nobody sees, and the words of that. */
export function strikeHiddenRuns(xml: string, styles: WordStyles): { readonly xml: string; readonly hidden: string[] } {
  const document = parse(xml);
  const hidden: string[] = [];
  const strike = (element: WordElement) => {
    const words = wordsOf(element);
    if (words !== '') hidden.push(words);
    element.remove();
  };
  for (const name of ['w:drawing', 'w:pict']) for (const box of every(document, name)) if (isOffPage(box)) strike(box);
  for (const paragraph of every(document, 'w:p')) if (isFarFrame(paragraph)) strike(paragraph);
  for (const deletion of every(document, 'w:del')) strike(deletion);
  const ground = every(document, 'w:background').length > 0 ? null : WHITE;
  for (const run of every(document, 'w:r')) if (isHiddenRun(run, styles, ground)) strike(run);
  for (const name of ['wp:docPr', 'pic:cNvPr'])
    for (const picture of every(document, name)) hidden.push(...sayings(picture));
  return { xml: document.toString(), hidden };
}

const wordsOf = (element: WordElement) =>
  ['w:t', 'w:delText']
    .flatMap((name) => every(element, name).map(({ textContent }) => textContent))
    .join('')
    .trim();

const sayings = (picture: WordElement) =>
  ['descr', 'title'].map((name) => picture.getAttribute(name)?.trim() ?? '').filter((words) => words !== '');

function isOffPage(box: WordElement): boolean {
  const offsets = every(box, 'wp:posOffset').map(({ textContent }) => Math.abs(Number(textContent)));
  const styles = [...every(box, 'v:shape'), ...every(box, 'v:rect')].map((shape) => shape.getAttribute('style') ?? '');
  return (
    offsets.some((offset) => offset > FAR_DRAWING) ||
    every(box, 'wp:docPr').some((properties) => ['1', 'true'].includes(properties.getAttribute('hidden') ?? '')) ||
    styles.some((style) => FAR_BOX.test(style) || HIDDEN_BOX.test(style))
  );
}

function isFarFrame(paragraph: WordElement): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const frame = childOf(properties, 'w:framePr');
  const indent = Number(settingOf(childOf(properties, 'w:ind'), 'w:left') ?? 0);
  const far = [settingOf(frame, 'w:x'), settingOf(frame, 'w:y')].some(
    (place) => Math.abs(Number(place ?? 0)) > FAR_FRAME,
  );
  return far || Math.abs(indent) > FAR_FRAME;
}

function isHiddenRun(run: WordElement, styles: WordStyles, page: Colour): boolean {
  const sources = propertiesOf(run, styles);
  const find = (name: string) => {
    for (const source of sources) {
      const found = childOf(source, name);
      if (found) return found;
    }
    return undefined;
  };
  const isOn = (name: string) => {
    const found = find(name);
    return found !== undefined && !['0', 'false', 'off'].includes(settingOf(found) ?? 'true');
  };
  const halfPoints = Number(settingOf(find('w:sz')) ?? Number.POSITIVE_INFINITY);
  const scale = Number.parseInt(settingOf(find('w:w')) ?? '100', 10);
  const written = settingOf(find('w:color'));
  const colour = written === null || written === 'auto' ? null : readColour(written);
  const ground = find('w:highlight')
    ? readColour(settingOf(find('w:highlight')) ?? '')
    : groundOf(run, find('w:shd'), styles, page);
  return (
    isOn('w:vanish') || isOn('w:webHidden') || halfPoints < MIN_HALF_POINTS || scale < 5 || vanishesOn(colour, ground)
  );
}

/** Where the properties of a run stand, the nearest first: its own, those of its style, of its paragraph's style, of the styles those rest on. */
function propertiesOf(run: WordElement, styles: WordStyles): WordElement[] {
  const own = childOf(run, 'w:rPr');
  const paragraph = childOf(ancestorOf(run, 'w:p'), 'w:pPr');
  const chain = (id: string | null, depth = 0): (WordElement | undefined)[] => {
    const style = id === null || depth > 10 ? undefined : styles.get(id);
    return style ? [childOf(style, 'w:rPr'), ...chain(settingOf(childOf(style, 'w:basedOn')), depth + 1)] : [];
  };
  const named = [...chain(settingOf(childOf(own, 'w:rStyle'))), ...chain(settingOf(childOf(paragraph, 'w:pStyle')))];
  return [own, ...named].filter((properties) => properties !== undefined);
}

function ancestorOf(element: WordElement, name: string): WordElement | null {
  let above = element.parentElement;
  while (above && above.nodeName !== name) above = above.parentElement;
  return above;
}

/** What lies beneath a run: its own shade, else that of its paragraph, its cell, its table. A table with a style may be shaded by it, so there the colour cannot be told. */
function groundOf(run: WordElement, own: WordElement | undefined, styles: WordStyles, page: Colour): Colour {
  const cell = ancestorOf(run, 'w:tc');
  const table = childOf(ancestorOf(run, 'w:tbl'), 'w:tblPr');
  const paragraph = childOf(ancestorOf(run, 'w:p'), 'w:pPr');
  const paragraphStyle = styles.get(settingOf(childOf(paragraph, 'w:pStyle')) ?? '');
  const shades = [
    own,
    childOf(paragraph, 'w:shd'),
    childOf(childOf(paragraphStyle, 'w:pPr'), 'w:shd'),
    childOf(childOf(cell, 'w:tcPr'), 'w:shd'),
    childOf(table, 'w:shd'),
  ];
  const fill = shades.map((shade) => settingOf(shade, 'w:fill')).find((value) => value !== null && value !== 'auto');
  if (fill !== undefined && fill !== null) return readColour(fill);
  const isInBox = ancestorOf(run, 'w:txbxContent') !== null;
  return isInBox || childOf(table, 'w:tblStyle') ? null : page;
}

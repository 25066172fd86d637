import { BLACK, type Colour, vanishesOn, WHITE } from '../../language/index.ts';
import { type Box, combine, holds, IDENTITY, intersect, type Matrix, type Point, place } from './geometry.ts';
import { layOver } from './lay-over.ts';

/** One character as it is painted on a page, in the order of painting. */
export interface PaintedGlyph {
  readonly text: string;
  /** Where its baseline begins. */
  readonly at: Point;
  /** Its middle, and its upper right corner. */
  readonly middle: Point;
  readonly corner: Point;
  /** Whether it stands on the page at all. */
  readonly isOnPage: boolean;
  isSeen: boolean;
}

/** The parts of a font that place its characters. */
export interface FontMeasures {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** What a page's operators set, and `save` and `restore` keep. */
export interface PaintState {
  toPage: Matrix;
  clip: Box;
  fill: Colour;
  stroke: Colour;
  opacity: number;
  strokeOpacity: number;
  /** Of the groups around. */
  groupOpacity: number;
  /** Under a mask or a blend, where no colour can be told. */
  isBlended: boolean;
  mode: number;
  font: FontMeasures;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  widthScale: number;
  leading: number;
  rise: number;
  textToUser: Matrix;
  lineStart: Matrix;
}

/** A page while its operators are followed. */
export interface Painting {
  readonly page: Box;
  state: PaintState;
  readonly saved: PaintState[];
  /** The shapes painted so far: what words may stand on. */
  readonly shapes: { readonly box: Box; readonly colour: Colour }[];
  readonly glyphs: PaintedGlyph[];
  /** Glyphs that are seen only if something is painted through them. */
  readonly stencils: PaintedGlyph[];
  /** For each marked part around, whether it is shown. */
  readonly shown: boolean[];
  /** For each group around, whether it is a mask: what is in it is not painted itself. */
  readonly masks: boolean[];
  hasPendingClip: boolean;
}

/** Points: smaller words nobody reads. */
const LEAST_SIZE = 2;
const LEAST_OPACITY = 0.05;
/** More shapes on a page than these are a picture drawn of lines; the later ones hide and show nothing. */
const MAX_SHAPES = 2_000;
/** Modes of text rendering: what is neither filled nor stroked, and what cuts out a stencil. */
const UNPAINTED = 3;
const STENCIL = 7;
const STROKED = 1;

export function beginPainting(page: Box): Painting {
  const state: PaintState = {
    toPage: IDENTITY,
    clip: page,
    fill: BLACK,
    stroke: BLACK,
    opacity: 1,
    strokeOpacity: 1,
    groupOpacity: 1,
    isBlended: false,
    mode: 0,
    font: {},
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    widthScale: 1,
    leading: 0,
    rise: 0,
    textToUser: IDENTITY,
    lineStart: IDENTITY,
  };
  const lists = { saved: [], shapes: [], glyphs: [], stencils: [], shown: [], masks: [] };
  return { page, state, ...lists, hasPendingClip: false };
}

/** Paints a shape of one colour; null when it cannot be told. A plain rectangle that is opaque covers the words beneath it. */
export function paintShape(painting: Painting, box: Box, colour: Colour, isPlain: boolean): void {
  const { state, shapes, glyphs, stencils } = painting;
  if (!isPainted(painting)) return;
  const poured = stencils.splice(0);
  for (const glyph of poured) glyph.isSeen = true;
  const opacity = state.opacity * state.groupOpacity;
  const visible = intersect(box, state.clip);
  if (opacity < LEAST_OPACITY || shapes.length >= MAX_SHAPES) return;
  shapes.push({ box: visible, colour: state.isBlended ? null : layOver(colour, opacity, WHITE) });
  if (!isPlain || poured.length > 0 || opacity < 1 || state.isBlended || colour === null) return;
  for (const glyph of glyphs) if (holds(visible, glyph.at) && holds(visible, glyph.corner)) glyph.isSeen = false;
}

/** Paints one character that is so wide in the units of text, and tells whether a reader sees it. */
export function paintGlyph(painting: Painting, text: string, width: number): void {
  const { state, page, glyphs, stencils, masks } = painting;
  if (masks.includes(true)) return;
  const size = state.fontSize;
  const matrix = combine(state.toPage, state.textToUser);
  const point = (x: number, y: number) => place(matrix, [x * state.widthScale, y + state.rise]);
  const [at, middle, corner] = [point(0, 0), point(width / 2, size * 0.3), point(width, size * 0.6)];
  const isOnPage = holds(page, at) || holds(page, corner);
  const glyph = {
    text,
    at,
    middle,
    corner,
    isOnPage,
    isSeen: isOnPage && isReadable(painting, matrix, [at, middle, corner]),
  };
  glyphs.push(glyph);
  if (state.mode === STENCIL && glyph.isSeen) stencils.push(glyph);
  if (state.mode === STENCIL) glyph.isSeen = false;
}

const isPainted = ({ shown, masks }: Painting) => !shown.includes(false) && !masks.includes(true);

function isReadable(painting: Painting, matrix: Matrix, points: readonly [Point, Point, Point]): boolean {
  const { state } = painting;
  if (!isPainted(painting) || state.mode === UNPAINTED) return false;
  if (!points.some((point) => holds(state.clip, point))) return false;
  const [height, breadth] = [Math.hypot(matrix[2], matrix[3]), Math.hypot(matrix[0], matrix[1]) * state.widthScale];
  const size = Math.abs(state.fontSize) * Math.min(height, Math.abs(breadth));
  // A Type 3 font brings a scale of its own.
  if (!state.font.isType3Font && size < LEAST_SIZE) return false;
  return isDistinct(painting, points[1]);
}

/** Whether what is painted, its inside or its outline, differs from what stands beneath. */
function isDistinct({ state, shapes }: Painting, middle: Point): boolean {
  if (state.mode === STENCIL) return true;
  const ground = shapes.findLast(({ box }) => holds(box, middle));
  const groundColour = ground ? ground.colour : WHITE;
  const shows = (colour: Colour, own: number) => {
    const opacity = own * state.groupOpacity;
    if (opacity < LEAST_OPACITY) return false;
    return state.isBlended || !vanishesOn(layOver(colour, opacity, groundColour), groundColour);
  };
  const outline = state.mode % 4;
  const isFilled = outline !== STROKED;
  return (isFilled && shows(state.fill, state.opacity)) || (outline > 0 && shows(state.stroke, state.strokeOpacity));
}

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readColour } from '../../language/index.ts';
import { type Box, combine, intersect, type Matrix, placeBox } from './geometry.ts';
import {
  beginPainting,
  type FontMeasures,
  type PaintedGlyph,
  type Painting,
  paintGlyph,
  paintShape,
} from './painting.ts';

/** The operators of a page as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What following the operators asks of the file around the page. */
export interface PageSurroundings {
  fontOf(name: string): FontMeasures;
  /** Whether a layer is shown. */
  isShown(layer: unknown): boolean;
}

type Follow = (painting: Painting, args: readonly unknown[], around: PageSurroundings) => void;

/** Every character that a page paints, in order, and whether a reader sees it. */
export function followOperators(list: OperatorList, page: Box, around: PageSurroundings): PaintedGlyph[] {
  const painting = beginPainting(page);
  for (const [index, operator] of list.fnArray.entries())
    FOLLOW.get(operator)?.(painting, (list.argsArray[index] as readonly unknown[] | null) ?? [], around);
  return painting.glyphs;
}

const save: Follow = ({ saved, state }) => saved.push({ ...state });
const restore: Follow = (painting) => {
  painting.state = painting.saved.pop() ?? painting.state;
  painting.stencils.length = 0;
};

const transform = ({ state }: Painting, matrix: Matrix) => {
  state.toPage = combine(state.toPage, matrix);
};

const clipTo = ({ state }: Painting, box: Box, matrix = state.toPage) => {
  state.clip = intersect(state.clip, placeBox(matrix, box));
};

const FILLING = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];

const constructPath: Follow = (painting, [operator, paths, bounds]) => {
  const box = bounds ? (Array.from(bounds as Iterable<number>) as unknown as Box) : null;
  if (box?.every(Number.isFinite)) {
    const { toPage, fill } = painting.state;
    const path = Array.from((paths as readonly (Iterable<number> | null)[])[0] ?? []);
    if (FILLING.includes(operator as number))
      paintShape(painting, placeBox(toPage, box), fill, isRectangle(path, box, toPage));
    if (painting.hasPendingClip) clipTo(painting, box);
  }
  painting.hasPendingClip = false;
};

/** What pdf.js writes before the points of a path. */
const DRAW = { moveTo: 0, lineTo: 1, closePath: 3 };

/** Whether a path runs from corner to corner of its bounds and is not turned. */
function isRectangle(path: readonly number[], [left, bottom, right, top]: Box, [a, b, c, d]: Matrix): boolean {
  if (!((b === 0 && c === 0) || (a === 0 && d === 0))) return false;
  const corners: string[] = [];
  for (let at = 0; at < path.length; ) {
    const operator = path[at++];
    if (operator === DRAW.closePath) continue;
    if (operator !== DRAW.moveTo && operator !== DRAW.lineTo) return false;
    const [x, y] = [path[at++], path[at++]];
    if ((x !== left && x !== right) || (y !== bottom && y !== top)) return false;
    corners.push(`${x} ${y}`);
  }
  return corners.length <= 5 && new Set(corners).size === 4;
}

const paintPicture: Follow = (painting) =>
  paintShape(painting, placeBox(painting.state.toPage, [0, 0, 1, 1]), null, false);
const paintAll: Follow = (painting) => paintShape(painting, painting.state.clip, null, false);

const beginForm: Follow = (painting, [matrix, box]) => {
  painting.saved.push({ ...painting.state });
  if (matrix) transform(painting, matrix as Matrix);
  if (box) clipTo(painting, box as Box);
};

const beginGroup: Follow = (painting, [group]) => {
  const { matrix, bbox, smask } = group as { matrix?: Matrix | null; bbox?: Box | null; smask?: unknown };
  painting.saved.push({ ...painting.state });
  painting.masks.push(Boolean(smask));
  const { state } = painting;
  if (bbox) clipTo(painting, bbox, matrix ? combine(state.toPage, matrix) : state.toPage);
  Object.assign(state, { groupOpacity: state.groupOpacity * state.opacity, opacity: 1, strokeOpacity: 1 });
};

const endGroup: Follow = (painting, args, around) => {
  painting.masks.pop();
  restore(painting, args, around);
};

const setGraphicsState: Follow = ({ state }, [entries], around) => {
  for (const [name, value] of entries as readonly (readonly [string, unknown])[]) {
    if (name === 'ca') state.opacity = Number(value);
    if (name === 'CA') state.strokeOpacity = Number(value);
    if (name === 'BM') state.isBlended = value !== 'source-over';
    if (name === 'SMask') state.isBlended = Boolean(value);
    const [font, size] = name === 'Font' ? (value as readonly [string, number]) : [];
    if (font !== undefined && size !== undefined) Object.assign(state, { font: around.fontOf(font), fontSize: size });
  }
};

const startLine = (painting: Painting, matrix: Matrix) =>
  Object.assign(painting.state, { lineStart: matrix, textToUser: matrix });
const moveLine = (painting: Painting, x: number, y: number) =>
  startLine(painting, combine(painting.state.lineStart, [1, 0, 0, 1, x, y]));

const advance = ({ state }: Painting, length: number) => {
  const along: Matrix = state.font.vertical ? [1, 0, 0, 1, 0, -length] : [1, 0, 0, 1, length * state.widthScale, 0];
  state.textToUser = combine(state.textToUser, along);
};

interface ListedGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly originalCharCode: number;
}

const SPACE = 32;

const showText: Follow = (painting, [glyphs]) => {
  for (const glyph of glyphs as readonly (ListedGlyph | number)[]) {
    const { state } = painting;
    if (typeof glyph === 'number') {
      advance(painting, (-glyph / 1000) * state.fontSize);
      continue;
    }
    const width = glyph.width * (state.font.fontMatrix?.[0] ?? 0.001) * state.fontSize;
    paintGlyph(painting, glyph.unicode, width);
    const spacing = state.characterSpacing + (glyph.originalCharCode === SPACE ? state.wordSpacing : 0);
    advance(painting, (state.font.vertical ? state.fontSize : width) + spacing);
  }
};

const set =
  (name: 'mode' | 'characterSpacing' | 'wordSpacing' | 'leading' | 'rise'): Follow =>
  ({ state }, [value]) => {
    state[name] = Number(value);
  };

const FOLLOW: ReadonlyMap<number, Follow> = new Map<number, Follow>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, (painting, args) => transform(painting, args as unknown as Matrix)],
  [OPS.clip, (painting) => Object.assign(painting, { hasPendingClip: true })],
  [OPS.eoClip, (painting) => Object.assign(painting, { hasPendingClip: true })],
  [OPS.constructPath, constructPath],
  [OPS.setFillRGBColor, ({ state }, [colour]) => Object.assign(state, { fill: readColour(String(colour)) })],
  [OPS.setStrokeRGBColor, ({ state }, [colour]) => Object.assign(state, { stroke: readColour(String(colour)) })],
  [OPS.setFillColorN, ({ state }) => Object.assign(state, { fill: null })],
  [OPS.setStrokeColorN, ({ state }) => Object.assign(state, { stroke: null })],
  [OPS.setGState, setGraphicsState],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, beginGroup],
  [OPS.endGroup, endGroup],
  [OPS.shadingFill, paintAll],
  ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintSolidColorImageMask].map(
    (operator) => [operator, paintPicture] as const,
  ),
  ...[OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectRepeat].map((operator) => [operator, paintAll] as const),
  ...[OPS.paintInlineImageXObjectGroup, OPS.paintImageMaskXObjectGroup].map(
    (operator) => [operator, paintAll] as const,
  ),
  [OPS.beginMarkedContent, ({ shown }) => shown.push(true)],
  [OPS.beginMarkedContentProps, ({ shown }, [tag, layer], around) => shown.push(tag !== 'OC' || around.isShown(layer))],
  [OPS.endMarkedContent, ({ shown }) => shown.pop()],
  [OPS.beginText, (painting) => startLine(painting, [1, 0, 0, 1, 0, 0])],
  [
    OPS.setTextMatrix,
    (painting, [matrix]) => startLine(painting, Array.from(matrix as Iterable<number>) as unknown as Matrix),
  ],
  [OPS.moveText, (painting, [x, y]) => moveLine(painting, Number(x), Number(y))],
  [
    OPS.setLeadingMoveText,
    (painting, [x, y]) => {
      painting.state.leading = -Number(y);
      moveLine(painting, Number(x), Number(y));
    },
  ],
  [OPS.nextLine, (painting) => moveLine(painting, 0, -painting.state.leading)],
  [
    OPS.setFont,
    ({ state }, [name, size], around) =>
      Object.assign(state, { font: around.fontOf(String(name)), fontSize: Number(size) }),
  ],
  [OPS.setTextRenderingMode, set('mode')],
  [OPS.setCharSpacing, set('characterSpacing')],
  [OPS.setWordSpacing, set('wordSpacing')],
  [OPS.setLeading, set('leading')],
  [OPS.setTextRise, set('rise')],
  [OPS.setHScale, ({ state }, [percent]) => Object.assign(state, { widthScale: Number(percent) / 100 })],
  [OPS.showText, showText],
]);

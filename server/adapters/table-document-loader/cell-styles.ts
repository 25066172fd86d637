import { formOf } from './displayed-number.ts';
import { childrenOf, listOf, type XmlElement } from './workbook-parts.ts';

/** How a style shows the cells that have it. */
export interface CellStyle {
  /** The form of numbers: 0.00%, #,##0"元". */
  readonly form: string;
  /** White or tiny letters without a ground, or a form that shows nothing (;;;). */
  readonly isUnseen: boolean;
}

/** Points: smaller letters nobody reads. */
const MIN_POINTS = 2;

/** The styles of a workbook, by their numbers. */
export function readCellStyles(styles: XmlElement | null): CellStyle[] {
  const forms = new Map(
    listOf(styles, 'numFmts', 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const unseenFonts = listOf(styles, 'fonts', 'font').map(isUnseenFont);
  const plainFills = listOf(styles, 'fills', 'fill').map(isPlainFill);
  return listOf(styles, 'cellXfs', 'xf').map((style) => {
    const number = (name: string) => Number(style.getAttribute(name) ?? 0);
    const form = formOf(number('numFmtId'), forms.get(number('numFmtId')));
    const isUnseenText = (unseenFonts[number('fontId')] ?? false) && (plainFills[number('fillId')] ?? true);
    return { form, isUnseen: isUnseenText || /^;;;?$/u.test(form) };
  });
}

function isUnseenFont(font: XmlElement): boolean {
  const [color] = childrenOf(font, 'color');
  const [size] = childrenOf(font, 'sz');
  const isWhite = /^(?:FF)?FFFFFF$/iu.test(color?.getAttribute('rgb') ?? '') || color?.getAttribute('theme') === '0';
  return isWhite || Number(size?.getAttribute('val') ?? MIN_POINTS) < MIN_POINTS;
}

function isPlainFill(fill: XmlElement): boolean {
  const type = childrenOf(fill, 'patternFill')[0]?.getAttribute('patternType') ?? 'none';
  return type === 'none' && childrenOf(fill, 'gradientFill').length === 0;
}

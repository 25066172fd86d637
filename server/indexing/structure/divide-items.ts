import { type NumberedItem, readNumberedItems, type TextLine } from '../../language/index.ts';
import { type Section, textOf } from './section.ts';

/** Items that are no longer than this together stay together. */
const MAX_TOGETHER = 500;

/** Lines of a notice as sections: one per lowest item that stands for itself, under the titles of those above it; items without titles together. */
export const divideItems = (lines: readonly TextLine[], headingPath: readonly string[]): Section[] =>
  divide(readNumberedItems(lines), headingPath).filter((section) => textOf(section).trim() !== '');

function divide(item: NumberedItem, above: readonly string[]): Section[] {
  const headingPath = item.heading === null ? above : [...above, item.heading];
  const sections: Section[] = [];
  let open: TextLine[] = [...item.lines];
  const close = () => {
    sections.push({ headingPath, label: null, lines: open });
    open = [];
  };
  for (const below of item.items) {
    const whole = wholeOf(below);
    if (standsAlone(below, whole)) {
      close();
      for (const section of divide(below, headingPath)) sections.push(section);
    } else {
      if (lengthOf(open) + lengthOf(whole) > MAX_TOGETHER) close();
      open = [...open, ...whole];
    }
  }
  close();
  return sections;
}

function standsAlone({ heading, lines, items }: NumberedItem, whole: readonly TextLine[]): boolean {
  const isNamed = heading !== null && (items.length > 0 || lines.some(({ text }) => text.trim() !== ''));
  return isNamed || (items.length > 0 && lengthOf(whole) > MAX_TOGETHER);
}

/** An item with its number, title, words and the items below it. */
function wholeOf({ heading, line, lines, items }: NumberedItem): TextLine[] {
  const isBegun = lines[0]?.line === line;
  const title = heading === null || isBegun ? [] : [{ text: heading, line }];
  return [...title, ...lines, ...items.flatMap(wholeOf)];
}

const lengthOf = (lines: readonly TextLine[]) => lines.reduce((sum, { text }) => sum + text.length + 1, 0);

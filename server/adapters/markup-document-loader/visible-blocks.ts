/** The parts of the DOM that reading needs; linkedom's types are not those of a browser. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<MarkupNode>;
  getAttribute?(name: string): string | null;
}

/** One line of the text of a page, and the anchor under which it can be opened. */
export interface Block {
  readonly text: string;
  readonly anchor: string | null;
}

const TEXT = 3;
const ELEMENT = 1;
/** Elements that are no part of the text. */
const NO_TEXT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK TITLE IFRAME OBJECT SVG CANVAS AUDIO VIDEO BUTTON SELECT INPUT TEXTAREA FORM'.split(
    ' ',
  ),
);
const BREAKING = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** The lines a reader of a page sees, as Markdown: `#` before headings, tables as rows of cells. What is hidden from readers has been struck before (`strikeHidden`). */
export function readBlocks(root: MarkupNode): Block[] {
  const blocks: Block[] = [];
  let line = '';
  let anchor: string | null = null;
  const close = (prefix = '') => {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text !== '') blocks.push({ text: `${prefix}${text}`, anchor });
    line = '';
  };
  const visit = (node: MarkupNode): void => {
    if (node.nodeType === TEXT) line += node.textContent ?? '';
    if (node.nodeType !== ELEMENT || isNoText(node)) return;
    anchor = node.getAttribute?.('id') ?? anchor;
    if (node.nodeName.toUpperCase() === 'TABLE') {
      close();
      for (const row of readRows(node)) blocks.push({ text: row, anchor });
      return;
    }
    const level = /^H([1-6])$/i.exec(node.nodeName)?.[1];
    const breaks = BREAKING.has(node.nodeName.toUpperCase());
    if (breaks) close();
    for (const child of Array.from(node.childNodes)) visit(child);
    if (breaks) close(level === undefined ? '' : `${'#'.repeat(Number(level))} `);
  };
  visit(root);
  close();
  return blocks;
}

const isNoText = (node: MarkupNode) => NO_TEXT.has(node.nodeName.toUpperCase());

/** A table as Markdown: a row of cells a line, a rule under the first. */
function readRows(table: MarkupNode): string[] {
  const rows = descend(table, 'TR').map((row) =>
    [...descend(row, 'TH'), ...descend(row, 'TD')].map((cell) =>
      readBlocks(cell)
        .map(({ text }) => text)
        .join(' ')
        .replaceAll('|', '/'),
    ),
  );
  const [head, ...body] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  if (!head) return [];
  const write = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [write(head), write(head.map(() => '---')), ...body.map(write)];
}

/** Elements of a name below a node, those that are no text and those of inner tables left out. */
function descend(node: MarkupNode, name: string): MarkupNode[] {
  return Array.from(node.childNodes).flatMap((child) => {
    if (child.nodeType !== ELEMENT || isNoText(child)) return [];
    if (child.nodeName.toUpperCase() === name) return [child];
    return child.nodeName.toUpperCase() === 'TABLE' ? [] : descend(child, name);
  });
}

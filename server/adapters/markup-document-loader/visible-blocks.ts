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
/** Elements that no reader sees, or that are no part of the text. */
const UNSEEN = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK TITLE IFRAME OBJECT SVG CANVAS AUDIO VIDEO BUTTON SELECT INPUT TEXTAREA FORM'.split(
    ' ',
  ),
);
const BREAKING = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Styles that take text out of a reader's sight: not shown, without size, in the colour of the page, or far outside it. */
const HIDING =
  /display:none|visibility:(?:hidden|collapse)|opacity:0?(?:\.0\d*)?(?:;|$)|font-size:(?:0|[0-3](?:\.\d+)?px|0?\.\d+(?:em|rem|pt)|[0-2]pt)|(?:^|;)color:(?:#fff(?:fff)?|white|transparent|rgba?\(255,255,255[^)]*\))|(?:text-indent|left|top|right|bottom|margin-left):-\d{3,}|clip:rect\(0|clip-path:inset\((?:50|100)%|(?:^|;)(?:height|width|max-height):0(?:px)?(?:;|$)|transform:scale\(0/u;

/** The lines a reader of a page sees, as Markdown: `#` before headings, tables as rows of cells. What is hidden from readers is left out. */
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
    if (node.nodeType !== ELEMENT || isHidden(node)) return;
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

function isHidden(node: MarkupNode): boolean {
  if (UNSEEN.has(node.nodeName.toUpperCase())) return true;
  const attribute = (name: string) => node.getAttribute?.(name) ?? null;
  const style = (attribute('style') ?? '').toLowerCase().replace(/\s|!important/gu, '');
  return attribute('hidden') !== null || attribute('aria-hidden') === 'true' || HIDING.test(style);
}

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

/** Elements of a name below a node, hidden ones and those of inner tables left out. */
function descend(node: MarkupNode, name: string): MarkupNode[] {
  return Array.from(node.childNodes).flatMap((child) => {
    if (child.nodeType !== ELEMENT || isHidden(child)) return [];
    if (child.nodeName.toUpperCase() === name) return [child];
    return child.nodeName.toUpperCase() === 'TABLE' ? [] : descend(child, name);
  });
}

/** Attributes of an element; numbers are written with two digits after the point at most. */
export type Attributes = Readonly<Record<string, string | number>>;

/** One element as text. Children stand as they are: text among them goes through {@link escapeText}. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? String(Number(value.toFixed(2))) : value)}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Text that is no markup. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Words at a place; `anchor` is which end of them stands there. */
export const label = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', extra: Attributes = {}) =>
  element('text', { x, y, 'text-anchor': anchor, ...extra }, escapeText(text));

/** Width of every chart: at this width words have their natural size, and at 320 pixels they can still be read. */
export const CHART_WIDTH = 360;

/** Colours that stand out from a light ground and from a dark one alike, told apart without seeing red or green, in the order of use. */
export const COLOURS = [
  '#0072b2',
  '#d55e00',
  '#00875f',
  '#b4508a',
  '#8a6d00',
  '#7a7a7a',
  '#8059c9',
  '#c23b4b',
] as const;

/** The grounds that charts are drawn on, by what the reader's system prefers. */
export const GROUNDS = { light: '#ffffff', dark: '#0d1117' } as const;

const STYLE = [
  'text{font:11px system-ui,sans-serif;fill:#1f2328}',
  '.name{font-weight:bold}.inside{fill:#ffffff}',
  `.ground{fill:${GROUNDS.light}}`,
  '.grid{stroke:#d0d7de}',
  '.axis,.target{stroke:#1f2328;fill:none}',
  '@media(prefers-color-scheme:dark){',
  `text:not(.inside){fill:#e6edf3}.ground{fill:${GROUNDS.dark}}.grid{stroke:#3d444d}.axis,.target{stroke:#e6edf3}`,
  '}',
].join('');

/** A whole chart, named and described for those who do not see it. */
export function drawChart(
  { title, description, height }: { readonly title: string; readonly description: string; readonly height: number },
  parts: readonly string[],
): string {
  const head = [
    element('title', { id: 'title' }, escapeText(title)),
    element('desc', { id: 'description' }, escapeText(description)),
    element('style', {}, STYLE),
    element('rect', { class: 'ground', width: CHART_WIDTH, height }),
    label(title, CHART_WIDTH / 2, 18, 'middle', { class: 'name' }),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${CHART_WIDTH} ${height}`,
    role: 'img',
    'aria-labelledby': 'title description',
  };
  return `${element('svg', attributes, '\n', [...head, ...parts].join('\n'), '\n')}\n`;
}

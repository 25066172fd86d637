import { type CorpusKind, corpusKinds, type KindName } from '../server/knowledge/index.ts';
import { pageIntroductions } from './corpus-page-introductions.ts';
import { fieldType, meaningOf } from './field-type.ts';
import { emptyColumns, type SchemaNode, schemaNodeOf } from './schema-node.ts';

/** An example longer than this is shown by its beginning. */
const WHOLE_EXAMPLE_LINES = 60;
const EXAMPLE_BEGINNING_LINES = 40;
const TABLE_BEGINNING_LINES = 6;

/** The pages of docs/corpus by file name. `readExample` gives the text of a shipped corpus file. */
export function corpusPages(readExample: (path: string) => string): Map<string, string> {
  return new Map(
    (Object.entries(corpusKinds) as [KindName, CorpusKind][]).map(([id, kind]) => [
      `${kind.name.replaceAll(' ', '-')}.md`,
      writePage(kind, pageIntroductions[id], readExample(kind.example)),
    ]),
  );
}

function writePage(kind: CorpusKind, introduction: string, example: string): string {
  const blocks = [
    `# ${kind.name.charAt(0).toUpperCase()}${kind.name.slice(1)}`,
    '<!-- Written by scripts/document-corpus.ts from the schemas; change those, then run it again. -->',
    introduction,
    `Files: \`corpus/${placesOf(kind)}\``,
    ...(kind.format === 'csv' ? writeColumns(kind) : writeFields(kind)),
    ...writeExample(kind, example),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The pattern of a kind's paths as people write such patterns. */
const placesOf = ({ pattern }: CorpusKind) =>
  pattern.source
    .replace(/^\^|\$$/g, '')
    .replaceAll('[^/]+', '*')
    .replaceAll('\\', '');

function writeColumns(kind: CorpusKind): string[] {
  const empty = emptyColumns(kind);
  const rows = Object.entries(schemaNodeOf(kind).properties ?? {}).map(([name, node]) => [
    `\`${name}\``,
    fieldType(node, name, () => '').replace(/ or null$/, ''),
    empty.has(name) ? 'yes' : 'no',
    meaningOf(node),
  ]);
  return ['## Columns', writeTable(['column', 'holds', 'may be empty', 'meaning'], rows)];
}

/** The fields of a kind: a table for the file itself, and one for each form of record inside it, however often it occurs. */
function writeFields(kind: CorpusKind): string[] {
  const records = new Map<string, { readonly node: SchemaNode; readonly paths: string[] }>();
  const describe = (node: SchemaNode, path: string) => {
    const { description: _, ...form } = node;
    const key = JSON.stringify(form);
    const known = records.get(key) ?? { node, paths: [] };
    if (!known.paths.includes(path)) known.paths.push(path);
    records.set(key, known);
    return `#${anchorOf(known.paths[0] ?? path)}`;
  };
  const blocks = ['## Fields', writeRecord(schemaNodeOf(kind), '', describe)];
  // A map is read on while it grows: describing one record finds those inside it.
  for (const { node, paths } of records.values()) {
    const table = writeRecord(node, `${paths[0]}.`, describe);
    const others = paths.slice(1).map((path) => `\`${path}\``);
    blocks.push(`### \`${paths[0]}\``, ...(others.length > 0 ? [`Also ${others.join(', ')}.`] : []), table);
  }
  return blocks;
}

/** How GitHub names the place of a heading: lower case, punctuation left out. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

function writeRecord(
  { properties = {}, required = [] }: SchemaNode,
  prefix: string,
  describe: (node: SchemaNode, path: string) => string,
): string {
  const rows = Object.entries(properties).map(([name, node]) => [
    `\`${name}\``,
    fieldType(node, prefix + name, describe),
    required.includes(name) ? 'yes' : `no${writeDefault(node)}`,
    meaningOf(node),
  ]);
  return writeTable(['field', 'holds', 'required', 'meaning'], rows);
}

function writeDefault({ default: value }: SchemaNode): string {
  const isEmpty =
    value === undefined || value === null || JSON.stringify(value) === '[]' || JSON.stringify(value) === '{}';
  return isEmpty ? '' : `; \`${String(value)}\` otherwise`;
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // A bar inside code would end the cell all the same.
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function writeExample({ example, format }: CorpusKind, text: string): string[] {
  const lines = text.trimEnd().split('\n');
  const link = `[\`corpus/${example}\`](../../corpus/${example})`;
  const beginning = format === 'csv' ? TABLE_BEGINNING_LINES : EXAMPLE_BEGINNING_LINES;
  const isWhole = lines.length <= WHOLE_EXAMPLE_LINES;
  const shown = isWhole ? lines : lines.slice(0, beginning);
  return [
    '## Example',
    isWhole ? `${link}:` : `The beginning of ${link}:`,
    ['```' + format, ...shown, '```'].join('\n'),
  ];
}

import { type CorpusKind, corpusKinds, type KindName } from '../server/knowledge/index.ts';
import { pageIntroductions } from './corpus-page-introductions.ts';
import { fieldType, type InnerRecord, innerRecords, meaningOf } from './field-type.ts';
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

/** The fields of a kind: a table for the file, and one for each alternative form of a record, told once however often it occurs. */
function writeFields(kind: CorpusKind): string[] {
  const forms = new Map<string, { readonly node: SchemaNode; readonly paths: string[] }>();
  const linkTo = ({ node, path }: InnerRecord) => {
    const key = JSON.stringify(node);
    const form = forms.get(key) ?? { node, paths: [] };
    form.paths.push(path);
    forms.set(key, form);
    return `#${anchorOf(form.paths[0] ?? path)}`;
  };
  const blocks = ['## Fields', writeFieldTable(fieldRows(schemaNodeOf(kind), '', linkTo))];
  // A map is read on while it grows: the fields of one form may have forms of their own.
  for (const { node, paths } of forms.values()) {
    const [first, ...others] = paths;
    const rows = fieldRows(node, '', linkTo);
    blocks.push(`### \`${first}\``);
    if (others.length > 0) blocks.push(`Also ${others.map((path) => `\`${path}\``).join(', ')}.`);
    blocks.push(writeFieldTable(rows));
  }
  return blocks;
}

/** How GitHub names the place of a heading: lower case, punctuation left out. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

/** A row for each field of a record, and after it the rows of the records inside it. */
function fieldRows(
  { properties = {}, required = [] }: SchemaNode,
  prefix: string,
  linkTo: (record: InnerRecord) => string,
): string[][] {
  return Object.entries(properties).flatMap(([name, node]) => {
    const path = prefix + name;
    const isRequired = required.includes(name) ? 'yes' : `no${writeDefault(node)}`;
    const inside = innerRecords(node, path).filter(({ tag }) => tag === null);
    return [
      [`\`${path}\``, fieldType(node, path, linkTo), isRequired, meaningOf(node)],
      ...inside.flatMap((record) => fieldRows(record.node, `${record.path}.`, linkTo)),
    ];
  });
}

const writeFieldTable = (rows: readonly string[][]) => writeTable(['field', 'holds', 'required', 'meaning'], rows);

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
    [`\`\`\`${format}`, ...shown, '```'].join('\n'),
  ];
}

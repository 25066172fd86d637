import type { SchemaNode } from './schema-node.ts';

/** A form of text with a name of its own: a sample only it accepts, how a page calls it, and what its schema says of itself. */
interface TextForm {
  readonly sample: string;
  readonly words: string;
  readonly plain?: string;
}

/** The first form whose sample a pattern accepts names it. */
const TEXT_FORMS: readonly TextForm[] = [
  {
    sample: 'trademark-law@2019/40#window',
    words: 'figure key (`law@version/article#name`)',
    plain: 'law@version/article#figure',
  },
  { sample: 'trademark-law@2019/40', words: 'article key (`law@version/article`)', plain: 'law@version/article' },
  { sample: '3 months', words: 'figure (`3 months`, `5 percent`, `100000 yuan`)', plain: 'a number and a unit' },
  { sample: 'trademark-renewal', words: 'id' },
  { sample: '57-1', words: 'text' },
  { sample: '12.5', words: 'number' },
];

const FORMATS: Readonly<Record<string, { readonly words: string; readonly plain?: string }>> = {
  date: { words: 'day (`YYYY-MM-DD`)', plain: 'a day, YYYY-MM-DD' },
  'official-address': { words: 'official address (gov.cn, wipo.int)', plain: 'official address, shown to users' },
  'joined-list': { words: 'list, joined by `|`' },
  number: { words: 'number' },
};

/** A record inside a field, and the path to it. */
export interface InnerRecord {
  readonly path: string;
  readonly node: SchemaNode;
  /** The value of the field by which this record is one of several alternatives; null when it is the only one. */
  readonly tag: string | null;
}

/** What a field holds, in words. `linkTo` gives the address of the section that describes one of several alternative records. */
export function fieldType(node: SchemaNode, path: string, linkTo: (record: InnerRecord) => string): string {
  const inner = (part: SchemaNode, partPath = path) => fieldType(part, partPath, linkTo);
  if (node.anyOf ?? node.oneOf)
    return alternativesOf(node, path)
      .map((record) => (record.tag === null ? inner(record.node) : `[\`${record.tag}\`](${linkTo(record)})`))
      .join(' or ');
  if (Array.isArray(node.type)) return node.type.map((type: string) => inner({ ...node, type })).join(' or ');
  if (node.type === 'null') return 'null';
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum) return node.enum.map((value) => (value === '' ? 'empty' : `\`${value}\``)).join(', ');
  if (node.type === 'array')
    return `list${node.minItems ? ', at least one' : ''}: ${inner(node.items ?? {}, `${path}[]`)}`;
  if (node.type === 'object') return objectType(node, inner);
  if (node.type === 'boolean') return '`true` or `false`';
  if (node.type === 'integer' || node.type === 'number') return numberType(node);
  return textForm(node)?.words ?? 'text';
}

/** The records inside a field whose own fields a reader must know. */
export function innerRecords(node: SchemaNode, path: string): InnerRecord[] {
  if (node.anyOf ?? node.oneOf)
    return alternativesOf(node, path).flatMap((record) =>
      record.tag === null ? innerRecords(record.node, path) : [record],
    );
  if (node.items) return innerRecords(node.items, `${path}[]`);
  if (typeof node.additionalProperties === 'object') return innerRecords(node.additionalProperties, `${path}.<name>`);
  return node.properties && bilingualType(node) === null ? [{ path, node, tag: null }] : [];
}

/** A description that only repeats the type, as the base schemas have one, says nothing to a reader of the type. */
export function meaningOf(node: SchemaNode): string {
  const { description } = node;
  const repeats = description === undefined || description === textForm(node)?.plain;
  return repeats ? '' : description;
}

function textForm({ format, pattern }: SchemaNode): { readonly words: string; readonly plain?: string } | undefined {
  if (format !== undefined && FORMATS[format]) return FORMATS[format];
  if (pattern === undefined) return undefined;
  const accepts = new RegExp(pattern, 'u');
  return TEXT_FORMS.find(({ sample }) => accepts.test(sample));
}

function alternativesOf({ anyOf, oneOf = anyOf ?? [] }: SchemaNode, path: string): InnerRecord[] {
  return oneOf.map((node) => {
    const tag = Object.values(node.properties ?? {}).find((property) => property.const !== undefined)?.const ?? null;
    return { path: tag === null ? path : `${path}[${tag}]`, node, tag };
  });
}

function objectType(node: SchemaNode, inner: (part: SchemaNode) => string): string {
  if (typeof node.additionalProperties === 'object') return `by name, ${inner(node.additionalProperties)}`;
  return bilingualType(node) ?? 'record';
}

/** Texts in both languages are one thing to a reader, not a record to look up. */
function bilingualType({ properties = {}, required = [] }: SchemaNode): string | null {
  const { zh, en, ...others } = properties;
  if (!zh || !en || Object.keys(others).length > 0) return null;
  const texts = zh.type === 'array' ? 'lists of texts' : 'text';
  return `${texts} in \`zh\` and ${required.includes('en') ? '`en`' : 'perhaps `en`'}`;
}

function numberType({ type, minimum, maximum }: SchemaNode): string {
  const words = type === 'integer' ? 'whole number' : 'number';
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return isBounded ? `${words}, ${minimum} to ${maximum}` : words;
}

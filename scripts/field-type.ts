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
  uri: { words: 'official address (gov.cn, wipo.int)', plain: 'official address, shown to users' },
  'joined-list': { words: 'list, joined by `|`' },
  number: { words: 'number' },
};

/** Names the section that describes a record, and sees to it that there is one. */
export type DescribeRecord = (record: SchemaNode, path: string) => string;

/** What a field holds, in words; records inside it are links to the sections that describe them. */
export function fieldType(node: SchemaNode, path: string, describe: DescribeRecord): string {
  const inner = (part: SchemaNode, partPath = path) => fieldType(part, partPath, describe);
  const alternatives = node.oneOf ?? node.anyOf;
  if (alternatives) return alternativeTypes(alternatives, path, describe);
  if (Array.isArray(node.type)) return node.type.map((type: string) => inner({ ...node, type })).join(' or ');
  if (node.type === 'null') return 'null';
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum) return node.enum.map((value) => (value === '' ? 'empty' : `\`${value}\``)).join(', ');
  if (node.type === 'array')
    return `${node.minItems ? 'one or more' : 'list'} of ${inner(node.items ?? {}, `${path}[]`)}`;
  if (node.type === 'object') return objectType(node, path, describe);
  if (node.type === 'boolean') return '`true` or `false`';
  if (node.type === 'integer' || node.type === 'number') return numberType(node);
  return textForm(node)?.words ?? 'text';
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

function alternativeTypes(alternatives: readonly SchemaNode[], path: string, describe: DescribeRecord): string {
  const words = alternatives.map((alternative) => {
    const tag = Object.values(alternative.properties ?? {}).find((property) => property.const !== undefined)?.const;
    if (tag === undefined) return fieldType(alternative, path, describe);
    return `[\`${tag}\`](${describe(alternative, `${path}[${tag}]`)})`;
  });
  return [...new Set(words)].join(' or ');
}

function objectType(node: SchemaNode, path: string, describe: DescribeRecord): string {
  if (typeof node.additionalProperties === 'object')
    return `by name, ${fieldType(node.additionalProperties, `${path}.<name>`, describe)}`;
  return bilingualType(node) ?? `[record](${describe(node, path)})`;
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

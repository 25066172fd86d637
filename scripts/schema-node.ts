import { z } from 'zod';
import type { CorpusKind } from '../server/knowledge/index.ts';

/** The part of JSON Schema that the corpus schemas come out as. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The schema of a kind as JSON Schema of what a person writes, before any transformation. */
export function schemaNodeOf({ schema }: CorpusKind): SchemaNode {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // What a refinement or a transformation accepts is not in the JSON Schema of its input; trying it out tells.
      const isTransformed = zodSchema instanceof z.ZodPipe && zodSchema.def.out instanceof z.ZodTransform;
      const format = isTransformed || zodSchema instanceof z.ZodString ? probeFormat(zodSchema) : null;
      if (format !== null) jsonSchema.format = format;
    },
  }) as SchemaNode;
}

function probeFormat(schema: z.core.$ZodType): string | null {
  const takes = (value: string) => z.safeParse(schema, value).success;
  if (takes('https://www.cnipa.gov.cn/') && !takes('https://example.com/')) return 'official-address';
  if (takes('2026-01-31') && !takes('2026-02-30')) return 'date';
  const list = z.safeParse(schema, 'trademark-law@2019/40|trademark-law@2019/41');
  if (list.success && Array.isArray(list.data)) return 'joined-list';
  const number = z.safeParse(schema, '12.5');
  return number.success && typeof number.data === 'number' ? 'number' : null;
}

/** The columns of a table that may be left empty. */
export function emptyColumns({ schema }: CorpusKind): ReadonlySet<string> {
  if (!(schema instanceof z.ZodObject)) return new Set();
  const columns = Object.entries(schema.shape);
  return new Set(columns.filter(([, cell]) => z.safeParse(cell, '').success).map(([name]) => name));
}

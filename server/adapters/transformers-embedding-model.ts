import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { ExternalEmbedding } from '../ports/index.ts';
import { checksumModel } from './transformers-embedding-model/checksum-model.ts';

/** An embedding model in a folder, as transformers.js reads it: config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx. */
export interface EmbeddingFolderOptions {
  readonly folder: string;
  /** What of a text becomes its vector: the mean of its tokens, or its first one. */
  readonly pooling: 'mean' | 'cls';
  /** Texts that are worked on at once. */
  readonly batchSize: number;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** Brings the package; tests bring it from elsewhere. */
  readonly importTransformers?: () => Promise<unknown>;
}

/** What is used of `@huggingface/transformers`. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean };
  pipeline(task: string, model: string, options: object): Promise<Extract>;
}
type Extract = (texts: readonly string[], options: object) => Promise<{ tolist(): unknown[] }>;

/** The weights by how they are stored, the exact ones first. */
const WEIGHTS = [
  { file: 'onnx/model.onnx', dtype: 'fp32' },
  { file: 'onnx/model_fp16.onnx', dtype: 'fp16' },
  { file: 'onnx/model_quantized.onnx', dtype: 'q8' },
] as const;

/** Named in a variable, so that nobody needs the package whom its half a gigabyte does not serve. */
const PACKAGE = '@huggingface/transformers';
/** Without --save-prod npm passes over a package that is an optional peer. */
const INSTALL = `npm install --no-save --save-prod --ignore-scripts ${PACKAGE}@4`;

/**
 * A model in a local folder as an external embedding. It is loaded with the first text; nothing is fetched. Throws `configuration-invalid` when the
 * folder holds no model; `embed` throws `unavailable` when the package is not installed or cannot read the model.
 */
export function createTransformersEmbeddingModel(options: EmbeddingFolderOptions): ExternalEmbedding {
  const { pooling, batchSize, queryPrefix, passagePrefix } = options;
  const folder = resolve(options.folder);
  const weights = WEIGHTS.find(({ file }) => existsSync(join(folder, file)));
  if (weights === undefined || !existsSync(join(folder, 'tokenizer.json'))) throw noModel(folder);
  const named = JSON.stringify([checksumModel(folder), weights.file, pooling, queryPrefix, passagePrefix]);
  const prefixes = { query: queryPrefix, passage: passagePrefix };
  let loading: Promise<Extract> | null = null;
  return {
    id: `folder-${basename(folder)}-${createHash('sha256').update(named).digest('hex').slice(0, 12)}`,
    origin: 'folder',
    dimensions: null,
    async embed(texts, use) {
      loading ??= load(folder, weights.dtype, options.importTransformers ?? (() => import(PACKAGE)));
      const extract = await loading.catch((error: unknown) => {
        loading = null;
        throw error;
      });
      const rows: unknown[] = [];
      for (let at = 0; at < texts.length; at += batchSize) {
        const batch = texts.slice(at, at + batchSize).map((text) => prefixes[use] + text);
        rows.push(...(await run(extract, batch, pooling, folder)));
      }
      return rows;
    },
  };
}

const noModel = (folder: string) =>
  new ZhidaError(
    'configuration-invalid',
    `EMBEDDING_FOLDER: ${folder} holds no model that can be read; it needs config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx (or onnx/model_quantized.onnx).`,
  );

async function load(folder: string, dtype: string, importTransformers: () => Promise<unknown>): Promise<Extract> {
  const { env, pipeline } = (await importTransformers().catch((cause: unknown) => {
    throw new ZhidaError(
      'unavailable',
      `EMBEDDING_FOLDER needs the package ${PACKAGE}, which is not installed; run ${INSTALL}`,
      { cause },
    );
  })) as Transformers;
  env.allowRemoteModels = false;
  return pipeline('feature-extraction', folder, { dtype, device: 'cpu', local_files_only: true }).catch(
    (cause: unknown) => {
      throw broken(folder, 'cannot be loaded', cause);
    },
  );
}

async function run(extract: Extract, texts: readonly string[], pooling: string, folder: string): Promise<unknown[]> {
  try {
    return (await extract(texts, { pooling, normalize: false })).tolist();
  } catch (cause) {
    throw broken(folder, 'fails', cause);
  }
}

const broken = (folder: string, what: string, cause: unknown) =>
  new ZhidaError(
    'unavailable',
    `The model in ${folder} ${what} (${cause instanceof Error ? cause.message : String(cause)}); check EMBEDDING_FOLDER.`,
    { cause },
  );

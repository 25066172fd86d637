import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIMENSIONS = 16;
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

/**
 * Writes the smallest model that transformers.js reads as it reads large ones: each token of a text has a vector of its own, and nothing else is
 * computed. A WordPiece vocabulary of single Chinese characters and the given words.
 *
 * @param seed another one gives other vectors in a file of the same size
 */
export function writeTinyModel(folder: string, words: readonly string[], seed = 1): void {
  const vocabulary = [...SPECIAL, ...new Set(words)];
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx/model.onnx'), tinyGraph(randomTable(vocabulary.length, seed), vocabulary.length));
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('config.json', { model_type: 'bert', hidden_size: DIMENSIONS, vocab_size: vocabulary.length });
  write('tokenizer_config.json', { tokenizer_class: 'BertTokenizer', model_max_length: 64, pad_token: '[PAD]' });
  write('tokenizer.json', tokenizer(vocabulary));
}

/** Numbers from -1 to 1, the same on every run: the linear congruential generator of Numerical Recipes. */
function randomTable(rows: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: rows * DIMENSIONS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

const NORMALISER = {
  type: 'BertNormalizer',
  clean_text: true,
  handle_chinese_chars: true,
  strip_accents: null,
  lowercase: true,
};
const ADDED = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };

function tokenizer(vocabulary: readonly string[]) {
  const framed = (id: string) => ({ [id]: { id, ids: [vocabulary.indexOf(id)], tokens: [id] } });
  const frame = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({ id, content, ...ADDED })),
    normalizer: NORMALISER,
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [frame('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, frame('[SEP]')],
      pair: [],
      special_tokens: { ...framed('[CLS]'), ...framed('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
    },
  };
}

/** An ONNX file (protocol buffers, onnx.proto) of one node: `last_hidden_state = Gather(table, input_ids)`. */
function tinyGraph(table: Float32Array, rows: number): Buffer {
  const [FLOAT, INT64] = [1, 7];
  const node = message([1, 'table'], [1, 'input_ids'], [2, 'last_hidden_state'], [4, 'Gather']);
  const weights = message([1, rows], [1, DIMENSIONS], [2, FLOAT], [8, 'table'], [9, Buffer.from(table.buffer)]);
  const value = (name: string, type: number, dimensions: readonly (string | number)[]) => {
    const shape = dimensions.map((one): Field => [1, typeof one === 'number' ? message([1, one]) : message([2, one])]);
    return message([1, name], [2, message([1, message([1, type], [2, message(...shape)])])]);
  };
  const inputs = ['input_ids', 'attention_mask'].map((name): Field => [11, value(name, INT64, ['batch', 'tokens'])]);
  const output = value('last_hidden_state', FLOAT, ['batch', 'tokens', DIMENSIONS]);
  const graph = message([1, node], [2, 'tiny'], [5, weights], ...inputs, [12, output]);
  return message([1, 8], [7, graph], [8, message([1, ''], [2, 13])]);
}

/** A field of a protocol buffer: its number, and a varint, a text, or bytes. */
type Field = readonly [number, number | string | Buffer];

function message(...fields: readonly Field[]): Buffer {
  const parts = fields.map(([number, value]) => {
    if (typeof value === 'number') return Buffer.concat([varint(number << 3), varint(value)]);
    const bytes = Buffer.from(value);
    return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
  });
  return Buffer.concat(parts);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

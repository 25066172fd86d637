import { ZhidaError } from '../domain/index.ts';
import { cutMachineOrders, visibleText } from '../language/index.ts';
import type { LeftOut, LoadedDocument, ScriptConverter } from '../ports/index.ts';

/** What is listed of one document: enough to see what was tried. */
const MAX_LISTED = 200;
const MAX_CHARACTERS = 300;
/** Tag characters write ASCII that shows nothing. */
const TAGS = /[\u{e0020}-\u{e007e}]+/gu;
const TAG_OFFSET = 0xe0000;

/**
 * A document without what a reader cannot see and what speaks to a machine; what was left out is listed with it. Its lines keep their numbers.
 * Throws `document-refused` when nothing is left.
 */
export function guardDocument(loaded: LoadedDocument, scripts: ScriptConverter): LoadedDocument {
  const tagged = loaded.text.split('\n').flatMap((words, line) => readTags(words).map((text) => hidden(text, line)));
  const { text, cut } = cutMachineOrders(visibleText(loaded.text), scripts);
  if (text.trim() === '')
    throw new ZhidaError(
      'document-refused',
      `${loaded.fileName}: nothing is left once the words nobody sees and those that speak to a machine are cut; look at it before giving it`,
    );
  const orders = cut.map((order): LeftOut => ({ ...order, reason: 'machine-order' }));
  return { ...loaded, text, leftOut: [...loaded.leftOut, ...tagged, ...orders].slice(0, MAX_LISTED).map(shorten) };
}

const hidden = (text: string, line: number): LeftOut => ({ text, reason: 'hidden', line });

const readTags = (words: string) =>
  (words.match(TAGS) ?? []).map((run) =>
    [...run].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? TAG_OFFSET) - TAG_OFFSET)).join(''),
  );

const shorten = (left: LeftOut): LeftOut =>
  left.text.length > MAX_CHARACTERS ? { ...left, text: `${left.text.slice(0, MAX_CHARACTERS)}…` } : left;

import type { ScriptConverter } from '../ports/index.ts';
import { cleanText } from './clean-text.ts';
import { holdsEncodedWords } from './encoded-words.ts';
import {
  CAPITAL_ROLE_MARKS,
  CHINESE_ORDERS,
  ENGLISH_ORDERS,
  HUMAN_ANSWERERS,
  LOOK_ALIKES,
  ROLE_MARKS,
} from './machine-words.ts';

/** A sentence that speaks to a machine, as it was written, and its line (from 0). */
export interface MachineOrder {
  readonly text: string;
  readonly line: number;
}

/** A text without the sentences that speak to a machine; its lines keep their numbers. */
export interface KeptText {
  readonly text: string;
  readonly cut: readonly MachineOrder[];
}

/** A sentence, or a cell of a table, on its line. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Sentences over which an order may be spread by line breaks. */
const MAX_SPREAD = 3;
/** Lines of a word or two, one below the other, are read as one. */
const SHORT_LINE = 4;
const LEAST_SHORT_LINES = 4;
const MAX_COLUMN = 60;

/**
 * Cuts out the sentences that address a machine: orders to set instructions aside, to play a part, to answer in given words or forms; marks of who speaks; runs that only decoding makes words.
 * They are recognised however they are spaced, widened, turned round or written in another script. What speaks about machines, and orders to people, stay.
 */
export function cutMachineOrders(text: string, scripts: ScriptConverter): KeptText {
  const pieces = text
    .split('\n')
    .flatMap((line, number) => cutLine(line).map((part): Piece => ({ text: part, line: number })));
  const isCut = pieces.map((piece) => speaksToMachine(piece.text, scripts));
  for (const [first, last] of spreadRuns(pieces))
    if (
      !isCut.slice(first, last + 1).includes(true) &&
      speaksToMachine(joinPieces(pieces.slice(first, last + 1)), scripts)
    )
      isCut.fill(true, first, last + 1);
  if (!isCut.includes(true)) return { text, cut: [] };
  const lines: string[] = text.split('\n').map(() => '');
  for (const [index, { text: part, line }] of pieces.entries()) lines[line] += isCut[index] ? '' : part;
  return {
    text: lines.map((line) => (/^#{1,6}\s*$|^\s*(?:[-*+>]|\d+\.)\s*$/u.test(line) ? '' : line)).join('\n'),
    cut: pieces
      .filter((piece, index) => isCut[index] && piece.text.trim() !== '')
      .map(({ text: part, line }) => ({ text: part.trim(), line })),
  };
}

const CELL_MARK = /((?<!\\)\||\t)/u;
/** After a sentence end and what closes with it; Latin marks count where a space follows. */
const AFTER_SENTENCE = /(?<=[。！？；][”’」』）)"]*)(?![”’」』）)"])|(?<=[.;!?]["”’)]*)(?=\s)/u;
const HEAD = /^(?:\s*(?:#{1,6}|[-*+>])\s+)/u;

/** The pieces of a line; joined they are the line. The marks of a heading, a list or a table are pieces of their own. */
function cutLine(line: string): string[] {
  if (line.trimStart().startsWith('|') || line.includes('\t')) return line.split(CELL_MARK);
  if (hasRoleMark(line)) return [line];
  const head = HEAD.exec(line)?.[0] ?? '';
  return [head, ...line.slice(head.length).split(AFTER_SENTENCE)].filter((part) => part !== '');
}

/** Runs of pieces that belong together although lines part them, as first and last index: what ran on over a line break, and columns of single words. */
function* spreadRuns(pieces: readonly Piece[]): Generator<readonly [number, number]> {
  const written = [...pieces.entries()].filter(([, { text }]) => text.trim() !== '');
  let column: number[] = [];
  for (const [at, [index, piece]] of written.entries()) {
    let last = at;
    while (
      last + 1 < written.length &&
      last - at + 1 < MAX_SPREAD &&
      runsOn(written[last]?.[1], written[last + 1]?.[1])
    ) {
      last++;
      yield [index, written[last]?.[0] ?? index];
    }
    if ([...piece.text.trim()].length <= SHORT_LINE) column.push(index);
    const isLast = at === written.length - 1 || [...(written[at + 1]?.[1].text.trim() ?? '')].length > SHORT_LINE;
    if (!isLast && column.length < MAX_COLUMN) continue;
    if (column.length >= LEAST_SHORT_LINES) yield [column[0] ?? index, column.at(-1) ?? index];
    column = [];
  }
}

const ENDS = /[。！？!?；.;|][”’」』）)"]*\s*$/u;
const runsOn = (one?: Piece, next?: Piece) =>
  one !== undefined &&
  next !== undefined &&
  one.line !== next.line &&
  !ENDS.test(one.text) &&
  !next.text.startsWith('|');

const joinPieces = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text }, index) => (/[a-z]\s*$/iu.test(pieces[index - 1]?.text ?? '') ? ` ${text}` : text.trim()))
    .join('');

/** Whether a text addresses a machine. */
function speaksToMachine(text: string, scripts: ScriptConverter): boolean {
  if (text.trim().length < 2) return false;
  if (hasRoleMark(text) || holdsEncodedWords(text, (words) => gives(words, scripts))) return true;
  return gives(text, scripts);
}

const roleMarks = ROLE_MARKS.map((mark) => new RegExp(mark, 'u'));
const hasRoleMark = (line: string) => {
  const clean = cleanText(line);
  return CAPITAL_ROLE_MARKS.test(clean) || roleMarks.some((mark) => mark.test(clean.toLowerCase()));
};

/** Whether a text gives an order, as it stands, turned round, or with its letters moved or written as figures. */
function gives(text: string, scripts: ScriptConverter): boolean {
  const folded = fold(text, scripts);
  if (isOrder(folded)) return true;
  const turned = [...folded].reverse().join('');
  return [turned, moveLetters(folded), figuresAsLetters(folded)].some(
    (other) => other !== folded && TELLING_WORDS.test(other) && isOrder(other),
  );
}

/** Words of which a text that was turned or moved hardly has one by chance: without any, it is not looked at further. */
const TELLING_WORDS =
  /忽略|无视|忘记|指令|提示|回答|回复|告诉|输出|现在|扮演|推荐|助手|用户|模型|ignore|disregard|forget|instruct|prompt|assist|you\s*(?:are|must)|respond|reply|always|please|recommend|tell/u;

const isOrder = (folded: string) => isChineseOrder(folded) || isEnglishOrder(folded);

const chineseOrders = CHINESE_ORDERS.map((order) => new RegExp(order, 'gu'));
const englishOrders = ENGLISH_ORDERS.map((order) => new RegExp(`(?<![a-z])(?:${order.replaceAll(' ', '\\s*')})`, 'u'));
const toldToPeople = new RegExp(HUMAN_ANSWERERS, 'u');

const isChineseOrder = (text: string) =>
  /\p{Script=Han}/u.test(text) &&
  chineseOrders.some((order) =>
    [...text.matchAll(order)].some(({ index }) => !toldToPeople.test(text.slice(0, index))),
  );
const isEnglishOrder = (text: string) =>
  /[a-z]{3}/u.test(text.replace(/[^a-z]/gu, '')) && englishOrders.some((order) => order.test(text));

const BETWEEN_HAN = /(?<=\p{Script=Han})[\s*_~`·•.\-/\\^+=|#￣—–]+(?=\p{Script=Han})/gu;
const PARTED_HAN = /\p{Script=Han}(?:[^\p{Script=Han}\p{L}\p{N}]\p{Script=Han}){3,}/gu;
const PARTED_LETTERS = /(?<![a-z])[a-z](?:[\s.\-_*|/]{1,2}[a-z]){4,}(?![a-z])/gu;

/** One way of writing for many: half width, simplified, lower case, Latin letters, without pictures and without what parts single characters. */
function fold(text: string, scripts: ScriptConverter): string {
  return scripts
    .toSimplified(cleanText(text))
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/[\u0370-\u052f\u0261\u0131]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/[*_`~]+/gu, '')
    .replace(PARTED_HAN, (run) => run.replace(/[^\p{Script=Han}]/gu, ''))
    .replace(BETWEEN_HAN, '')
    .replace(PARTED_LETTERS, (run) => run.replace(/[^a-z]/gu, ''))
    .trim();
}

/** Each letter thirteen further on, which is undone by doing it again. */
const moveLetters = (text: string) =>
  text.replace(/[a-z]/gu, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));

const FIGURES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const figuresAsLetters = (text: string) => text.replace(/[013457@$]/gu, (figure) => FIGURES[figure] ?? figure);

import { findWord, standsAlone } from './find-word.ts';
import { hasHan } from './has-words.ts';

/** The words by which a clause asks, all in lower case (`corpus/intents/question-words.yaml`). */
export interface AskingWords {
  readonly anywhere: readonly string[];
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  readonly joining: readonly string[];
  readonly continuing: readonly string[];
  readonly telling: readonly string[];
}

/** A piece of a message, and whether it asks by its own words, or tells something by them (期限已过); key words (费用) do neither. */
export interface Clause {
  readonly text: string;
  readonly asks: boolean;
  readonly tells: boolean;
}

// The marks that part one clause from the next, and the numbers of a list: 1) 2. (3) ①.
const MARKS = /[、,，;；?？。!！\n]+|[(（]?(?<![\p{L}\p{N}.])\d{1,2}\s*[)）.、](?!\d)|[①-⑨]/u;
/** 能不能, 有没有, 用不用. */
const EITHER_OR = /(\p{Script=Han})[不没]\1/u;
/** Key words set apart by spaces (外观专利 材料 费用) are of this many characters at most. */
const LONGEST_KEY_WORD = 8;

/**
 * Cuts a message into its clauses. What joins questions (还有, and) begins a clause; a clause that goes on with the one before it (还是…)
 * stays with it. A message of key words alone is cut at its spaces.
 */
export function readClauses(text: string, words: AskingWords): Clause[] {
  const pieces = splitKeyWords(text) ?? text.split(MARKS).flatMap((piece) => cutAtJoins(piece, words));
  const clauses: string[] = [];
  for (const piece of pieces.map((part) => part.trim().replace(/[:：]$/u, '')).filter((part) => part !== '')) {
    const goesOn = words.continuing.some((word) => startsWithWord(piece, word));
    if (goesOn && clauses.length > 0) clauses.push(`${clauses.pop()}${hasHan(piece) ? '' : ' '}${piece}`);
    else clauses.push(piece);
  }
  return clauses.map((clause) => {
    const isAsking = asks(clause, words);
    return {
      text: clause,
      asks: isAsking,
      tells: !isAsking && words.telling.some((word) => findWord(clause, word, 0) >= 0),
    };
  });
}

/** The pieces of a message that is nothing but three or more key words set apart by spaces; null for every other message. */
function splitKeyWords(text: string): string[] | null {
  const pieces = text.split(/\s+/u).filter((piece) => piece !== '');
  const areKeyWords = pieces.every((piece) => /^\p{Script=Han}+$/u.test(piece) && piece.length <= LONGEST_KEY_WORD);
  return pieces.length >= 3 && areKeyWords ? pieces : null;
}

function cutAtJoins(piece: string, { joining }: AskingWords): string[] {
  const eitherOr = piece.search(EITHER_OR);
  const cuts = joining
    .map((word) => ({ at: findWord(piece, word, 1), length: word.length }))
    // 还有没有 joins nothing.
    .filter(({ at, length }) => at > 0 && !(at < eitherOr + 3 && eitherOr < at + length))
    .map(({ at }) => at)
    .sort((left, right) => left - right);
  return [0, ...cuts].map((start, n) => dropJoin(piece.slice(start, cuts[n] ?? piece.length).trim(), joining));
}

function dropJoin(piece: string, joining: readonly string[]): string {
  const join = joining.find((word) => startsWithWord(piece, word));
  return join === undefined ? piece : piece.slice(join.length).trim();
}

const startsWithWord = (text: string, word: string) => text.startsWith(word) && standsAlone(text, 0, word.length);

function asks(clause: string, { anywhere, opening, closing }: AskingWords): boolean {
  return (
    anywhere.some((word) => findWord(clause, word, 0) >= 0) ||
    opening.some((word) => startsWithWord(clause, word)) ||
    closing.some((word) => clause.endsWith(word)) ||
    EITHER_OR.test(clause)
  );
}

/** A place in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SEPARATED = '[\\s\\-–—_.·•*~/]{0,3}';
const RUN = new RegExp(`(?<!\\d)\\d(?:${SEPARATED}\\d)*(?:${SEPARATED}[Xx](?![0-9A-Za-z]))?`, 'g');

/** What a number written in groups may be: its digits without marks between, and how many stand in each group. */
export type IsNumber = (digits: string, groups: readonly number[]) => boolean;

/** Finds numbers of given lengths, longest first, in rows of digits that marks may part. A number begins and ends where a group does. */
export function findInRuns(text: string, lengths: readonly number[], isNumber: IsNumber): Span[] {
  return [...text.matchAll(RUN)].flatMap((match) => findInRun(readSymbols(match[0], match.index), lengths, isNumber));
}

interface Symbol {
  readonly digit: string;
  readonly at: number;
  readonly beginsGroup: boolean;
}

function readSymbols(run: string, start: number): Symbol[] {
  const symbols: Symbol[] = [];
  let isParted = true;
  for (let index = 0; index < run.length; index++) {
    const character = run[index] ?? '';
    if (/[\dXx]/.test(character)) {
      symbols.push({ digit: character.toUpperCase(), at: start + index, beginsGroup: isParted });
      isParted = false;
    } else isParted = true;
  }
  return symbols;
}

function findInRun(symbols: readonly Symbol[], lengths: readonly number[], isNumber: IsNumber): Span[] {
  const found: Span[] = [];
  for (let from = 0; from < symbols.length; from++) {
    if (!symbols[from]?.beginsGroup) continue;
    const length = lengths.find((size) => isWhole(symbols, from, size) && isNumber(...read(symbols, from, size)));
    if (length === undefined) continue;
    found.push({ start: symbols[from]?.at ?? 0, end: (symbols[from + length - 1]?.at ?? 0) + 1 });
    from += length - 1;
  }
  return found;
}

const isWhole = (symbols: readonly Symbol[], from: number, length: number) =>
  from + length <= symbols.length && (symbols[from + length]?.beginsGroup ?? true);

function read(symbols: readonly Symbol[], from: number, length: number): [string, number[]] {
  const own = symbols.slice(from, from + length);
  const groups: number[] = [];
  own.forEach(({ beginsGroup }, index) => {
    if (beginsGroup || index === 0) groups.push(1);
    else groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
  });
  return [own.map(({ digit }) => digit).join(''), groups];
}

import type { CharacterModel } from './character-model.ts';

/** What one word in letters may stand for. */
export interface PinyinToken {
  readonly letters: string;
  /** Words in place of the whole token, where its letters are initials; none for one that is spelt in syllables. */
  readonly words: readonly string[];
}

/** How many ways of reading are followed at a time. */
const BEAM = 16;
const LONGEST_SYLLABLE = 6;

/** A way of reading as far as some letter. */
interface Reading {
  readonly text: string;
  readonly last: string;
  readonly score: number;
}

/** Whether letters can be cut into syllables without rest. */
export function isSpelt(letters: string, read: CharacterModel['read']): boolean {
  return endsFrom(letters, read).has(0);
}

/** The most probable characters of tokens after one another, one entry for each token (Viterbi 1967, the best `BEAM` at each letter); `before`: the Chinese character before the first. */
export function decodePinyin(tokens: readonly PinyinToken[], before: string, model: CharacterModel): string[] {
  let readings: Reading[] = [{ text: '', last: before, score: 0 }];
  for (const token of tokens)
    readings = best(
      token.words.length > 0 ? readWords(readings, token.words, model) : readSyllables(readings, token.letters, model),
    ).map((reading) => ({ ...reading, text: `${reading.text}\n` }));
  return readings[0]?.text.split('\n').slice(0, -1) ?? [];
}

const readWords = (readings: readonly Reading[], words: readonly string[], model: CharacterModel): Reading[] =>
  readings.flatMap((reading) =>
    words.map((word) => [...word].reduce((far, next) => follow(far, next, model), reading)),
  );

function readSyllables(readings: readonly Reading[], letters: string, { read, score }: CharacterModel): Reading[] {
  const ends = endsFrom(letters, read);
  const at: Reading[][] = Array.from({ length: letters.length + 1 }, () => []);
  at[0] = [...readings];
  for (let start = 0; start < letters.length; start++) {
    const here = best(at[start] ?? []);
    if (here.length === 0) continue;
    for (const end of ends.get(start) ?? [])
      for (const character of read.get(letters.slice(start, end)) ?? [])
        at[end]?.push(...here.map((reading) => follow(reading, character, { read, score })));
  }
  return at[letters.length] ?? [];
}

const follow = ({ text, last, score }: Reading, character: string, model: CharacterModel): Reading => ({
  text: text + character,
  last: character,
  score: score + model.score(last, character),
});

/** The best readings, of those with the same last character the best one. */
function best(readings: readonly Reading[]): Reading[] {
  const byLast = new Map<string, Reading>();
  for (const reading of readings)
    if (reading.score > (byLast.get(reading.last)?.score ?? Number.NEGATIVE_INFINITY))
      byLast.set(reading.last, reading);
  return [...byLast.values()].sort((left, right) => right.score - left.score).slice(0, BEAM);
}

/** From each letter from which the rest can be cut into syllables, where the first of them may end. */
function endsFrom(letters: string, read: CharacterModel['read']): Map<number, number[]> {
  const ends = new Map<number, number[]>();
  for (let start = letters.length - 1; start >= 0; start--) {
    const possible: number[] = [];
    for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST_SYLLABLE); end++)
      if (read.has(letters.slice(start, end)) && (end === letters.length || ends.has(end))) possible.push(end);
    if (possible.length > 0) ends.set(start, possible);
  }
  return ends;
}

/** Where `word` stands in `text` from `from` on, or -1. A word in Latin letters must stand by itself ("design" is not in "designated"). */
export function findWord(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
    if (standsAlone(text, at, word.length)) return at;
  return -1;
}

/** Every place in `text` where `word` stands. */
export function findEveryWord(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = findWord(text, word, 0); at >= 0; at = findWord(text, word, at + 1)) places.push(at);
  return places;
}

/** Whether letters or digits at `at` are not the continuation of others. Chinese has no such bounds. */
export function standsAlone(text: string, at: number, length: number): boolean {
  const startsInside = isLatin(text[at]) && isLatin(text[at - 1]);
  const endsInside = isLatin(text[at + length - 1]) && isLatin(text[at + length]);
  return !startsInside && !endsInside;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/i.test(character);
}

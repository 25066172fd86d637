import type { DisclosureMaterial } from '../../knowledge/index.ts';
import { countLetters, hasHan, textFeatures } from '../../language/index.ts';

/** From how many different words of one kind on a text has few, some, many of them. */
const STEPS = [1, 2, 4, 7, 11];
/** From how many letters on a text is a line, a paragraph, a page. */
const LENGTHS = [15, 30, 45, 60, 90, 130];
/** An English text takes so many times as many letters as a Chinese one. */
const ENGLISH_LENGTH = 3;

type Kind = keyof DisclosureMaterial['evidence'];

/**
 * Reads the evidence by which a disclosure is told: its characters and words, how many words of each kind stand in it, how many figures,
 * how long it is, and whether it asks. A text is read as normalised: simplified, of half width, in lower case.
 */
export function createDisclosureFeatures({ evidence }: DisclosureMaterial): (text: string) => string[] {
  const find = { chinese: createWordCounter(evidence, 'chinese'), english: createWordCounter(evidence, 'english') };
  return (text) => {
    const read = spaced(text);
    const counts = find[hasHan(read) ? 'chinese' : 'english'](read);
    const letters = countLetters(text) / (hasHan(text) ? 1 : ENGLISH_LENGTH);
    const technical = sum(counts, ['structure', 'process', 'measures']);
    const asked = sum(counts, ['asking', 'procedure']);
    return [
      ...textFeatures(text),
      ...[...counts].flatMap(([kind, count]) => reached(kind, count, STEPS)),
      ...reached('technical', technical, STEPS),
      ...reached('figures', countFigures(read), STEPS),
      ...reached('letters', letters, LENGTHS),
      technical > asked ? 'more technical' : 'more asked',
      technical > 2 * asked ? 'mostly technical' : 'asked too',
      (counts.get('own') ?? 0) > 0 && technical >= 4 ? 'own and technical' : 'not both',
    ];
  };
}

/** Counts the different words of each kind that stand in a text, which is read once. */
function createWordCounter(evidence: DisclosureMaterial['evidence'], language: 'chinese' | 'english') {
  const byFirst = new Map<string, { readonly kind: Kind; readonly word: string }[]>();
  const kinds = Object.entries(evidence) as [Kind, readonly string[]][];
  for (const [kind, words] of kinds)
    for (const word of words.flatMap((one) => formsOf(one, kind, language))) {
      const first = word[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { kind, word }]);
    }
  return (text: string): ReadonlyMap<Kind, number> => {
    const found = new Map<Kind, Set<string>>(kinds.map(([kind]) => [kind, new Set()]));
    for (let at = 0; at < text.length; at++)
      for (const { kind, word } of byFirst.get(text[at] ?? '') ?? [])
        if (text.startsWith(word, at)) found.get(kind)?.add(word);
    return new Map([...found].map(([kind, words]) => [kind, words.size]));
  };
}

/** In a Chinese text a unit follows its figure at once (3mm); in an English one every word stands by itself. */
function formsOf(word: string, kind: Kind, language: 'chinese' | 'english'): string[] {
  if (language === 'chinese') return hasHan(word) || kind === 'measures' ? [word] : [];
  return hasHan(word) ? [] : [` ${word} `, ` ${word}s `];
}

/** Every step that a count reaches: who has many also has some. None is told as well, for it speaks too. */
function reached(name: string, count: number, steps: readonly number[]): string[] {
  const taken = steps.filter((step) => count >= step);
  return taken.length === 0 ? [`${name} none`] : taken.map((step) => `${name} ${step}`);
}

const sum = (counts: ReadonlyMap<Kind, number>, kinds: readonly Kind[]) =>
  kinds.reduce((total, kind) => total + (counts.get(kind) ?? 0), 0);

/** A text in which English words stand between spaces, so that ratio is not found in registration. */
function spaced(text: string): string {
  return hasHan(text) ? text : ` ${[...text].map((mark) => (MARKS.has(mark) ? ' ' : mark)).join('')} `;
}
const MARKS = new Set([...',.;:!?()"\'']);

function countFigures(text: string): number {
  let count = 0;
  let isInside = false;
  for (const character of text) {
    const isDigit = character >= '0' && character <= '9';
    if (isDigit && !isInside) count++;
    isInside = isDigit || (isInside && character === '.');
  }
  return count;
}

/**
 * One value a text names. Keys are kind and number in one unit: `month:6` for 6个月, 半年 and "six months" alike, `yuan:10000`, `percent:50`, `date:2026-12-31`,
 * `nth-year:8`, `article:40`, `document:2025/12`; `number:8` has no unit.
 */
export interface Value {
  /** What a source must give, one of these, for the value to be founded in it. */
  readonly needs: readonly string[];
  /** What it gives to a text that rests on it: a whole day gives its month and year too. */
  readonly gives: readonly string[];
  /** Whether the words assert it: 一个 is mostly no more than "a". */
  readonly isAsserted: boolean;
}

/** A number as keys write it: rounded, since 0.57 × 10000 is not exact in binary; long figures are names, and stay as they are. */
export const keyNumber = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** A value that asserts just what it gives. */
export const plainValue = (key: string, ...alsoGives: readonly string[]): Value => ({
  needs: [key],
  gives: [key, ...alsoGives],
  isAsserted: true,
});

/** A text with its values so far, and spaces in place of the words that were read. */
export interface PartlyRead {
  readonly text: string;
  readonly values: readonly Value[];
}

/** Reads every match of a pattern; one that `read` gives null for is left in the text. */
export function readMatches(
  { text, values }: PartlyRead,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => readonly Value[] | null,
): PartlyRead {
  const found: Value[] = [];
  const rest = text.replace(pattern, (...match) => {
    const groups = typeof match.at(-1) === 'object' ? match.at(-1) : undefined;
    const own = read(Object.assign(match.slice(0, groups === undefined ? -2 : -3), { groups }) as RegExpMatchArray);
    if (own === null) return match[0];
    found.push(...own);
    return ` ${'\u0001'} `;
  });
  return { text: rest, values: [...values, ...found] };
}

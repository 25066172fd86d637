/** Red, green and blue from 0 to 255; null where it cannot be told (a pattern, a picture, a blend). */
export type Colour = readonly [red: number, green: number, blue: number] | null;

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** Words whose colour differs from what is beneath them by no more than this in any part are not read; the lightest grey in use (#eee) differs by 17. */
const MOST_ALIKE = 16;

/** A colour as pdf.js writes it: #rrggbb. */
export function readColour(text: unknown): Colour {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(String(text)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** `colour` laid over `beneath` at an opacity from 0 to 1. */
export function layOver(colour: Colour, opacity: number, beneath: Colour): Colour {
  if (opacity >= 1) return colour;
  if (colour === null || beneath === null) return null;
  const mix = (over: number, under: number) => over * opacity + under * (1 - opacity);
  return [mix(colour[0], beneath[0]), mix(colour[1], beneath[1]), mix(colour[2], beneath[2])];
}

/** Whether words of one colour vanish on the other. A colour that cannot be told hides nothing. */
export const vanishesOn = (words: Colour, ground: Colour): boolean =>
  words !== null &&
  ground !== null &&
  words.every((part, index) => Math.abs(part - (ground[index] ?? 0)) <= MOST_ALIKE);

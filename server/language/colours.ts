/** Red, green and blue from 0 to 255; null where it cannot be told (a pattern, a picture, a name we do not know). */
export type Colour = readonly [red: number, green: number, blue: number] | null;

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** Words whose colour differs from what is beneath them by no more than this in any part are not read; the lightest grey in use (#eee) differs by 17. */
const MOST_ALIKE = 16;

/** Whether words of one colour vanish on a ground of the other. A colour that cannot be told hides nothing. */
export const vanishesOn = (words: Colour, ground: Colour): boolean =>
  words !== null &&
  ground !== null &&
  words.every((part, index) => Math.abs(part - (ground[index] ?? 0)) <= MOST_ALIKE);

/** The names that are met; another one cannot be told. */
const NAMED: Readonly<Record<string, Colour>> = {
  white: WHITE,
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  black: BLACK,
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
};

/** A colour as style sheets, Word files and PDF readers write it: a name, #rgb, #rrggbb, rrggbb, rgb(). */
export function readColour(text: string): Colour {
  const name = text.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?$/
    .exec(name)
    ?.slice(1)
    .map((digit) => digit + digit);
  const parts = short ?? /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(name)?.slice(1);
  if (parts) return toColour(parts.map((part) => Number.parseInt(part, 16)));
  const [, ...shares] = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(name) ?? [];
  return shares.length > 0 ? toColour(shares.map(Number)) : (NAMED[name] ?? null);
}

const toColour = ([red = 0, green = 0, blue = 0]: readonly number[]): Colour => [red, green, blue];

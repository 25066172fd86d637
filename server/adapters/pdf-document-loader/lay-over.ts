import type { Colour } from '../../language/index.ts';

/** `colour` laid over `beneath` at an opacity from 0 to 1. */
export function layOver(colour: Colour, opacity: number, beneath: Colour): Colour {
  if (opacity >= 1) return colour;
  if (colour === null || beneath === null) return null;
  const mix = (over: number, under: number) => over * opacity + under * (1 - opacity);
  return [mix(colour[0], beneath[0]), mix(colour[1], beneath[1]), mix(colour[2], beneath[2])];
}

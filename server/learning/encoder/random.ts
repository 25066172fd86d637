import { mixBits } from '../feature-hash.ts';

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 to 1, without 1. */
  share(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
}

/** A counter through the murmur3 finaliser: far more than random enough to shuffle and to leave out. */
export function createRandom(seed: number): Random {
  let state = mixBits(seed + 1);
  const share = () => {
    state = (state + 0x9e3779b9) >>> 0;
    return mixBits(state) / 2 ** 32;
  };
  return { share, below: (count) => Math.floor(share() * count) };
}

/** Shuffles in place: Fisher & Yates. */
export function shuffle<Item>(items: { [place: number]: Item; readonly length: number }, random: Random): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const item = items[last] as Item;
    items[last] = items[other] as Item;
    items[other] = item;
  }
}

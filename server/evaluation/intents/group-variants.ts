/** Texts that share this much of their words (Jaccard), or are joined by others that do, are variants of one. */
const VARIANT_SHARE = 0.4;

/** For each text the place of one that stands for it and all its variants of the same label. */
export function groupVariants(texts: readonly { readonly text: string; readonly label: string }[]): number[] {
  const words = texts.map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const leaders = texts.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let leader = at;
    while (leaders[leader] !== leader) leader = leaders[leader] as number;
    leaders[at] = leader;
    return leader;
  };
  for (const places of placesByLabel(texts).values())
    for (const [rank, left] of places.entries())
      for (const right of places.slice(0, rank))
        if (shareOf(words[left] as Set<string>, words[right] as Set<string>) >= VARIANT_SHARE)
          leaders[leaderOf(left)] = leaderOf(right);
  return texts.map((_, at) => leaderOf(at));
}

function placesByLabel(texts: readonly { readonly label: string }[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { label }] of texts.entries()) {
    const own = places.get(label);
    if (own === undefined) places.set(label, [at]);
    else own.push(at);
  }
  return places;
}

function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / Math.max(1, left.size + right.size - shared);
}

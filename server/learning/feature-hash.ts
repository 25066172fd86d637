/** FNV-1a over UTF-16 code units, then a murmur3 finaliser: 32 well-mixed bits, the same on every machine. */
export function hashFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index++) hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  return mixBits(hash);
}

/** The murmur3 finaliser (Appleby 2011): every input bit changes every output bit with probability one half. */
export function mixBits(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

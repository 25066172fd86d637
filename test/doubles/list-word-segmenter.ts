import type { CreateWordSegmenter } from '../../server/ports/index.ts';

/** Cuts by the words it is given alone, the longest first; what stands between them are single characters. */
export const createListWordSegmenter: CreateWordSegmenter = (words) => {
  const known = [...new Set(words)].sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return {
    id: `list ${known.join(' ')}`,
    segment(text) {
      const found: string[] = [];
      for (let at = 0; at < text.length; ) {
        const word =
          known.find((candidate) => text.startsWith(candidate, at)) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
        found.push(word);
        at += word.length;
      }
      return found;
    },
  };
};

import { readLawStructure } from '../../language/index.ts';
import type { LoadedDocument } from '../../ports/index.ts';

const ENDS_SENTENCE = /[。！？][”’」』）)]*\s*$/u;

/**
 * The text of a law without what the page writes below its last sentence: buttons, links, who set it up. They would pass for words of its last article.
 * A text with an annex or a table below is left as it is.
 */
export function withoutFoot(read: LoadedDocument): LoadedDocument {
  const lines = read.text.split('\n');
  const end = lines.findLastIndex((line) => ENDS_SENTENCE.test(line)) + 1;
  const hasMore = readLawStructure(read.text).annex !== '' || lines.slice(end).some((line) => line.startsWith('|'));
  if (end === 0 || hasMore) return read;
  return { ...read, text: lines.slice(0, end).join('\n'), places: read.places.filter(({ line }) => line < end) };
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import type { CreateWordSegmenter, WordSegmenter } from '../ports/index.ts';

/** How often a word of the field counts as met: more than any chain of common words that could be read in its place. */
const FREQUENCY = 20_000;

const DICTIONARY = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

/**
 * Jieba with its own dictionary and the words of a field. It takes 0.2 s and some 40 MB to load, so one is loaded when a text is first cut, and the
 * last one is kept: whoever asks for the same words gets the same.
 */
export function createJiebaWordSegmenters(): CreateWordSegmenter {
  let latest: WordSegmenter | null = null;
  return (words) => {
    const added = [...new Set(words)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).sort();
    const dictionary = readFileSync(DICTIONARY);
    const id = `jieba-${createHash('sha256').update(dictionary).update(added.join('\n')).digest('hex').slice(0, 16)}`;
    if (latest?.id !== id) latest = createSegmenter(id, added);
    return latest;
  };
}

function createSegmenter(id: string, added: readonly string[]): WordSegmenter {
  let loaded: Jieba | null = null;
  const load = () => {
    const jieba = Jieba.withDict(readFileSync(DICTIONARY));
    jieba.loadDict(Buffer.from(added.map((word) => `${word} ${FREQUENCY} n\n`).join('')));
    return jieba;
  };
  return {
    id,
    segment(text) {
      loaded ??= load();
      // Without guesses at words that no dictionary has: they differ from sentence to sentence.
      return loaded.cutForSearch(text, false);
    },
  };
}

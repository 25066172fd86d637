import type { Chunk } from '../domain/index.ts';
import type { FindLayWords } from '../knowledge/index.ts';
import type { FeatureReader } from '../language/index.ts';
import { encodedText, type SearchedText } from '../learning/index.ts';
import type { FieldFeatures, FieldSetting } from './keyword/keyword-index-data.ts';

/** How much a word counts by where it stands: a question people ask says most plainly what a Chunk answers. In the order of {@link chunkFields}. */
export const CHUNK_FIELDS = [
  { name: 'title', weight: 0.6, b: 0.75 },
  { name: 'heading', weight: 0.4, b: 0.75 },
  { name: 'question', weight: 1.4, b: 0.75 },
  { name: 'text', weight: 1, b: 0.75 },
  { name: 'official', weight: 0.3, b: 0.75 },
  { name: 'terms', weight: 0.1, b: 0.75, isAdded: true },
] as const satisfies readonly (FieldSetting & { readonly name: string })[];

/** The fields of a Chunk as the keyword index takes them. */
export function chunkFields(chunk: Chunk, { read }: FeatureReader, findLayWords: FindLayWords): FieldFeatures {
  return [
    chunk.title + (chunk.article ?? ''),
    chunk.headingPath.join(' '),
    chunk.questions.join('\n'),
    chunk.text,
    officialWords(chunk),
    findLayWords(`${chunk.title}\n${chunk.headingPath.join('\n')}\n${chunk.text}`).join('\n'),
  ].map(read);
}

/** The official words that stand beside an account of them; nothing where the text of the Chunk is the official one. */
const officialWords = ({ officialText, text }: Chunk) =>
  officialText === null || officialText === text ? '' : officialText;

/** A Chunk as an encoder learns it and embeds it: of an article that has both, the account, which speaks as people do. Its questions are embedded by themselves. */
export const searchedText = ({ article, title, headingPath, text }: Chunk): SearchedText => ({
  title: [article ?? title, ...headingPath].join(' '),
  text,
});

/** The words of a Chunk that are embedded. */
export const embeddedText = (chunk: Chunk): string => encodedText(searchedText(chunk));

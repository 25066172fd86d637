import type { Chunk } from '../domain/index.ts';
import { textFeatures } from '../language/index.ts';
import type { WeightedField } from './keyword/keyword-index.ts';

/** How much a word counts by where it stands: a question people ask says most plainly what a Chunk answers. */
const WEIGHTS = { title: 0.6, heading: 0.4, question: 1.4, text: 1, official: 0.3 } as const;

/** The fields of a Chunk as the keyword index takes them. */
export function chunkFields(chunk: Chunk): WeightedField[] {
  const field = (text: string, weight: number) => ({ features: textFeatures(text), weight });
  return [
    field(chunk.title + (chunk.article ?? ''), WEIGHTS.title),
    field(chunk.headingPath.join(' '), WEIGHTS.heading),
    field(chunk.questions.join('\n'), WEIGHTS.question),
    field(chunk.text, WEIGHTS.text),
    field(officialWords(chunk), WEIGHTS.official),
  ];
}

/** The official words that stand beside an account of them; nothing where the text of the Chunk is the official one. */
const officialWords = ({ officialText, text }: Chunk) =>
  officialText === null || officialText === text ? '' : officialText;

/** The words of a Chunk that are embedded: of an article that has both, the account, which speaks as people do. */
export function embeddedText(chunk: Chunk): string {
  return [chunk.article ?? chunk.title, ...chunk.headingPath, ...chunk.questions, chunk.text].join('\n');
}

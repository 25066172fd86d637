import { isInForce, type Chunk, type PartEvidence, type Statement } from '../../domain/index.ts';
import { splitSentences } from '../../language/index.ts';
import { thresholds } from '../thresholds.ts';
import type { Composing } from './composing-parts.ts';

const MAX_SENTENCES = 3;
/** Whole texts up to this length are quoted whole: cutting a short rule loses its exceptions. */
const WHOLE_TEXT_CHARACTERS = 260;
/** Card sections are answered from the card itself; rates by the rate table. */
const QUOTED_KINDS = new Set<Chunk['kind']>(['article', 'guideline', 'notice', 'document', 'answer']);

/** The articles or tasks that the question names outright, each with its whole account. */
export function composeNamedPart({ passages }: PartEvidence, { understood }: Composing): Statement[] {
  const named = passages.filter(({ chunk, score }) => score === null && understood.namedKeys.includes(chunk.key));
  return named.map(({ chunk }) => passageStatement(chunk, labelled(chunk, chunk.text)));
}

/** The best sentences of the passage found, when it holds enough of what was asked; otherwise nothing. */
export function composePassagePart({ part, passages, support }: PartEvidence, { date, index }: Composing): Statement[] {
  if (support < thresholds.support) return [];
  const best = passages
    .filter(({ chunk, score }) => score !== null && QUOTED_KINDS.has(chunk.kind) && isInForce(chunk, date))
    .slice(0, 4)
    .find(({ chunk }) => index.support(part.text, chunk) >= thresholds.support);
  if (!best) return [];
  return [passageStatement(best.chunk, labelled(best.chunk, extract(best.chunk, part.text, index.likeness)))];
}

const passageStatement = (chunk: Chunk, text: string): Statement => ({ text, form: 'sentence', chunks: [chunk], figuresFrom: [], core: true });

/** An article says which it is; what a notice or document says needs no name before it. */
function labelled(chunk: Chunk, text: string): string {
  if (chunk.article === null || chunk.language === 'en') return text;
  return `${chunk.article}：${text}`;
}

/** Whole sentences, at most three, those nearest the question, in the order they stand. */
function extract(chunk: Chunk, question: string, likeness: (left: string, right: string) => number): string {
  const text = chunk.officialText ?? chunk.text;
  if (text.length <= WHOLE_TEXT_CHARACTERS) return text;
  return splitSentences(text)
    .map((sentence, position) => ({ sentence, position, near: likeness(question, sentence) }))
    .sort((left, right) => right.near - left.near || left.position - right.position)
    .slice(0, MAX_SENTENCES)
    .sort((left, right) => left.position - right.position)
    .map(({ sentence }) => sentence)
    .join('');
}

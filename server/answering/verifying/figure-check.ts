import type { Chunk, Statement } from '../../domain/index.ts';
import { readValues } from '../../language/index.ts';
import type { AnswerContent } from '../draft.ts';
import type { AnswerChecks } from './answer-checks.ts';

const given = new WeakMap<Chunk, readonly string[]>();

/** The values a Chunk gives to what rests on it: those of its texts and titles, its article, and its days of force. A Chunk never changes, so it is read once. */
function valuesOf(chunk: Chunk): readonly string[] {
  const known = given.get(chunk);
  if (known) return known;
  const { text, officialText, title, version, article, headingPath, effectiveFrom, effectiveTo } = chunk;
  const texts = [text, officialText, title, version, article, ...headingPath, effectiveFrom, effectiveTo];
  const values = texts.flatMap((words) => (words === null ? [] : giveOf(words)));
  given.set(chunk, values);
  return values;
}

const giveOf = (text: string) => readValues(text).flatMap(({ gives }) => gives);

/**
 * Whether every value a statement asserts stands, with its unit and kind, in what it cites, in a calculation, or in the asker’s words. A model may give the asker’s
 * figures back only as the asker’s: "6个月对吧" must not found a period of six months.
 */
export function createFigureCheck({ origin, retrieved }: AnswerContent, { isEcho }: AnswerChecks) {
  const asked = origin === 'generated' ? null : giveOf(retrieved.understood.question.text);
  return ({ figuresFrom }: Pick<Statement, 'figuresFrom'>, chunks: readonly Chunk[], text: string): boolean => {
    // Its own words, checked where they were written, found themselves.
    if (figuresFrom.includes(text)) return true;
    const asserted = readValues(text).filter(({ isAsserted }) => isAsserted);
    if (asserted.length === 0) return true;
    const echoed = asked ?? (isEcho(text) ? giveOf(retrieved.understood.question.text) : []);
    const sources = new Set([...chunks.flatMap(valuesOf), ...figuresFrom.flatMap(giveOf), ...echoed]);
    return asserted.every(({ needs }) => needs.some((key) => sources.has(key)));
  };
}

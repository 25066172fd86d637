import { isInForce, type LocalDate, type Statement } from '../../domain/index.ts';
import { readAssertedNumbers, readNumbers, splitArticleNumbers } from '../../language/index.ts';
import type { AnswerContent, Draft, VerifiedAnswer } from '../draft.ts';

/** What was wrong with a statement that was dropped. */
export interface DroppedStatement {
  readonly text: string;
  readonly reason: 'no-citation' | 'not-in-force' | 'figure-without-source';
}

/** A draft after verification: what may be sent, and what was taken out of it. */
export interface Verification {
  readonly answer: VerifiedAnswer;
  readonly dropped: readonly DroppedStatement[];
}

/**
 * Checks every statement: what it cites is in force on the day asked for (of a calculation: its law was chosen by its events), and every figure in it stands in a cited Chunk, a
 * calculation or the asker's own words. A statement that fails is dropped; a part that loses a core statement is answered not at all,
 * since the rest might mislead without it.
 */
export function verifyAnswer(draft: Draft): Verification {
  const { question, lawDate } = draft.retrieved.understood;
  const dropped: DroppedStatement[] = [];
  const parts = draft.parts.map((statements) => {
    const failures = statements.map((statement) => ({
      statement,
      reason: findFailure(statement, lawDate, question.text),
    }));
    for (const { statement, reason } of failures) if (reason !== null) dropped.push({ text: statement.text, reason });
    const lostCore = failures.some(({ statement, reason }) => reason !== null && statement.core);
    return lostCore ? [] : failures.filter(({ reason }) => reason === null).map(({ statement }) => statement);
  });
  const content: AnswerContent = { ...draft, parts };
  // The one cast that makes a VerifiedAnswer.
  return { answer: content as unknown as VerifiedAnswer, dropped };
}

function findFailure(statement: Statement, date: LocalDate, asked: string): DroppedStatement['reason'] | null {
  if (statement.form === 'heading') return null;
  if (statement.chunks.length === 0 && statement.figuresFrom.length === 0) return 'no-citation';
  if (statement.lawBy !== 'event' && !statement.chunks.every((chunk) => isInForce(chunk, date))) return 'not-in-force';
  const labels = statement.chunks.map(({ article }) => article ?? '');
  const texts = statement.chunks.flatMap((chunk) => [
    chunk.text,
    chunk.officialText ?? '',
    chunk.title,
    ...chunk.headingPath,
  ]);
  const sources = [...texts, ...statement.figuresFrom, asked];
  const { articles, figures } = splitArticleNumbers(statement.text);
  // The number of an article is no figure of its rule: 第四十条 must not let "40个月" pass.
  const knownArticles = new Set([...labels, ...sources].flatMap((text) => splitArticleNumbers(text).articles));
  const knownFigures = new Set(sources.flatMap((text) => readNumbers(splitArticleNumbers(text).figures)));
  const isFounded =
    articles.every((article) => knownArticles.has(article)) &&
    readAssertedNumbers(figures).every((value) => knownFigures.has(value));
  return isFounded ? null : 'figure-without-source';
}

/** Whether anything but headings is left of an answer. */
export function isAnswered({ parts }: VerifiedAnswer): boolean {
  return parts.some((statements) => statements.some(({ form }) => form !== 'heading'));
}

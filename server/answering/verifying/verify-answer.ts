import { isInForce, type Statement } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { AnswerContent, Draft, VerifiedAnswer } from '../draft.ts';
import { type AnswerChecks, checksOf } from './answer-checks.ts';
import { createFigureCheck } from './figure-check.ts';
import { findGrounds } from './find-grounds.ts';
import { readContacts } from './read-contacts.ts';

/** Why a statement was dropped. */
export type DropReason =
  | 'no-citation'
  | 'not-found'
  | 'not-in-force'
  | 'figure-without-source'
  | 'unknown-contact'
  | 'citation-mark'
  | 'forbidden-term'
  | 'promise';

/** What was wrong with a statement that was dropped, and of which part it was. */
export interface DroppedStatement {
  readonly text: string;
  readonly reason: DropReason;
  readonly part: number;
}

/** A draft after verification: what may be sent, and what was taken out of it. */
export interface Verification {
  readonly answer: VerifiedAnswer;
  readonly dropped: readonly DroppedStatement[];
  /** The parts, by their place, that lost what the rest would mislead without. They are empty; of a generated draft, the composed answer is sent instead. */
  readonly lost: readonly number[];
}

/** A statement, and what is wrong with it. */
interface Judged {
  readonly statement: Statement;
  readonly reason: DropReason | null;
}

/** A number or token that stands for a source is written by the house alone. */
const CITATION_MARK = /[[【]\s*\^?\d{1,2}\s*[\]】]|\blink_\d+/iu;

/**
 * Checks every statement of a draft, composed or generated: what it cites was found for the question and is in force on the day asked for (of a calculation: its law was
 * chosen by its events); every value in it stands, with its unit, in a cited Chunk, a calculation or the asker's own words; addresses and telephone numbers are those of
 * the corpus; nothing is promised. A statement that fails is dropped. A part that loses a core statement, one with a condition, exception, negation, consequence or period, or
 * one that the next rests on, is answered not at all: the rest might mislead without it.
 */
export function verifyAnswer(draft: Draft, lookup: KnowledgeLookup): Verification {
  const checks = checksOf(lookup);
  const judge = createJudge(draft, lookup, checks);
  const judged = draft.parts.map((statements) =>
    statements.map((statement): Judged => ({ statement, reason: judge(statement, statements) })),
  );
  const lost = judged.flatMap((statements, part) => (isLost(statements, checks) ? [part] : []));
  const parts = judged.map((statements, part) =>
    lost.includes(part) ? [] : statements.filter(({ reason }) => reason === null).map(({ statement }) => statement),
  );
  const dropped = judged.flatMap((statements, part) =>
    statements.flatMap(({ statement: { text }, reason }) => (reason === null ? [] : [{ text, reason, part }])),
  );
  const content: AnswerContent = { ...draft, parts };
  // The one cast that makes a VerifiedAnswer.
  return { answer: content as unknown as VerifiedAnswer, dropped, lost };
}

/** Prepares judging the statements of one draft. */
function createJudge(draft: Draft, lookup: KnowledgeLookup, checks: AnswerChecks) {
  const areFound = findGrounds(draft, lookup);
  const standsInSources = createFigureCheck(draft, checks);
  const { lawDate } = draft.retrieved.understood;
  const isGenerated = draft.origin === 'generated';
  return (statement: Statement, part: readonly Statement[]): DropReason | null => {
    const { text, figuresFrom, lawBy } = statement;
    const isHeading = statement.form === 'heading';
    // A heading says what its list is of; it rests on what the list rests on.
    const chunks = isHeading ? part.flatMap((one) => one.chunks) : statement.chunks;
    if (!isHeading && chunks.length === 0 && figuresFrom.length === 0) return 'no-citation';
    if (!isHeading && !areFound(chunks)) return 'not-found';
    if (!isHeading && lawBy !== 'event' && !chunks.every((chunk) => isInForce(chunk, lawDate))) return 'not-in-force';
    if (isGenerated && CITATION_MARK.test(text)) return 'citation-mark';
    const contacts = readContacts(text);
    if (contacts.length > 0 && !contacts.every(createContactCheck(statement, draft, checks))) return 'unknown-contact';
    const words = contacts.reduce((rest, contact) => rest.replace(contact.words, ' '), text);
    if (!standsInSources(statement, chunks, contacts.length > 0 ? words : text)) return 'figure-without-source';
    // Official words, and the corpus’s own, are quoted as they stand.
    const isQuoted =
      !isGenerated &&
      chunks.some((chunk) => chunk.trust !== 'added' && (chunk.officialText ?? chunk.text).includes(text));
    return isQuoted ? null : checks.readPromises(text);
  };
}

/** Contacts of the corpus; and of the very texts cited, but for what was added: a model may have been led by it. */
function createContactCheck({ chunks, figuresFrom }: Statement, { origin }: Draft, { isKnownContact }: AnswerChecks) {
  const cited = chunks.filter(({ trust }) => origin !== 'generated' || trust !== 'added');
  const texts = [
    ...cited.flatMap(({ text, officialText, url }) => [text, officialText ?? '', url ?? '']),
    ...figuresFrom,
  ];
  let keys: ReadonlySet<string> | null = null;
  return (contact: ReturnType<typeof readContacts>[number]): boolean => {
    if (isKnownContact(contact)) return true;
    keys ??= new Set(texts.flatMap(readContacts).map(({ key }) => key));
    return keys.has(contact.key);
  };
}

/** Whether what a part lost makes the rest of it unfit to be sent, or leaves nothing. */
function isLost(judged: readonly Judged[], { isEssential, isDependent }: AnswerChecks): boolean {
  const said = judged.filter(({ statement }) => statement.form !== 'heading');
  if (said.length > 0 && said.every(({ reason }) => reason !== null)) return true;
  return judged.some(({ statement, reason }, at) => {
    if (reason === null) return false;
    const next = judged[at + 1];
    return statement.core || isEssential(statement.text) || (next !== undefined && isDependent(next.statement.text));
  });
}

/** Whether anything but headings is left of an answer. */
export function isAnswered({ parts }: VerifiedAnswer): boolean {
  return parts.some((statements) => statements.some(({ form }) => form !== 'heading'));
}

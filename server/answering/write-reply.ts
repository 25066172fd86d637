import { randomUUID } from 'node:crypto';
import {
  corpusLanguage,
  type Language,
  type LocalDate,
  type PartEvidence,
  type QuestionPart,
  type Slots,
  type Statement,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import type { FixedReply } from '../knowledge/index.ts';
import { maskForKeeping } from '../language/index.ts';
import type { Citation, Completeness, Reply } from '../protocol/index.ts';
import { type ReplyStatus, statusKinds } from '../protocol/index.ts';
import type { VerifiedAnswer } from './draft.ts';
import { type FilledReferences, fillReferences } from './fill-references.ts';
import { numberCitations } from './number-citations.ts';

/** What every reply to one question shares. */
export interface ReplyFrame {
  readonly language: Language;
  readonly asOf: LocalDate;
  readonly city: string | null;
  readonly generation: string;
  readonly timings: Reply['timings'];
  /** The instant of the reply; none where no clock is at hand. */
  readonly now?: Date | null;
}

/** The frame of a reply as far as the time of the call. A question in no language of the corpus is answered in English. */
export function createFrame(
  question: { readonly language: Language | null; readonly asOf: LocalDate; readonly city: string | null },
  generation: string,
  watch: { timings(): Reply['timings'] },
  now: Date | null = null,
): ReplyFrame {
  return {
    language: question.language ?? 'en',
    asOf: question.asOf,
    city: question.city,
    generation,
    timings: watch.timings(),
    now,
  };
}

/** What a reply says of itself, so that nobody takes it for more than it is. */
function label(origin: Reply['origin'], reviewedOn: LocalDate | null, language: Language): string {
  const zh = {
    reviewed: `标准答复（${reviewedOn ?? ''}据条文核对），仅供参考`,
    composed: '智能检索摘编，仅供参考',
    fixed: '智能客服自动回复',
    generated: 'AI生成，仅供参考',
    staff: '人工答复',
  };
  const en = {
    reviewed: `Standard answer (checked against the articles on ${reviewedOn ?? ''}), for reference only`,
    composed: 'Compiled automatically from the knowledge base, for reference only',
    fixed: 'Automatic reply',
    generated: 'AI-generated, for reference only',
    staff: 'Answered by staff',
  };
  return (language === 'en' ? en : zh)[origin];
}

/** The fields of a reply that says nothing of its own yet. */
function blankReply(
  frame: ReplyFrame,
  part: QuestionPart | null,
): Omit<Reply, 'kind' | 'status' | 'text' | 'origin' | 'aiLabel'> {
  return {
    id: randomUUID(),
    conversationId: null,
    language: frame.language,
    intent: part?.intent ?? 'out-of-scope',
    intentConfidence: round(part?.intentConfidence ?? 1),
    service: part?.service ?? null,
    matter: part?.matter ?? null,
    slots: {},
    parts: part ? [{ intent: part.intent, service: part.service, completeness: 'none' }] : [],
    citations: [],
    card: null,
    form: null,
    calculation: null,
    suggestions: [],
    notices: [],
    completeness: 'none',
    fallback: null,
    asOf: frame.asOf,
    city: frame.city,
    model: null,
    corpusGeneration: frame.generation,
    timings: frame.timings,
  };
}

/** Values as they may be kept with the reply: what a business is known by is masked. */
const keptSlots = (slots: Slots): Reply['slots'] =>
  Object.fromEntries(
    Object.entries(slots).map(([name, value]) => [name, typeof value === 'string' ? maskForKeeping(value) : value]),
  );

const round = (confidence: number) => Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;

/** A fixed reply, with its references filled in and suggestions added to its own. */
export function writeFixedReply(
  fixed: FixedReply,
  understood: UnderstoodQuestion | null,
  frame: ReplyFrame,
  filled: FilledReferences & { readonly suggestions?: Reply['suggestions'] } = {},
): Reply {
  const language = corpusLanguage(frame.language);
  const status = fixed.status as ReplyStatus;
  const isError = status.startsWith('error_');
  const answersFully =
    (statusKinds[status] === 'canned' && !isError) ||
    statusKinds[status] === 'handover' ||
    status === 'answered_status_query';
  const base = blankReply(frame, understood?.parts[0] ?? null);
  const completeness: Completeness = answersFully ? 'complete' : 'none';
  return {
    ...base,
    kind: statusKinds[status],
    status,
    text: fillReferences(fixed.text[language], filled),
    slots: keptSlots(understood?.slots ?? {}),
    parts: base.parts.map((part) => ({ ...part, completeness })),
    suggestions: [
      ...(filled.suggestions ?? []),
      ...fixed.suggestions.map((suggestion) => ({
        label: suggestion.label[language],
        question: suggestion.question[language],
      })),
    ].slice(0, 4),
    completeness,
    origin: 'fixed',
    aiLabel: label('fixed', null, frame.language),
  };
}

/** A verified answer as a reply: text with numbered citations, at most five. */
export function writeAnswerReply(answer: VerifiedAnswer, frame: ReplyFrame): Reply {
  const { understood, evidence } = answer.retrieved;
  const cited = numberCitations(answer.parts);
  const shown = answer.parts.map((statements) => citedStatements(statements, cited));
  const parts = evidence.map(({ part }, index) => ({
    intent: part.intent,
    service: part.service,
    completeness: completenessOf(shown[index] ?? []),
  }));
  const isWhole = parts.every((part) => part.completeness === 'complete');
  return {
    ...blankReply(frame, understood.parts[0]),
    kind: 'answer',
    status: isWhole ? 'answered' : 'answered_partial',
    text: [...shown.map((statements) => writeStatements(statements, cited)), ...missingParts(shown, evidence, frame)]
      .filter((text) => text !== '')
      .join('\n\n'),
    slots: keptSlots(understood.slots),
    parts,
    citations: [...new Set(cited.values())],
    card: answer.card,
    calculation: answer.calculation,
    notices: [...answer.notices],
    completeness: isWhole ? 'complete' : 'partial',
    origin: answer.origin,
    aiLabel: label(answer.origin, answer.reviewedOn, frame.language),
  };
}

/** What only says that a field is not verified rests on no source: it is an answer in part. */
function completenessOf(statements: readonly Statement[]): Completeness {
  const told = statements.filter(({ form }) => form !== 'heading');
  if (told.length === 0) return 'none';
  return told.some(({ chunks }) => chunks.length === 0) ? 'partial' : 'complete';
}

/** The statements that the five citations carry: what could not be cited any more is left to the card. */
function citedStatements(statements: readonly Statement[], cited: ReadonlyMap<string, Citation>): Statement[] {
  return statements.filter(({ chunks }) => chunks.length === 0 || chunks.some(({ id }) => cited.has(id)));
}

function writeStatements(statements: readonly Statement[], cited: ReadonlyMap<string, Citation>): string {
  return statements
    .map((statement) => {
      const marks = statement.chunks.map(({ id }) => cited.get(id)?.number).filter((number) => number !== undefined);
      const text = `${statement.text}${[...new Set(marks)].map((number) => `[${number}]`).join('')}`;
      return statement.form === 'item' ? `- ${text}` : statement.form === 'heading' ? `**${text}**` : text;
    })
    .join('\n');
}

/** Names what was asked and could not be answered, so that nobody takes silence for an answer. A reply is kept, so it repeats nothing that is not. */
function missingParts(
  shown: readonly (readonly Statement[])[],
  evidence: readonly PartEvidence[],
  frame: ReplyFrame,
): string[] {
  const missing = evidence
    .filter((_, index) => (shown[index]?.length ?? 0) === 0)
    .map(({ part }) => maskForKeeping(part.text));
  if (missing.length === 0) return [];
  return [
    frame.language === 'en'
      ? `Not found in the knowledge base: ${missing.join('; ')}.`
      : `知识库里没有查到：${missing.join('；')}。请以官方公布为准。`,
  ];
}

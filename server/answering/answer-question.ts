import { corpusLanguage, type DialogueState, type Language, type Question } from '../domain/index.ts';
import type { FixedReply, KnowledgeLookup } from '../knowledge/index.ts';
import type { ScriptConverter } from '../ports/index.ts';
import type { Reply, ReplyNotice } from '../protocol/index.ts';
import { retrieveEvidence, type SearchIndex } from '../retrieval/index.ts';
import { type GuardMessage, normaliseQuestion, type Understand } from '../understanding/index.ts';
import { abstain } from './abstain.ts';
import { chooseFixedReply, guardReply, requiredReply } from './choose-fixed-reply.ts';
import { composeAnswer } from './composing/compose-answer.ts';
import { createComposing } from './composing/composing-parts.ts';
import { inScriptOf } from './in-script-of.ts';
import { nextState } from './next-state.ts';
import { createStopwatch } from './stopwatch.ts';
import { isAnswered, verifyAnswer } from './verifying/verify-answer.ts';
import { createFrame, writeAnswerReply, writeFixedReply } from './write-reply.ts';

/** What answering needs: one open generation and the script converter. */
export interface AnsweringParts {
  readonly id: string;
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
  readonly guardMessage: GuardMessage;
  readonly understand: Understand;
  readonly scriptConverter: ScriptConverter;
}

/** A reply, and what the next turn of the same conversation needs to know. */
export interface AnsweredQuestion {
  readonly reply: Reply;
  readonly state: DialogueState | null;
}

/** Answers one question. */
export type AnswerQuestion = (question: Question) => Promise<AnsweredQuestion>;

/** Prepares answering from one open generation. */
export function createAnswerQuestion(parts: AnsweringParts): AnswerQuestion {
  return (question) => answerQuestion(question, parts);
}

/** The flow of a question: guard -> normalise -> understand -> fixed reply? -> retrieve -> compose -> verify -> reply. */
async function answerQuestion(question: Question, parts: AnsweringParts): Promise<AnsweredQuestion> {
  const { id, lookup, searchIndex, guardMessage, understand, scriptConverter } = parts;
  const { replies } = lookup.knowledge;
  const watch = createStopwatch();

  const guarded = guardMessage(question.text);
  const normalised = normaliseQuestion(question, scriptConverter);
  const isStopped = guarded.signal !== null;
  if (isStopped || !normalised) {
    const fixed = isStopped ? guardReply(guarded.signal, replies) : requiredReply('other-language', replies);
    const reply = writeFixedReply(fixed, null, createFrame(normalised ?? question, id, watch));
    return { reply: inScriptOf(reply, scriptConverter), state: question.state };
  }

  const understood = understand(normalised);
  watch.mark('understandMs');
  const notices = guarded.hasMasks ? [maskedNotice(normalised.language, replies)] : [];
  const finish = (reply: Reply) => ({
    reply: inScriptOf({ ...reply, notices: [...reply.notices, ...notices] }, scriptConverter),
    state: nextState(reply, question.state),
  });

  const fixed = chooseFixedReply(understood, replies);
  if (fixed) return finish(writeFixedReply(fixed, understood, createFrame(understood.question, id, watch)));

  const retrieved = await retrieveEvidence(understood, searchIndex);
  watch.mark('retrieveMs');

  const draft = composeAnswer(retrieved, createComposing(understood, lookup, searchIndex));
  const { answer } = verifyAnswer(draft);
  watch.mark('composeMs');

  const frame = createFrame(understood.question, id, watch);
  return finish(isAnswered(answer) ? writeAnswerReply(answer, frame) : abstain(retrieved, lookup, frame));
}

/** Tells that personal data was masked, and not to send any. */
const maskedNotice = (language: Language, replies: readonly FixedReply[]): ReplyNotice => ({
  kind: 'personal-data',
  text: requiredReply('masked-personal-data', replies).text[corpusLanguage(language)],
});

import { corpusLanguage, type DialogueState, type Language, type Question } from '../domain/index.ts';
import type { FixedReply, KnowledgeLookup } from '../knowledge/index.ts';
import type { Clock, ScriptConverter } from '../ports/index.ts';
import type { Reply, ReplyNotice } from '../protocol/index.ts';
import { retrieveEvidence, type SearchIndex } from '../retrieval/index.ts';
import {
  type Consultation,
  createRefine,
  type GuardMessage,
  type NormaliseQuestion,
  type Recogniser,
  type Refine,
  type Understand,
} from '../understanding/index.ts';
import { abstain } from './abstain.ts';
import { askAnew, askForValue } from './ask-for-value.ts';
import { guardReply, requiredReply } from './choose-fixed-reply.ts';
import { composeAnswer } from './composing/compose-answer.ts';
import { createComposing } from './composing/composing-parts.ts';
import { inScriptOf } from './in-script-of.ts';
import { nextState } from './next-state.ts';
import { replyAtOnce } from './reply-at-once.ts';
import { showRemembered } from './show-remembered.ts';
import { createStopwatch } from './stopwatch.ts';
import { isAnswered, verifyAnswer } from './verifying/verify-answer.ts';
import { createFrame, writeAnswerReply, writeFixedReply } from './write-reply.ts';

/** What answering needs: one open generation, the script converter and, where there is one, a language model. */
export interface AnsweringParts {
  readonly id: string;
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
  readonly normalise: NormaliseQuestion;
  readonly guardMessage: GuardMessage;
  readonly understand: Understand;
  readonly recognise: Recogniser;
  readonly scriptConverter: ScriptConverter;
  /** A language model that reads again what was understood unsurely; none by default. */
  readonly consultation?: Consultation | null;
  /** The clock by which a counter is open or closed; without one neither is said. */
  readonly clock?: Clock;
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
  const refine = createRefine(parts.lookup.knowledge, parts.recognise, parts.consultation ?? null);
  return (question) => answerQuestion(question, { ...parts, refine });
}

/** The flow of a question: guard -> normalise -> understand -> refine -> reply at once? -> retrieve -> compose -> verify -> reply. */
async function answerQuestion(
  question: Question,
  parts: AnsweringParts & { readonly refine: Refine },
): Promise<AnsweredQuestion> {
  const { id, lookup, searchIndex, guardMessage, normalise, understand, refine, scriptConverter } = parts;
  const { replies } = lookup.knowledge;
  const watch = createStopwatch();

  const { signal, hasMasks } = guardMessage(question.text);
  const normalised = normalise(question);
  if (signal !== null || !normalised) {
    const fixed = signal !== null ? guardReply(signal, replies) : requiredReply('other-language', replies);
    const reply = writeFixedReply(fixed, null, createFrame(normalised ?? question, id, watch));
    return { reply: inScriptOf(reply, scriptConverter), state: question.state };
  }

  const { understood, model, fallback } = await refine(understand(normalised));
  watch.mark('understandMs');
  const notices = hasMasks ? [maskedNotice(normalised.language, replies)] : [];
  const finish = (reply: Reply) => {
    const shown = showRemembered({ ...reply, notices: [...reply.notices, ...notices] }, understood, lookup);
    return {
      reply: inScriptOf({ ...shown, model, fallback }, scriptConverter),
      state: nextState(reply, understood, question.state),
    };
  };

  const form = askForValue(understood, lookup);
  const atOnce = replyAtOnce(understood, form, lookup, createFrame(understood.question, id, watch, parts.clock?.now()));
  if (atOnce) return finish(atOnce);

  const retrieved = await retrieveEvidence(understood, searchIndex);
  watch.mark('retrieveMs');
  const { answer } = verifyAnswer(composeAnswer(retrieved, createComposing(understood, lookup, searchIndex)));
  watch.mark('composeMs');

  const frame = createFrame(understood.question, id, watch);
  if (!isAnswered(answer)) return finish(abstain(retrieved, lookup, frame));
  return finish({ ...writeAnswerReply(answer, frame), form: form ?? askAnew(understood, lookup) });
}

/** Tells that personal data was masked, and not to send any. */
const maskedNotice = (language: Language, replies: readonly FixedReply[]): ReplyNotice => ({
  kind: 'personal-data',
  text: requiredReply('masked-personal-data', replies).text[corpusLanguage(language)],
});

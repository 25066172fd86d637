import type { DialogueState, Question } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { ScriptConverter } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';
import { retrieveEvidence, type SearchIndex } from '../retrieval/index.ts';
import { normaliseQuestion, type Understand } from '../understanding/index.ts';
import { abstain, askBack, hasJustAsked } from './abstain.ts';
import { askAboutFault } from './ask-about-fault.ts';
import { askForSlot } from './ask-for-slot.ts';
import { chooseFixedReply, requiredReply } from './choose-fixed-reply.ts';
import { composeAnswer } from './composing/compose-answer.ts';
import { createComposing } from './composing/composing-parts.ts';
import { inScriptOf } from './in-script-of.ts';
import { nextState } from './next-state.ts';
import { isAmbiguous } from './offer-choices.ts';
import { showRemembered } from './show-remembered.ts';
import { createStopwatch } from './stopwatch.ts';
import { isAnswered, verifyAnswer } from './verifying/verify-answer.ts';
import { createFrame, writeAnswerReply, writeFixedReply } from './write-reply.ts';

/** What answering needs: one open generation and the script converter. */
export interface AnsweringParts {
  readonly id: string;
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
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

/** The flow of a question: normalise -> understand -> a value to ask about? -> fixed reply? -> retrieve -> compose -> verify -> reply. */
async function answerQuestion(question: Question, parts: AnsweringParts): Promise<AnsweredQuestion> {
  const { id, lookup, searchIndex, understand, scriptConverter } = parts;
  const { replies } = lookup.knowledge;
  const watch = createStopwatch();

  const normalised = normaliseQuestion(question, scriptConverter);
  if (!normalised)
    return {
      reply: writeFixedReply(requiredReply('other-language', replies), null, createFrame(question, id, watch)),
      state: question.state,
    };

  const understood = understand(normalised);
  watch.mark('understandMs');
  const finish = (reply: Reply) => ({
    reply: inScriptOf(showRemembered(reply, understood, lookup), scriptConverter),
    state: nextState(reply, understood, question.state),
  });

  const faulty = askAboutFault(understood, replies);
  if (faulty) {
    return finish(writeFixedReply(faulty.reply, understood, createFrame(understood.question, id, watch), faulty));
  }
  const fixed = chooseFixedReply(understood, replies);
  if (fixed) return finish(writeFixedReply(fixed, understood, createFrame(understood.question, id, watch)));

  if (isAmbiguous(understood, lookup) && !hasJustAsked(understood))
    return finish(askBack(understood, lookup, createFrame(understood.question, id, watch)));

  const retrieved = await retrieveEvidence(understood, searchIndex);
  watch.mark('retrieveMs');

  const draft = composeAnswer(retrieved, createComposing(understood, lookup, searchIndex));
  const { answer } = verifyAnswer(draft);
  watch.mark('composeMs');

  const frame = createFrame(understood.question, id, watch);
  if (!isAnswered(answer)) return finish(abstain(retrieved, lookup, frame));
  return finish(askForSlot(writeAnswerReply(answer, frame), understood, lookup));
}

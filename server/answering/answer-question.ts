import type { DialogueState, Language, Question, UnderstoodQuestion } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { ScriptConverter } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';
import { retrieveEvidence, type SearchIndex } from '../retrieval/index.ts';
import { normaliseQuestion, type Understand } from '../understanding/index.ts';
import { abstain, required } from './abstain.ts';
import { chooseFixedReply } from './choose-fixed-reply.ts';
import { composeAnswer } from './composing/compose-answer.ts';
import { createComposing } from './composing/composing-parts.ts';
import { inScriptOf } from './in-script-of.ts';
import { createStopwatch } from './stopwatch.ts';
import { verifyAnswer } from './verifying/verify-answer.ts';
import { type ReplyFrame, writeAnswerReply, writeFixedReply } from './write-reply.ts';

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

/** The flow of a question: normalise -> understand -> fixed reply? -> retrieve -> compose -> verify -> reply. */
export function createAnswerQuestion({
  id,
  lookup,
  searchIndex,
  understand,
  scriptConverter,
}: AnsweringParts): AnswerQuestion {
  const { replies } = lookup.knowledge;
  return async function answerQuestion(question) {
    const watch = createStopwatch();
    const frame = (language: Language, city: string | null): ReplyFrame => ({
      language,
      asOf: question.asOf,
      city,
      generation: id,
      timings: watch.timings(),
    });

    const normalised = normaliseQuestion(question, scriptConverter);
    if (!normalised)
      return {
        reply: writeFixedReply(
          required(
            replies.find(({ status }) => status === 'out_of_scope_language'),
            'other-language',
          ),
          null,
          frame('en', question.city),
        ),
        state: question.state,
      };
    const understood = understand(normalised);
    const { language, city } = understood.question;
    watch.mark('understandMs');

    const fixed = chooseFixedReply(understood, replies);
    if (fixed) return finish(writeFixedReply(fixed, understood, frame(language, city)), understood);

    const retrieved = await retrieveEvidence(understood, searchIndex);
    watch.mark('retrieveMs');

    const draft = composeAnswer(retrieved, createComposing(understood, lookup, searchIndex));
    const { answer } = verifyAnswer(draft);
    watch.mark('composeMs');

    const isAnswered = answer.parts.some((statements) => statements.some(({ form }) => form !== 'heading'));
    const reply = isAnswered
      ? writeAnswerReply(answer, frame(language, city))
      : abstain(retrieved, lookup, frame(language, city));
    return finish(reply, understood);
  };

  function finish(reply: Reply, understood: UnderstoodQuestion): AnsweredQuestion {
    return { reply: inScriptOf(reply, scriptConverter), state: nextState(reply, understood) };
  }
}

/** What the next turn may refer to. Small talk and the like leave the subject of the conversation as it was. */
function nextState(reply: Reply, { question, slots }: UnderstoodQuestion): DialogueState | null {
  const keepsSubject = reply.service === null && question.state !== null;
  const misses = reply.completeness === 'none' ? (question.state?.misses ?? 0) + 1 : 0;
  if (keepsSubject) return { ...question.state, misses };
  return { intent: reply.intent, service: reply.service, matter: reply.matter, slots, misses };
}

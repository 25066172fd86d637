import type { AnswerQuestion } from '../../server/answering/index.ts';
import type { Question } from '../../server/domain/index.ts';
import type { Reply } from '../../server/protocol/index.ts';
import { sampleDialogueState } from './sample-dialogue-state.ts';
import { writeSampleReply } from './sample-reply.ts';

/** Answering by script, in place of a generation: what it was asked, and what it gives. */
export interface ScriptedAnswers {
  readonly asked: readonly Question[];
  readonly answerQuestion: AnswerQuestion;
}

/** Answers each question with a sample reply of its own id, and with what `script` says of it. A script that throws breaks answering. */
export function createScriptedAnswers(
  script: (question: Question) => Partial<Reply> | Promise<Partial<Reply>> = () => ({}),
): ScriptedAnswers {
  const asked: Question[] = [];
  return {
    asked,
    async answerQuestion(question) {
      asked.push(question);
      const id = `reply-${asked.length}`;
      const { asOf, city } = question;
      const reply = writeSampleReply({ id, asOf, city, ...(await script(question)) });
      const { intent, service, matter, slots } = reply;
      return { reply, state: sampleDialogueState({ intent, service, matter, slots, question: '' }) };
    },
  };
}

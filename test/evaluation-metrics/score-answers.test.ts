import { expect, it } from 'vitest';
import type { AnswerQuestion } from '../../server/answering/index.ts';
import { scoreAnswers } from '../../server/evaluation/index.ts';
import type { DevelopmentQuestion, KnowledgeLookup } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';

/** Whether a reply of this text is found to say this fact. */
async function isSaid(text: string, fact: string): Promise<boolean | null | undefined> {
  const answerQuestion = (async () => ({
    reply: writeSampleReply({ text }),
    state: null,
  })) as unknown as AnswerQuestion;
  const turn = { question: '多久', kind: 'answer', intent: 'deadline', service: null, facts: [fact], articles: [] };
  const questions = [{ id: 'one', turns: [turn] }] as unknown as readonly DevelopmentQuestion[];
  const lookup = { digest: () => null } as unknown as KnowledgeLookup;
  const [score] = await scoreAnswers(questions, { answerQuestion, lookup, today: day('2026-11-22') });
  return score?.facts;
}

it.each([
  ['期满前六个月内办理', '6个月', true],
  ['期满前6个月内办理', '六个月', true],
  ['处十万元以下罚款', '10万元', true],
  ['期满前十六个月内办理', '6 个月', false],
  ['期满前十六个月内办理，不是六个月', '6 个月', true],
  ['期满前三个月内办理', '6个月', false],
  ['由商标局办理', '６个月', false],
])('a reply "%s" says "%s": %s', async (text, fact, said) => {
  expect(await isSaid(text, fact)).toBe(said);
});

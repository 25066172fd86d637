import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import type { Chunk, Question } from '../../../server/domain/index.ts';
import { corpusKinds, createKnowledgeLookup, type DevelopmentQuestion } from '../../../server/knowledge/index.ts';
import { createUnderstand, normaliseQuestion } from '../../../server/understanding/index.ts';
import { day } from '../../doubles/day.ts';
import { sampleSearchIndex } from '../../doubles/sample-search-index.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { createWordedRecogniser } from '../../doubles/worded-recogniser.ts';

const recognise = createWordedRecogniser({
  intents: {},
  services: { 续展: ['trademark-renewal', 0.9], 年费: ['patent-annual-fee', 0.9] },
});

/** What retrieval over these Chunks is measured with, on 2026-08-01. */
export const sampleRetrieval = async (chunks: readonly Chunk[]) => ({
  lookup: createKnowledgeLookup(tinyKnowledge),
  searchIndex: await sampleSearchIndex(chunks),
  understand: createUnderstand(tinyKnowledge, recognise),
  normalise: (question: Question) => normaliseQuestion(question, createOpenccScriptConverter()),
  today: day('2026-08-01'),
});

type Turn = Partial<DevelopmentQuestion['turns'][number]>;

/** A question by its first turn, the day it is asked where that is another, and what is asked after it. */
export type SampleQuestion = Turn & { readonly asOf?: string; readonly later?: Turn };

/** Development questions, each of one turn but for those that say more. */
export const sampleQuestions = (...all: readonly SampleQuestion[]) =>
  corpusKinds.question.schema.parse({
    questions: all.map(({ asOf, later, ...turn }, at) => ({
      id: `question-${at}`,
      ...(asOf === undefined ? {} : { asOf }),
      turns: [turn, ...(later ? [later] : [])].map((each) => ({
        question: '商标续展怎么办理',
        intent: 'procedure',
        service: 'trademark-renewal',
        ...each,
      })),
    })),
  }).questions;

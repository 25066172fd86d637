import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { scoreRecognition } from '../../../server/evaluation/index.ts';
import type { DevelopmentQuestion } from '../../../server/knowledge/index.ts';
import { createUnderstand } from '../../../server/understanding/index.ts';
import { day } from '../../doubles/day.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { createWordedRecogniser } from '../../doubles/worded-recogniser.ts';

const recognise = createWordedRecogniser({
  intents: { 多少钱: ['fee', 0.9], 天气: ['out-of-scope', 0.8] },
  services: { 续展: ['trademark-renewal', 0.95], 年费: ['patent-annual-fee', 0.5] },
});
const parts = {
  understand: createUnderstand(tinyKnowledge, recognise),
  scriptConverter: createOpenccScriptConverter(),
  today: day('2026-11-22'),
};
const ask = (...turns: readonly [question: string, intent: string, service: string | null][]) =>
  ({
    id: turns[0]?.[0],
    turns: turns.map(([question, intent, service]) => ({ question, intent, service })),
  }) as unknown as DevelopmentQuestion;

describe('recognition of the development questions', () => {
  it('counts first turns by intent and by service', () => {
    const questions = [
      ask(['续展多少钱', 'fee', 'trademark-renewal']),
      ask(['年费多少钱', 'fee', 'trademark-renewal'], ['那续展呢', 'status', null]),
    ];
    const { n, intent, service } = scoreRecognition(questions, parts);
    expect([n, intent.accuracy, service.accuracy]).toEqual([2, 1, 0.5]);
    expect(intent.ece).toBeCloseTo(0.1);
  });

  it('counts what is out of scope apart, and what is turned away for it', () => {
    const questions = [
      ask(['天气怎么样', 'out-of-scope', null]),
      ask(['足球几点开始', 'out-of-scope', null]),
      ask(['天气预报的商标', 'fee', null]),
    ];
    expect(scoreRecognition(questions, parts).outOfScope).toEqual({ n: 2, recall: 0.5, turnedAway: 1 });
  });

  it('passes over a question in a language that is not served, and one without a turn', () => {
    expect(scoreRecognition([ask(['이것은 무엇입니까', 'fee', null]), ask()], parts).n).toBe(0);
  });
});

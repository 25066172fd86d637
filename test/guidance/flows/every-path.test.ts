import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FlowProgress } from '../../../server/domain/index.ts';
import { answerStep, enterFlow, findCalculator, nextStep } from '../../../server/guidance/index.ts';
import {
  assembleKnowledge,
  type Flow,
  type FlowPath,
  flowPaths,
  MAX_FLOW_QUESTIONS,
} from '../../../server/knowledge/index.ts';
import { inTemporaryFolder, readCorpus, shippedCorpus } from '../../knowledge/corpus-folders.ts';

/** The shipped flows alone: reading them takes a moment, the whole corpus many. */
const { flows } = await inTemporaryFolder(async (folder) => {
  await cp(join(shippedCorpus, 'flows'), join(folder, 'flows'), { recursive: true });
  return assembleKnowledge(await readCorpus(folder));
});

/** What is typed where no choice is given. */
const TYPED = { date: '2026-11-02', amount: 3, text: 5, choice: '' } as const;

/** Answers one question after the other as a path does: the questions that were put, and where it ended. */
function walk(flow: Flow, { chosen }: FlowPath): { readonly asked: string[]; readonly end: string } {
  const asked: string[] = [];
  let progress: FlowProgress = enterFlow(flow, {});
  for (let step = nextStep(flow, progress); step.kind === 'question'; step = nextStep(flow, progress)) {
    const { id, question } = step;
    expect(step.step).toBe(asked.length + 1);
    expect(step.of).toBeGreaterThanOrEqual(step.step);
    expect(step.of).toBeLessThanOrEqual(MAX_FLOW_QUESTIONS);
    asked.push(id);
    progress = answerStep(flow, progress, id, { [question.slot]: chosen[question.slot] ?? TYPED[question.input] });
  }
  return { asked, end: nextStep(flow, progress).id };
}

it('there are the twelve flows people come with', () => {
  expect(flows.map(({ id }) => id).sort()).toEqual([
    'agency',
    'enterprise-change',
    'infringement',
    'ip-financing',
    'overseas-dispute',
    'protect-what-i-have',
    'received-a-notice',
    'right-expiring',
    'speed-up-examination',
    'trademark-squatted',
    'university-transfer',
    'verify-notice',
  ]);
});

describe.each(flows.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
  const paths = flowPaths(flow);

  it('comes to its outcome on every path, in six questions or fewer', () => {
    for (const path of paths) {
      const { asked, end } = walk(flow, path);
      expect({ asked, end }).toEqual({ asked: path.put, end: path.outcome });
      expect(asked.length).toBeLessThanOrEqual(MAX_FLOW_QUESTIONS);
    }
  });

  it('puts no question whose answer is known', () => {
    for (const path of paths) {
      const slots = walk(flow, path).asked.map((id) => flow.questions[id]?.slot);
      expect(slots).toEqual([...new Set(slots)]);
    }
  });

  it('computes with calculators that there are, from inputs they take, leaving out none they need', () => {
    for (const { calculate } of Object.values(flow.outcomes)) {
      if (calculate === undefined) continue;
      const calculator = findCalculator(calculate.calculator);
      expect(calculator?.id).toBe(calculate.calculator);
      const given = Object.keys(calculate.with);
      const inputs = calculator?.inputs ?? [];
      expect(given.filter((name) => !inputs.some((input) => input.name === name))).toEqual([]);
      expect(inputs.filter(({ name, optional }) => !optional && !given.includes(name))).toEqual([]);
    }
  });
});

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CalculatorContext,
  type Computed,
  createWorkingDays,
  findCalculator,
  type Outcome,
  type Refused,
} from '../../server/guidance/index.ts';
import { assembleKnowledge, createKnowledgeLookup } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { inTemporaryFolder, readCorpus, shippedCorpus } from '../knowledge/corpus-folders.ts';

/** What calculators read of the corpus. */
const TABLES = ['periods', 'calendar', 'fees', 'laws/laws.yaml'];

/** The shipped tables alone: reading them takes a moment, the whole corpus many. */
export const lookup = await inTemporaryFolder(async (folder) => {
  for (const table of TABLES) await cp(join(shippedCorpus, table), join(folder, table), { recursive: true });
  const { byKind, faults } = await readCorpus(folder);
  if (faults.length > 0) throw new Error(`the tables have faults: ${JSON.stringify(faults[0])}`);
  return createKnowledgeLookup(assembleKnowledge({ byKind, faults }));
});

export const calendar = createWorkingDays(lookup.knowledge.calendars);

/** The day on which the tests compute when nothing is said. */
export const TODAY = '2026-11-22';

export const contextOn = (asOf = TODAY, language: 'zh' | 'en' = 'zh'): CalculatorContext => ({
  lookup,
  calendar,
  asOf: day(asOf),
  language,
});

/** What the calculator of this id makes of inputs. */
export function calculate(id: string, inputs: Record<string, unknown>, asOf?: string, language?: 'zh' | 'en'): Outcome {
  const calculator = findCalculator(id);
  if (calculator === null) throw new Error(`there is no calculator ${id}`);
  return calculator.compute(inputs, contextOn(asOf, language));
}

/** The same where it must have computed. */
export function computed(...asked: Parameters<typeof calculate>): Computed {
  const outcome = calculate(...asked);
  if (outcome.kind === 'refused') throw new Error(`${asked[0]} refused ${outcome.input}: ${outcome.reason}`);
  return outcome;
}

/** The same where it must have refused. */
export function refused(...asked: Parameters<typeof calculate>): Refused {
  const outcome = calculate(...asked);
  if (outcome.kind === 'computed') throw new Error(`${asked[0]} computed ${outcome.calculation.result}`);
  return outcome;
}

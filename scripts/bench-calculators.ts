import { type LocalDate, localDateIn } from '../server/domain/index.ts';
import { measureSpeed } from '../server/evaluation/index.ts';
import { type CalculatorInput, calculators, createCalculate } from '../server/guidance/index.ts';
import type { OpenGeneration } from '../server/indexing/index.ts';
import type { Clock, ScriptConverter } from '../server/ports/index.ts';

const RUNS = 200;

/** Measures every calculator on inputs it computes with, one after another. */
export async function benchCalculators(
  { lookup }: OpenGeneration,
  { clock, scriptConverter }: { readonly clock: Clock; readonly scriptConverter: ScriptConverter },
): Promise<void> {
  const calculate = createCalculate(lookup, scriptConverter);
  const asOf = localDateIn(clock.now());
  const inputs = new Map(calculators.map((calculator) => [calculator.id, sampleInputs(calculator.inputs, asOf)]));
  const ids = Array.from({ length: RUNS }, () => [...inputs.keys()]).flat();
  const { p50Ms, p99Ms } = await measureSpeed('calculate', ids, (id) =>
    calculate(id, { inputs: inputs.get(id) ?? {}, asOf, language: 'zh-Hans' }),
  );
  const size = `${calculators.length} calculators, ${RUNS} times each`;
  process.stdout.write(`calculate: p50 ${p50Ms.toFixed(3)} ms, p99 ${p99Ms.toFixed(3)} ms over ${size}\n`);
}

/** What must be put in: days of today, first choices, small numbers. */
const sampleInputs = (inputs: readonly CalculatorInput[], asOf: LocalDate) =>
  Object.fromEntries(inputs.filter(({ optional }) => !optional).map((input) => [input.name, sampleValue(input, asOf)]));

function sampleValue({ kind, choices }: CalculatorInput, asOf: LocalDate): unknown {
  if (kind === 'date') return asOf;
  if (kind === 'choice') return choices?.[0]?.value;
  if (kind === 'flag') return true;
  return kind === 'list' ? [] : 5;
}

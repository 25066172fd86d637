import type { Calculation, CalculatorList } from '../../server/protocol/index.ts';
import type { Language } from '../kit/language.ts';
import type { PanelStrings } from './catalogue.ts';
import { writeDay } from './day-words.ts';

/** Every calculator with the names of what it takes, as `GET /api/v1/calculators` lists them. */
export type CalculatorNames = CalculatorList['calculators'];

/** One thing a calculation was given, in words. */
export interface NamedInput {
  readonly name: string;
  readonly value: string;
}

const fetched = new Map<string, Promise<CalculatorNames>>();

/** The names of all calculators of a server, fetched once; a fetch that failed is tried again the next time. */
export function fetchCalculatorNames(server: string): Promise<CalculatorNames> {
  const known = fetched.get(server);
  if (known) return known;
  const names = fetchNames(server);
  fetched.set(server, names);
  names.catch(() => fetched.delete(server));
  return names;
}

async function fetchNames(server: string): Promise<CalculatorNames> {
  const response = await fetch(new URL('api/v1/calculators', server));
  if (!response.ok) throw new Error(`The calculators could not be listed: ${response.status}`);
  const { calculators } = (await response.json()) as CalculatorList;
  return calculators;
}

/** What a calculation was given, named and worded in a language, in the order in which it is asked for; what was left out is left out. */
export function nameInputs(
  { id, inputs }: Pick<Calculation, 'id' | 'inputs'>,
  names: CalculatorNames,
  language: Language,
  strings: Pick<PanelStrings, 'yes' | 'no'>,
): NamedInput[] {
  const side = language === 'en' ? 'en' : 'zh';
  const known = names.find((calculator) => calculator.id === id)?.inputs ?? [];
  return known.flatMap(({ name, title, choices }) => {
    const value = inputs[name];
    if (value === null || value === undefined) return [];
    const choice = choices?.find((one) => one.value === String(value));
    const plain = typeof value === 'boolean' ? (value ? strings.yes : strings.no) : writeDay(String(value), language);
    return [{ name: title[side], value: choice?.label[side] ?? plain }];
  });
}

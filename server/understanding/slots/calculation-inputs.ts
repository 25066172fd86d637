import type { QuestionPart, SlotReading, Slots } from '../../domain/index.ts';
import type { CalculationInput, CalculationRule, Calculations } from '../../knowledge/index.ts';

/** A calculation that a question asks for, with what is known for it. */
export interface AskedCalculation {
  readonly rule: CalculationRule;
  /** Inputs by name, as the calculator takes them. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Inputs that are needed and not known, each with the slot that may be asked for. */
  readonly lacking: readonly { readonly input: string; readonly ask: string | null }[];
  /** How many inputs somebody has to name. */
  readonly needed: number;
}

/** What is asked: the values known, and those that this message gives. */
export interface KnownValues {
  readonly slots: Slots;
  readonly readings: readonly SlotReading[];
}

type Asked = Pick<QuestionPart, 'intent' | 'service'> & { readonly matter?: string | null };

/**
 * The calculations a question asks for, the complete ones first. Nothing is asked for by a message that names no date and no number for it, and
 * a slot to which the message gives two values takes part in none: which of them is meant would be a guess.
 */
export function findCalculations(
  part: Asked,
  { slots, readings }: KnownValues,
  { shared, calculations }: Calculations,
): AskedCalculation[] {
  const sure = withoutDoubled(slots, readings);
  return calculations
    .filter((rule) => isAskedOf(part, rule) && holds(rule, slots))
    .map((rule) => readRule(rule, { ...(shared[rule.shared ?? ''] ?? {}), ...rule.inputs }, { slots: sure, readings }))
    .filter((asked) => asked !== null)
    .sort((left, right) => left.lacking.length - right.lacking.length);
}

function withoutDoubled(slots: Slots, readings: readonly SlotReading[]): Slots {
  const isDoubled = (slot: string) =>
    new Set(readings.filter((one) => one.slot === slot).map(({ value }) => value)).size > 1;
  return Object.fromEntries(Object.entries(slots).filter(([slot]) => !isDoubled(slot)));
}

function isAskedOf({ intent, service, matter }: Asked, { subjects, intents }: CalculationRule): boolean {
  if (!intents.includes(intent)) return false;
  return subjects.length === 0 || subjects.includes(matter ?? service ?? '');
}

function holds({ when, unless }: CalculationRule, slots: Slots): boolean {
  const has = ([slot, values]: [string, readonly string[]]) => values.includes(String(slots[slot] ?? ''));
  return Object.entries(when).every(has) && !Object.entries(unless).some(has);
}

function readRule(
  rule: CalculationRule,
  sources: Readonly<Record<string, CalculationInput>>,
  known: KnownValues,
): AskedCalculation | null {
  const read = Object.entries(sources).map(([name, source]) => ({ name, source, ...readInput(source, known) }));
  const isNamed = read.some(({ isQuantity }) => isQuantity);
  if (!isNamed) return null;
  const needed = read.filter(({ source }) => !source.optional && source.otherwise === undefined);
  return {
    rule,
    inputs: Object.fromEntries(read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    lacking: needed
      .filter(({ value }) => value === undefined)
      .map(({ name, source }) => ({ input: name, ask: source.ask ?? null })),
    needed: needed.length,
  };
}

interface ReadInput {
  readonly value: unknown;
  /** Whether it is a date or a number that somebody named. */
  readonly isQuantity: boolean;
}

function readInput(source: CalculationInput, { slots, readings }: KnownValues): ReadInput {
  if (source.one !== undefined) return readOne(source.one, slots);
  const slot = source.slots.find((name) => isTaken(slots[name], source));
  if (slot !== undefined) {
    const value = slots[slot];
    return { value: source.list ? [value] : value, isQuantity: typeof value === 'number' || slot.endsWith('Date') };
  }
  const classes = source.namedClasses ? countClasses(readings) : 0;
  if (classes > 0) return { value: classes, isQuantity: true };
  const known = source.whenKnown.find((one) => slots[one.slot] !== undefined);
  return { value: known?.value ?? source.otherwise, isQuantity: false };
}

/** One thing of a list, where each of its parts is known. */
function readOne(parts: NonNullable<CalculationInput['one']>, slots: Slots): ReadInput {
  const read = Object.entries(parts).map(
    ([name, part]) => [name, 'slot' in part ? slots[part.slot] : part.value] as const,
  );
  const isWhole = read.every(([, value]) => value !== undefined);
  return { value: isWhole ? [Object.fromEntries(read)] : undefined, isQuantity: isWhole };
}

const isTaken = (value: string | number | undefined, { only }: CalculationInput) =>
  value !== undefined && (only.length === 0 || only.includes(String(value)));

/** Classes named by their number. One that may as well be a count (9类) says nothing sure. */
function countClasses(readings: readonly SlotReading[]): number {
  const named = readings.filter(({ slot }) => slot === 'niceClass');
  return named.some(({ assumed }) => assumed) ? 0 : new Set(named.map(({ value }) => value)).size;
}

import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords } from '../read-knowledge.ts';
import type { CalculationInput, CalculationRule, Calculations } from '../records.ts';
import { faultAt } from './located-fault.ts';

/** Slots that are read without a word of the corpus: years of patents, sums, classes, places, and the day whose law is asked for. */
const READ_BY_FORM = ['patentYear', 'amount', 'niceClass', 'city', 'place', 'lawDate', 'eventDate'];

/** Something that `intents/calculations.yaml` names. */
interface Named {
  readonly path: readonly PropertyKey[];
  readonly name: string;
}

/** What the corpus knows of slots: their names, and the values of those that are named by words or chosen. */
interface KnownSlots {
  readonly names: ReadonlySet<string>;
  valuesOf(slot: string): ReadonlySet<string> | null;
  readonly asked: ReadonlySet<string>;
}

/** Services, intents and slots with their values in `intents/calculations.yaml` that nothing else knows: such a calculation is never made. */
export function checkCalculations({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const intents = new Set(lookup.knowledge.intentCatalogue.map(({ id }) => id));
  const slots = knownSlots(lookup);
  return byKind.calculations.flatMap((located) => {
    const calculations = located.value as Calculations;
    const inputs = inputsOf(calculations);
    const unknown = (named: readonly Named[], isKnown: (name: string) => boolean, says: string) =>
      named
        .filter(({ name }) => !isKnown(name))
        .map(({ path, name }) => faultAt(located, [...path], `${name} ${says}`));
    return [
      ...unknown(
        eachOf(calculations, 'subjects'),
        (id) => lookup.service(id) !== null,
        'is not in services/catalogue.csv',
      ),
      ...unknown(eachOf(calculations, 'intents'), (id) => intents.has(id), 'is not an intent'),
      ...unknown(
        [...conditionsOf(calculations), ...inputs.flatMap(slotsOf)],
        (name) => slots.names.has(name),
        'is no slot that is read or asked for',
      ),
      ...unknown(
        inputs.flatMap(({ path, input: { ask } }) =>
          ask === undefined ? [] : [{ path: [...path, 'ask'], name: ask }],
        ),
        (name) => slots.asked.has(name),
        'has no question in intents/slot-questions.yaml',
      ),
      ...valuesNamed(calculations).flatMap(({ path, slot, value }) => {
        const values = slots.valuesOf(slot);
        return values === null || values.has(value)
          ? []
          : [faultAt(located, [...path], `${value} is no value of ${slot}`)];
      }),
    ];
  });
}

function knownSlots({ knowledge: { slotWords, slotQuestions } }: KnowledgeLookup): KnownSlots {
  const asked = slotQuestions.questions;
  const { slots, dateKinds, numberKinds, countKinds } = slotWords;
  return {
    names: new Set([
      ...READ_BY_FORM,
      ...slots.map(({ slot }) => slot),
      ...dateKinds.map(({ kind }) => `${kind}Date`),
      ...[...numberKinds, ...countKinds, ...asked].map(({ slot }) => slot),
    ]),
    asked: new Set(asked.map(({ slot }) => slot)),
    valuesOf(name) {
      const values = [
        ...slots.filter(({ slot }) => slot === name).flatMap(({ values: own }) => own),
        ...asked.filter(({ slot }) => slot === name).flatMap(({ choices }) => choices),
      ];
      return values.length === 0 ? null : new Set(values.map(({ value }) => value));
    },
  };
}

const eachOf = ({ calculations }: Calculations, field: 'subjects' | 'intents'): Named[] =>
  calculations.flatMap((rule, n) => rule[field].map((name, m) => ({ path: ['calculations', n, field, m], name })));

const CONDITIONS = ['when', 'unless'] as const;

const eachCondition = ({ calculations }: Calculations) =>
  calculations.flatMap((rule: CalculationRule, n) =>
    CONDITIONS.flatMap((field) =>
      Object.entries(rule[field]).map(([slot, values]) => ({ path: ['calculations', n, field, slot], slot, values })),
    ),
  );

const conditionsOf = (calculations: Calculations): Named[] =>
  eachCondition(calculations).map(({ path, slot }) => ({ path, name: slot }));

interface LocatedInput {
  readonly path: readonly PropertyKey[];
  readonly input: CalculationInput;
}

function inputsOf({ shared, calculations }: Calculations): LocatedInput[] {
  const located = (inputs: Readonly<Record<string, CalculationInput>>, path: readonly PropertyKey[]) =>
    Object.entries(inputs).map(([name, input]) => ({ path: [...path, name], input }));
  return [
    ...Object.entries(shared).flatMap(([name, inputs]) => located(inputs, ['shared', name])),
    ...calculations.flatMap(({ inputs }, n) => located(inputs, ['calculations', n, 'inputs'])),
  ];
}

const slotsOf = ({ path, input: { slots, whenKnown, one } }: LocatedInput): Named[] => [
  ...slots.map((name, n) => ({ path: [...path, 'slots', n], name })),
  ...whenKnown.map(({ slot }, n) => ({ path: [...path, 'whenKnown', n, 'slot'], name: slot })),
  ...Object.entries(one ?? {}).flatMap(([part, from]) =>
    'slot' in from ? [{ path: [...path, 'one', part, 'slot'], name: from.slot }] : [],
  ),
];

/** The values of conditions, and those that an input of a single slot takes. */
const valuesNamed = (calculations: Calculations) => [
  ...eachCondition(calculations).flatMap(({ path, slot, values }) =>
    values.map((value, n) => ({ path: [...path, n], slot, value })),
  ),
  ...inputsOf(calculations).flatMap(({ path, input: { slots, only } }) =>
    slots.length === 1 ? only.map((value, n) => ({ path: [...path, 'only', n], slot: slots[0] ?? '', value })) : [],
  ),
];

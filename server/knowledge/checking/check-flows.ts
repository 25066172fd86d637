import { parseArticleKey } from '../../domain/index.ts';
import { cleanText, readQuantities } from '../../language/index.ts';
import { type FlowPath, flowPaths, MAX_FLOW_QUESTIONS } from '../flow-paths.ts';
import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import type { Flow, FlowOutcome, FlowQuestion } from '../records.ts';
import { faultAt } from './located-fault.ts';

type LocatedFlow = Located<Flow>;

/**
 * Flows that lead nowhere, in a circle or too far; questions that cannot be answered; outcomes whose articles are not held, whose calculation
 * lacks a value on some path, or whose words tell a figure; messages that ask for two flows.
 */
export function checkFlows({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  return [
    ...byKind.flow.flatMap((located) => {
      const paths = flowPaths(located.value);
      return [
        ...placeFaults(located),
        ...Object.entries(located.value.questions).flatMap(([id, question]) => questionFaults(located, id, question)),
        ...pathFaults(located, paths),
        ...reachFaults(located, paths),
        ...Object.entries(located.value.outcomes).flatMap(([id, outcome]) => [
          ...keyFaults(located, id, outcome, lookup),
          ...figureFaults(located, id, outcome),
          ...slotFaults(located, id, paths),
        ]),
      ];
    }),
    ...entryFaults(byKind.flow),
    ...situationFaults(byKind),
  ];
}

function placeFaults(located: LocatedFlow): CorpusFault[] {
  const { id, questions, outcomes } = located.value;
  const both = Object.keys(questions).filter((name) => outcomes[name] !== undefined);
  return [
    ...(located.file.path === `flows/${id}.yaml`
      ? []
      : [faultAt(located, ['id'], `the file of ${id} must be flows/${id}.yaml`)]),
    ...both.map((name) => faultAt(located, ['outcomes', name], `${name} is a question and an outcome`)),
  ];
}

/** A choice has two values or more, each once; a typed value has what follows it, and no choices. */
function questionFaults(located: LocatedFlow, id: string, { input, choices, next }: FlowQuestion): CorpusFault[] {
  const at = ['questions', id];
  if (input !== 'choice')
    return [
      ...(choices.length > 0 ? [faultAt(located, [...at, 'choices'], `${id} is typed and has choices`)] : []),
      ...(next === undefined ? [faultAt(located, at, `nothing follows ${id}`)] : []),
    ];
  const twice = choices.filter(({ value }, n) => choices.findIndex((other) => other.value === value) < n);
  return [
    ...(choices.length < 2 ? [faultAt(located, at, `${id} has fewer than two choices`)] : []),
    ...(next === undefined ? [] : [faultAt(located, [...at, 'next'], `${id} is a choice: each choice has its next`)]),
    ...twice.map(({ value }) =>
      faultAt(
        located,
        [...at, 'choices', choices.findLastIndex((other) => other.value === value), 'value'],
        `${value} stands twice`,
      ),
    ),
  ];
}

/** Ways that lead to nothing, into a loop, or past the most questions: told once for each place. */
function pathFaults(located: LocatedFlow, paths: readonly FlowPath[]): CorpusFault[] {
  const faults = paths.flatMap(({ questions, put, broken }) => {
    const last = questions.at(-1);
    const at = placeOfNext(located.value, last, broken?.id);
    const tooLong = put[MAX_FLOW_QUESTIONS];
    return [
      ...(broken?.kind === 'missing' ? [faultAt(located, at, `${broken.id} is no question and no outcome`)] : []),
      ...(broken?.kind === 'loop' ? [faultAt(located, at, `${broken.id} comes again after ${last}: a loop`)] : []),
      ...(tooLong !== undefined && broken?.kind !== 'loop'
        ? [
            faultAt(
              located,
              ['questions', tooLong],
              `${tooLong} is more than the ${MAX_FLOW_QUESTIONS}th question of a path`,
            ),
          ]
        : []),
    ];
  });
  return [...new Map(faults.map((fault) => [`${fault.line} ${fault.message}`, fault])).values()];
}

/** Where a question names what follows it; the start of a flow where no question does. */
function placeOfNext({ questions }: Flow, id: string | undefined, next: string | undefined): PropertyKey[] {
  if (id === undefined) return ['start'];
  const n = questions[id]?.choices.findIndex((choice) => choice.next === next) ?? -1;
  return n < 0 ? ['questions', id, 'next'] : ['questions', id, 'choices', n, 'next'];
}

function reachFaults(located: LocatedFlow, paths: readonly FlowPath[]): CorpusFault[] {
  const reached = new Set(paths.flatMap(({ questions, outcome }) => [...questions, outcome]));
  return (['questions', 'outcomes'] as const).flatMap((part) =>
    Object.keys(located.value[part])
      .filter((id) => !reached.has(id))
      .map((id) => faultAt(located, [part, id], `no path leads to ${id}`)),
  );
}

function keyFaults(located: LocatedFlow, id: string, { basis }: FlowOutcome, lookup: KnowledgeLookup): CorpusFault[] {
  return basis.flatMap((key, n) => {
    const at = ['outcomes', id, 'basis', n];
    if (parseArticleKey(key) === null || lookup.lawVersion(key) === null)
      return [faultAt(located, at, `${key}: this version of this law is not in laws/laws.yaml`)];
    return lookup.digest(key) === null ? [faultAt(located, at, `${key} has no digest`)] : [];
  });
}

/** Figures are computed or stand on the card, where they are held to their articles: in the words of a flow nobody would look for them. */
function figureFaults(located: LocatedFlow, id: string, { text }: FlowOutcome): CorpusFault[] {
  return (['zh', 'en'] as const)
    .filter((language) => [...readQuantities(text[language])].some((quantity) => !isOfSpeech(quantity)))
    .map((language) => faultAt(located, ['outcomes', id, 'text', language], `${id} tells a figure in its words`));
}

/** 最后一天, 这一年: one of a thing measures nothing. */
const isOfSpeech = (quantity: string) => quantity.startsWith('1 ');

/** Values a calculation takes, or a line of the checklist looks at, that no question before asks for: of a calculation on every path. */
function slotFaults(located: LocatedFlow, id: string, paths: readonly FlowPath[]): CorpusFault[] {
  const { questions, outcomes } = located.value;
  const outcome = outcomes[id];
  const asked = paths
    .filter((path) => path.outcome === id)
    .map((path) => new Set(path.questions.map((question) => questions[question]?.slot)));
  const inputs = Object.entries(outcome?.calculate?.with ?? {}).flatMap(([name, slot]) =>
    typeof slot === 'string' && asked.some((slots) => !slots.has(slot))
      ? [
          faultAt(
            located,
            ['outcomes', id, 'calculate', 'with', name],
            `${slot} is not asked for on every path to ${id}`,
          ),
        ]
      : [],
  );
  const conditions = (outcome?.checklist ?? []).flatMap(({ when = {} }, n) =>
    Object.entries(when).flatMap(([slot, values]) => {
      const known = Object.values(questions).filter((question) => question.slot === slot);
      const unknown = values.filter(
        (value) => !known.some(({ choices }) => choices.some((one) => one.value === value)),
      );
      const at = ['outcomes', id, 'checklist', n, 'when', slot];
      if (known.length === 0) return [faultAt(located, at, `${slot} is asked for nowhere`)];
      return unknown.map((value) => faultAt(located, at, `${value} is no choice of ${slot}`));
    }),
  );
  return [...inputs, ...conditions];
}

/** Messages that would ask for two flows, or for one twice. */
function entryFaults(flows: readonly LocatedFlow[]): CorpusFault[] {
  const owners = new Map<string, string>();
  return flows.flatMap((located) =>
    (['zh', 'en'] as const).flatMap((language) =>
      located.value.entry[language].flatMap((text, n) => {
        const folded = fold(text);
        const owner = owners.get(folded);
        owners.set(folded, located.value.id);
        return owner === undefined ? [] : [faultAt(located, ['entry', language, n], `“${text}” asks for ${owner} too`)];
      }),
    ),
  );
}

/** Situations that lead into a flow there is not, or stand there twice. */
function situationFaults({ situation, flow }: CorpusRecords['byKind']): CorpusFault[] {
  const flows = new Set(flow.map(({ value }) => value.id));
  const told = new Set<string>();
  return situation.flatMap((located) => {
    const { text, flow: leads } = located.value;
    const folded = fold(text);
    const isTwice = told.has(folded);
    told.add(folded);
    return [
      ...(leads === null || flows.has(leads) ? [] : [faultAt(located, ['flow'], `${leads} is no flow`)]),
      ...(isTwice ? [faultAt(located, ['text'], `“${text}” stands there twice`)] : []),
    ];
  });
}

const fold = (text: string) =>
  cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

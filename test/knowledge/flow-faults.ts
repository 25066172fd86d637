import type { ReferenceFault } from './reference-faults.ts';

const FLOW = 'flows/sample-flow.yaml';
const SITUATIONS = 'intents/situations/sample.csv';

/** So many typed questions, one after the other, behind the two of the flow. */
const further = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const next = n + 1 === count ? 'register' : `q${n + 2}`;
    return `  q${n + 1}: { ask: { zh: 问, en: Ask }, why: { zh: 因, en: Why }, slot: s${n + 1}, input: date, next: ${next} }`;
  });

/** Flows that lead nowhere, in circles, or to what is not known, in a copy of the small corpus. */
export const wrongFlows: Readonly<Record<string, ReferenceFault>> = {
  'a choice that leads nowhere': {
    path: FLOW,
    find: /label: \{ zh: 新的, en: New \}, next: search/,
    replace: 'label: { zh: 新的, en: New }, next: nowhere',
    message: 'nowhere is no question and no outcome',
  },
  'an outcome that no path leads to': {
    path: FLOW,
    find: /^ {2}search:$/,
    replace: '  lost:\n    service: sample-search\n    text: { zh: 丢了, en: Lost }\n  search:',
    message: 'no path leads to lost',
    below: 1,
  },
  'a loop': {
    path: FLOW,
    find: /^ {4}next: register$/,
    replace:
      '    next: again\n  again:\n    ask: { zh: 再来, en: Again }\n    why: { zh: 再来, en: Again }\n    slot: again\n    input: date\n    next: day',
    message: 'day comes again after again: a loop',
    below: 6,
  },
  'a seventh question on a path': {
    path: FLOW,
    find: /^ {4}next: register$/,
    replace: ['    next: q1', ...further(5)].join('\n'),
    message: 'q5 is more than the 6th question of a path',
    below: 5,
  },
  'a choice with one value only': {
    path: FLOW,
    find: /^ {6}- \{ value: new.*$/,
    replace: '',
    message: 'kind has fewer than two choices',
    below: -6,
  },
  'a value that stands twice': {
    path: FLOW,
    find: /value: new, label/,
    replace: 'value: old, label',
    message: 'old stands twice',
  },
  'a typed value that nothing follows': {
    path: FLOW,
    find: /^ {4}next: register$/,
    replace: '',
    message: 'nothing follows day',
    below: -4,
  },
  'a calculation with a value that is not asked for': {
    path: FLOW,
    find: /date: sample-day/,
    replace: 'date: sample-date',
    message: 'sample-date is not asked for on every path to register',
  },
  'an article that is not held': {
    path: FLOW,
    find: /sample-law@2020\/3/,
    replace: 'sample-law@2020/11',
    message: 'sample-law@2020/11 has no digest',
  },
  'a condition on a value that is no choice': {
    path: FLOW,
    find: /sample-kind: \[old\]/,
    replace: 'sample-kind: [ancient]',
    message: 'ancient is no choice of sample-kind',
  },
  'an unknown service of a line to do': {
    path: FLOW,
    find: /service: sample-search, when/,
    replace: 'service: sample-lost, when',
    message: 'sample-lost is not in services/catalogue.csv',
  },
  'a figure in the words of an outcome': {
    path: FLOW,
    find: /可以登记。/,
    replace: '要在3个月里登记。',
    message: 'register tells a figure in its words',
  },
  'a message that asks twice': {
    path: FLOW,
    find: /示例不知道办哪个/,
    replace: '示例怎么走？',
    message: '“示例怎么走？” asks for sample-flow too',
  },
  'a situation that leads into no flow': {
    path: SITUATIONS,
    find: /sample-flow/,
    replace: 'lost-flow',
    message: 'lost-flow is no flow',
  },
  'a situation told twice': {
    path: SITUATIONS,
    find: /示例登记收多少钱/,
    replace: '我有一件示例-不知道去哪儿',
    message: '“我有一件示例-不知道去哪儿” stands there twice',
  },
};

import type { LineChange } from './corpus-folders.ts';

/** Faults of `intents/calculations.yaml`, in a copy of the shipped corpus, with what is said of each. */
export const calculationFaults: Readonly<Record<string, LineChange & { readonly message: string }>> = {
  'an unknown service of a calculation': {
    path: 'intents/calculations.yaml',
    find: /subjects: \[trademark-opposition\]/,
    replace: 'subjects: [sample-lost]',
    message: 'sample-lost is not in services/catalogue.csv',
  },
  'an unknown intent of a calculation': {
    path: 'intents/calculations.yaml',
    find: /intents: \[fee\]/,
    replace: 'intents: [sample-lost]',
    message: 'sample-lost is not an intent',
  },
  'an unknown slot of a calculation': {
    path: 'intents/calculations.yaml',
    find: /slots: \[publicationDate\]/,
    replace: 'slots: [sampleDate]',
    message: 'sampleDate is no slot that is read or asked for',
  },
  'an unknown slot in a condition of a calculation': {
    path: 'intents/calculations.yaml',
    find: /when: \{ sought: /,
    replace: 'when: { sample-lost: ',
    message: 'sample-lost is no slot that is read or asked for',
  },
  'an unknown value in a condition of a calculation': {
    path: 'intents/calculations.yaml',
    find: /when: \{ sought: \[defence\]/,
    replace: 'when: { sought: [sample-lost]',
    message: 'sample-lost is no value of sought',
  },
  'a slot of a calculation that nothing asks for': {
    path: 'intents/calculations.yaml',
    find: /ask: notice-kind/,
    replace: 'ask: delivery',
    message: 'delivery has no question in intents/slot-questions.yaml',
  },
};

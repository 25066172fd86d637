import { calculationFaults } from './calculation-faults.ts';
import type { LineChange } from './corpus-folders.ts';

/** A change to the small corpus and the fault it must give; `below` says how many lines under the changed one the fault stands. */
export type ReferenceFault = LineChange & {
  readonly message: string;
  readonly below?: number;
  /** Where the fault stands when it is not in the changed file. */
  readonly at?: { readonly path: string; readonly find: RegExp };
};

const ANOTHER_LAW = `  - { id: other-law, title: { zh: 法, en: Law }, short: { zh: 法, en: Law }, kind: law, issuer: { zh: 局, en: Office },
      versions: [{ version: "1", label: { zh: 一, en: one }, documentNumber: null, promulgated: null, effectiveFrom: 2020-01-01, effectiveTo: null, articles: 1, url: null, source: test }] }`;

/** Records with the id of another one. */
export const twice: Readonly<Record<string, ReferenceFault>> = {
  'an answer': {
    path: 'answers/sample.yaml',
    find: /- id: sample-window-year-8/,
    replace: '- id: sample-window',
    message: 'answer sample-window stands twice',
  },
  'a row of the catalogue': {
    path: 'services/catalogue.csv',
    find: /^sample-search.*$/,
    replace: '$&\nsample-search,再查,Search again,,',
    below: 1,
    message: 'catalogue row sample-search stands twice',
  },
  'a digest': {
    path: 'laws/sample-law/2020.yaml',
    find: /- article: "4"/,
    replace: '- article: "3"',
    message: 'digest sample-law@2020/3 stands twice',
  },
  'a law': {
    path: 'laws/laws.yaml',
    find: /^ {8}articles: 12$/,
    replace: `$&\n${ANOTHER_LAW}\n${ANOTHER_LAW}`,
    below: 3,
    message: 'law other-law stands twice',
  },
  'a fee of the same days': {
    path: 'fees/sample.csv',
    find: /^sample-registration-efile.*$/,
    replace: '$&\n$&',
    below: 1,
    message: 'sample-registration-efile from 2020-03-01 overlaps what stands before it',
  },
  'a fixed reply': {
    path: 'replies/canned.yaml',
    find: /^replies:$/,
    replace: '$&\n  - { id: greeting, stage: admit, status: about, text: { zh: 好, en: Hi } }',
    below: 2,
    message: 'reply greeting stands twice',
  },
};

/** Keys, figures, fees and names that stand for nothing. */
export const leadingNowhere: Readonly<Record<string, ReferenceFault>> = {
  'an article of an unknown version of a law': {
    path: 'services/sample-registration.yaml',
    find: /^legalBasis: .*$/,
    replace: 'legalBasis: [sample-law@1999/3]',
    message: 'sample-law@1999/3: this version of this law is not in laws/laws.yaml',
  },
  'an article without a digest': {
    path: 'services/sample-registration.yaml',
    find: /^legalBasis: .*$/,
    replace: 'legalBasis: [sample-law@2020/8]',
    message: 'sample-law@2020/8 has no digest',
  },
  'an article without a digest in the table of fees': {
    path: 'fees/sample.csv',
    find: /sample-law@2020\/4/,
    replace: 'sample-law@2020/7',
    message: 'sample-law@2020/7 has no digest',
  },
  'an article without a digest under a reviewed answer': {
    path: 'answers/sample.yaml',
    find: /basis: \[sample-law@2020\/3\]/,
    replace: 'basis: [sample-law@2020/6]',
    message: 'sample-law@2020/6 has no digest',
  },
  'digests of a version that the law list does not know': {
    path: 'laws/sample-law/2026.yaml',
    find: /^version: "2026"$/,
    replace: 'version: "2031"',
    below: -1,
    message: 'sample-law@2031 is not in laws/laws.yaml',
  },
  'a digest of an article beyond the last of its law': {
    path: 'laws/sample-law/2020.yaml',
    find: /- article: "4"/,
    replace: '- article: "10"',
    message: 'sample-law@2020 has 9 articles',
  },
  'a figure that no digest has': {
    path: 'services/sample-registration.yaml',
    find: /figures: \[sample-law@2020\/3#surcharge\]/,
    replace: 'figures: [sample-law@2020/3#penalty]',
    message: 'sample-law@2020/3#penalty is not a figure of any digest',
  },
  'a period whose figures are all of another time': {
    path: 'services/sample-registration.yaml',
    find: /figures: \[sample-law@2020\/3#window, /,
    replace: 'figures: [',
    below: -2,
    message: 'period window has no figure in force on 2026-11-22',
  },
  'a fee that no table has': {
    path: 'services/sample-registration.yaml',
    find: /rate: sample-registration/,
    replace: 'rate: sample-renewal',
    message: 'no row of fees/*.csv in force on 2026-11-22 has the id sample-renewal',
  },
  'phrasings of an intent that the catalogue does not have': {
    path: 'intents/fee.yaml',
    find: /^intent: fee$/,
    replace: 'intent: feee',
    message: 'feee is not an intent',
  },
  'an intent that the catalogue does not have': {
    path: 'answers/sample.yaml',
    find: /intent: deadline/,
    replace: 'intent: patience',
    message: 'patience is not an intent',
  },
  'a card in the file of another service': {
    path: 'services/sample-registration.yaml',
    find: /^id: sample-registration$/,
    replace: 'id: sample-search',
    message: 'the file of sample-search must be services/sample-search.yaml',
  },
};

/** References in braces that mean nothing. */
export const danglingReferences: Readonly<Record<string, ReferenceFault>> = {
  'a card': {
    path: 'services/sample-registration.yaml',
    find: /在\{window\}内办理/,
    replace: '在{windows}内办理',
    message: '{windows} refers to nothing in force',
  },
  'the English of a card': {
    path: 'services/sample-registration.yaml',
    find: /Register within \{window\} of/,
    replace: 'Register within {figure:sample-law@2020/3#term} of',
    message: '{figure:sample-law@2020/3#term} refers to nothing in force',
  },
  'a digest': {
    path: 'laws/sample-law/2020.yaml',
    find: /en: Register within \{window\}/,
    replace: 'en: Register within {term}',
    message: '{term} refers to nothing in force',
  },
  'a reviewed answer': {
    path: 'answers/sample.yaml',
    find: /旧法是\{figure:sample-law@2020\/3#window\}/,
    replace: '旧法是{fee:sample-renewal}',
    message: '{fee:sample-renewal} refers to nothing in force',
  },
};

/** Services that the catalogue does not have. */
export const unknownServices: Readonly<Record<string, LineChange>> = {
  'the neighbours of a card': {
    path: 'services/sample-registration.yaml',
    find: /service: sample-search/,
    replace: 'service: sample-lost',
  },
  'the service a matter is within': {
    path: 'services/catalogue.csv',
    find: /,sample-registration$/,
    replace: ',sample-lost',
  },
  'a table of fees': { path: 'fees/sample.csv', find: /-paper,sample-registration,/, replace: '-paper,sample-lost,' },
  'a task of the notice': {
    path: 'notice/sample-notice.yaml',
    find: /services: \[sample-registration\]/,
    replace: 'services: [sample-lost]',
  },
  'the phrasings of services': {
    path: 'intents/services/sample.yaml',
    find: /service: sample-search/,
    replace: 'service: sample-lost',
  },
  'the scope of a reviewed answer': {
    path: 'answers/sample.yaml',
    find: /service: sample-registration/,
    replace: 'service: sample-lost',
  },
  'the matter of a reviewed answer': {
    path: 'answers/sample.yaml',
    find: /matter: sample-answer/,
    replace: 'matter: sample-lost',
  },
};

/** Faults of kinds that only the shipped corpus has, in a copy of it. */
export const shippedFaults: Readonly<Record<string, ReferenceFault>> = {
  'an unknown service of a flow': {
    path: 'flows/protect-what-i-have.yaml',
    find: /service: [a-z-]+/,
    replace: 'service: sample-lost',
    message: 'sample-lost is not in services/catalogue.csv',
  },
  ...calculationFaults,
  'an unknown service in a development question': {
    path: 'questions/development/first-steps.yaml',
    find: /service: pilot-policy/,
    replace: 'service: sample-lost',
    message: 'sample-lost is not in services/catalogue.csv',
  },
  'an unknown service in a part of a development question': {
    path: 'questions/development/several-questions.yaml',
    find: /parts: \[\{ intent: [a-z-]+, service: [a-z-]+/,
    replace: 'parts: [{ intent: fee, service: sample-lost',
    message: 'sample-lost is not in services/catalogue.csv',
  },
  'an unknown intent in a part of a development question': {
    path: 'questions/development/several-questions.yaml',
    find: /parts: \[\{ intent: [a-z-]+/,
    replace: 'parts: [{ intent: sample-lost',
    message: 'sample-lost is not an intent',
  },
  'a dangling figure of a concordance': {
    path: 'laws/trademark-law/concordance-2019-2026.yaml',
    find: /\{figure:trademark-law@2019\/33#opposition\}/,
    replace: '{figure:trademark-law@2019/33#nothing}',
    message: '{figure:trademark-law@2019/33#nothing} refers to nothing in force',
  },
  'an article of a concordance that the law does not have': {
    path: 'laws/trademark-law/concordance-2019-2026.yaml',
    find: /oldArticles: \["\d+"/,
    replace: 'oldArticles: ["999"',
    message: 'trademark-law@2019/999 has no digest',
  },
  'a rate that no table has under a reviewed answer': {
    path: 'answers/trademark.yaml',
    find: /"rate:[a-z-]+"/,
    replace: '"rate:sample-lost"',
    message: 'no row of fees/*.csv has the id sample-lost',
  },
};

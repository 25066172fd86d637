import type { ReferenceFault } from './reference-faults.ts';

const ANSWERS = 'answers/sample.yaml';

const LAST_LINE_OF_FIRST = /^ {4}validTo: 2026-12-31$/;

/** The end of the first answer and a second one, valid from the last day of the first. */
const withAnother = (question: string, scope: string, basis: string) => `    validTo: 2026-12-31
    owner: 公共服务
    checkedOn: 2026-11-22
    reviewBy: 2027-01-15
  - id: sample-other
    question: { ${question} }
    answer: { zh: "旧法是{figure:sample-law@2020/3#window}。" }
    phrasings: { zh: [] }
    scope: { ${scope}, intent: deadline }
    basis: [${basis}]
    validFrom: 2026-12-31
    validTo: null`;

/** Reviewed answers whose wordings or scope would keep them from being found, or have another found in their place. */
export const wrongAsking: Readonly<Record<string, ReferenceFault>> = {
  'a wording that belongs to two answers of the same days': {
    path: ANSWERS,
    find: LAST_LINE_OF_FIRST,
    replace: withAnother('zh: "登记有几个月时间？"', 'service: sample-registration', 'sample-law@2020/3'),
    below: 5,
    message: '“登记有几个月时间？” belongs to sample-window too',
  },
  'a wording that is another one with a word changed': {
    path: ANSWERS,
    find: /phrasings: \{ zh: \[登记有几个月时间\] \}/,
    replace: 'phrasings: { zh: [登记有几个月时间, 登记有几个星期时间] }',
    message: '“登记有几个星期时间” is “登记有几个月时间” with one word changed',
  },
  'a wording with a number that the scope does not know': {
    path: ANSWERS,
    find: /phrasings: \{ zh: \[登记有几个月时间\] \}/,
    replace: 'phrasings: { zh: [第9年登记来得及吗] }',
    message: 'the numbers of “第9年登记来得及吗” are not those of the scope (none)',
  },
  'a scope with a number that a wording lacks': {
    path: ANSWERS,
    find: /question: \{ zh: "第8年的登记期多久" \}/,
    replace: 'question: { zh: "到后来登记期多久" }',
    message: 'the numbers of “到后来登记期多久” are not those of the scope (8)',
  },
  'a scope whose service is a matter within another': {
    path: ANSWERS,
    find: /scope: \{ service: sample-registration, intent: deadline \}/,
    replace: 'scope: { service: sample-answer, intent: deadline }',
    message: 'sample-answer is a matter within sample-registration',
  },
  'a scope whose matter is not within its service': {
    path: ANSWERS,
    find: /scope: \{ service: sample-registration, matter: sample-answer,/,
    replace: 'scope: { service: sample-search, matter: sample-answer,',
    message: 'sample-answer is not a matter within sample-search',
  },
  'a fee that its service does not have': {
    path: ANSWERS,
    find: LAST_LINE_OF_FIRST,
    replace: withAnother('zh: "查询收什么费"', 'service: sample-search', '"rate:sample-registration-paper"'),
    below: 9,
    message: 'rate:sample-registration-paper is no fee of sample-search',
  },
};

import type { LineChange } from './corpus-folders.ts';

/** A change to the shipped corpus that its schema must refuse, and words of the message; `below` says how many lines under the changed one the fault stands. */
export type SchemaFault = LineChange & { readonly message: string; readonly below?: number };

const NOT_A_DAY = '"2026-02-30" is not a day that exists, written YYYY-MM-DD';
const NOT_OFFICIAL = 'must be an official address of the web (https://, gov.cn or wipo.int)';
const NOT_AN_ID = 'must be lower-case words joined by hyphens';

/** Drops the English of a pair in braces. */
const withoutEnglish = { find: /, en: "[^"]*" \}/, replace: ' }' };

/** One fault for each kind of corpus file, in the file that shows the kind. */
export const schemaFaults: Readonly<Record<string, SchemaFault>> = {
  'a catalogue row whose id is no id': {
    path: 'services/catalogue.csv',
    find: /^trademark-search,/,
    replace: 'Trademark Search,',
    message: NOT_AN_ID,
  },
  'a document record with an unknown key': {
    path: 'documents/example.yaml',
    find: /contactsApproved/,
    replace: 'contactsAproved',
    message: 'Unrecognized key: "contactsAproved"',
  },
  'a document record that names no file': {
    path: 'documents/example.yaml',
    find: /'0+'/,
    replace: '"counter-notice"',
    message: 'must be the SHA-256 of the file',
  },
  'a card without English': { path: 'services/trademark-renewal.yaml', ...withoutEnglish, message: 'title.en: ' },
  'a card with an unknown key': {
    path: 'services/trademark-renewal.yaml',
    find: /^checkedOn: .*$/,
    replace: '$&\ncolour: red',
    below: 1,
    message: 'Unrecognized key: "colour"',
  },
  'a card checked on a day that does not exist': {
    path: 'services/trademark-renewal.yaml',
    find: /^checkedOn: .*$/,
    replace: 'checkedOn: 2026-02-30',
    message: NOT_A_DAY,
  },
  'a card that sends users to an address that is not official': {
    path: 'services/trademark-renewal.yaml',
    find: /url: https:\/\/sbj\.cnipa\.gov\.cn\//,
    replace: 'url: https://cnipa.example.com/',
    message: NOT_OFFICIAL,
  },
  'a law in force from a day that does not exist': {
    path: 'laws/laws.yaml',
    find: /effectiveFrom: .*$/,
    replace: 'effectiveFrom: 2026-02-30',
    message: NOT_A_DAY,
  },
  'a concordance without English': {
    path: 'laws/trademark-law/concordance-2019-2026.yaml',
    ...withoutEnglish,
    message: 'subject.en: ',
  },
  'a digest with a figure in an unknown unit': {
    path: 'laws/trademark-law/2019.yaml',
    find: /: \d+ months$/,
    replace: ': 3 moons',
    message: 'must be a number and a unit',
  },
  'a fee with an address that is not official': {
    path: 'fees/trademark.csv',
    find: /https:\/\/sbj\.cnipa\.gov\.cn\//,
    replace: 'https://gov.cn.example.com/',
    message: NOT_OFFICIAL,
  },
  'a fee that ends on a day that does not exist': {
    path: 'fees/trademark.csv',
    find: /,2026-12-31,/,
    replace: ',2026-02-30,',
    message: NOT_A_DAY,
  },
  'an intent without a name': {
    path: 'intents/catalogue.csv',
    find: /^fee,[^,]*,/,
    replace: 'fee,,',
    message: 'zh: must not be empty',
  },
  'a pattern that is empty': {
    path: 'intents/explicit-patterns.yaml',
    find: /^ {2}- '.*'$/,
    replace: "  - ''",
    message: 'must not be empty',
  },
  'a slot value that is no id': {
    path: 'intents/slot-words.yaml',
    find: /value: utility-model/,
    replace: 'value: utility_model',
    message: NOT_AN_ID,
  },
  'a date without a sense of the year': {
    path: 'intents/slot-words.yaml',
    find: /sense: future/,
    replace: 'sense: someday',
    message: 'sense: ',
  },
  'a question for a slot without its choices': {
    path: 'intents/slot-questions.yaml',
    find: /input: date/,
    replace: 'input: choice',
    message: 'choices belong to a choice',
  },
  'a place without a name': {
    path: 'cities/places.csv',
    find: /^苏州市,/,
    replace: ',',
    message: 'name: must not be empty',
  },
  'phrasings of a service that are no id’s': {
    path: 'intents/services/trademark.yaml',
    find: /service: trademark-search/,
    replace: 'service: 商标查询',
    message: NOT_AN_ID,
  },
  'an intent whose id is no id': {
    path: 'intents/fee.yaml',
    find: /^intent: fee$/,
    replace: 'intent: Fee',
    message: NOT_AN_ID,
  },
  'a reviewed answer valid from a day that does not exist': {
    path: 'answers/trademark.yaml',
    find: /validFrom: .*$/,
    replace: 'validFrom: 2026-02-30',
    message: NOT_A_DAY,
  },
  'a fixed reply of an unknown stage': {
    path: 'replies/canned.yaml',
    find: /stage: understand/,
    replace: 'stage: guess',
    message: 'stage: ',
  },
  'a flow without English': { path: 'flows/protect-what-i-have.yaml', ...withoutEnglish, message: 'title.en: ' },
  'a question of an unknown kind': {
    path: 'questions/development/first-steps.yaml',
    find: /intent: policy,/,
    replace: 'intent: policy, kind: sermon,',
    message: 'kind: ',
  },
  'a holiday on a day that does not exist': {
    path: 'calendar/2026.yaml',
    find: /from: 2026-02-15/,
    replace: 'from: 2026-02-30',
    message: NOT_A_DAY,
  },
  'a period in an unknown unit': {
    path: 'periods/trademark.yaml',
    find: /unit: days/,
    replace: 'unit: moons',
    message: 'periods.0.length.unit: ',
  },
  'a city without English': { path: 'cities/shanghai.yaml', ...withoutEnglish, message: 'name.en: ' },
  'a notice with an address that is not official': {
    path: 'notice/pilot-2025.yaml',
    find: /^url: null$/,
    replace: 'url: https://notices.example.com/',
    message: NOT_OFFICIAL,
  },
  'a source with an address that is not official': {
    path: 'sources.yaml',
    find: /url: https:\/\/www\.cnipa\.gov\.cn\/.*$/,
    replace: 'url: https://www.example.com/law.html',
    message: NOT_OFFICIAL,
  },
  'an unknown key in the list of what a fixed reply says': {
    path: 'replies/canned.yaml',
    find: /label: \{ zh: /,
    replace: 'label: { ja: はい, zh: ',
    message: 'Unrecognized key: "ja"',
  },
  'an unknown column of a table': {
    path: 'intents/catalogue.csv',
    find: /^fee,(.*)$/,
    replace: 'fee,$1,extra',
    message: 'Invalid Record Length',
  },
};

import type { ReferenceFault } from './reference-faults.ts';

const CARD = 'services/sample-registration.yaml';
const NOTICE = 'notice/sample-notice.yaml';
const DIGESTS = 'laws/sample-law/2020.yaml';

/** Spans of days that do not fit together, and law that is no more. */
export const wrongDays: Readonly<Record<string, ReferenceFault>> = {
  'versions of a law that share days': {
    path: 'laws/laws.yaml',
    find: /^ {8}effectiveTo: 2026-12-31$/,
    replace: '        effectiveTo: 2027-01-31',
    below: 4,
    message: 'sample-law@2026 from 2027-01-01 overlaps what stands before it',
  },
  'versions of a law with a hole between them': {
    path: 'laws/laws.yaml',
    find: /^ {8}effectiveTo: 2026-12-31$/,
    replace: '        effectiveTo: 2026-11-30',
    below: 4,
    message: 'sample-law@2026 from 2027-01-01 leaves a hole after 2026-11-30',
  },
  'a fee that is not known from the day on which the old one ends': {
    path: 'fees/sample.csv',
    find: /2027-01-01/,
    replace: '2027-02-01',
    message: 'sample-registration-paper from 2027-02-01 leaves a hole after 2026-12-31',
  },
  'rows of a period that share days': {
    path: 'periods/sample.yaml',
    find: /effectiveTo: 2026-12-31/,
    replace: 'effectiveTo: 2027-01-31',
    below: 12,
    message: 'sample-window from 2027-01-01 overlaps what stands before it',
  },
  'a period that falls into a hole when the law changes': {
    path: CARD,
    find: /figures: \[sample-law@2020\/3#window, sample-law@2026\/5#window\]/,
    replace: 'figures: [sample-law@2020/3#window]',
    below: -2,
    message: 'period window has no figure in force on 2027-01-01',
  },
  'an item that rests on law that has ended': {
    path: 'laws/laws.yaml',
    find: /^ {8}effectiveTo: 2026-12-31$/,
    replace: '        effectiveTo: 2026-10-31',
    message: 'sample-law@2020/4: no longer in force',
    at: { path: CARD, find: /basis: \[sample-law@2020\/4\]/ },
  },
  'a section that says nothing once the law has changed': {
    path: CARD,
    find: /basis: \[sample-law@2020\/4, sample-law@2026\/5\]/,
    replace: 'basis: [sample-law@2020/4]',
    message: 'materials says nothing on 2027-01-01',
    below: 1,
    at: { path: CARD, find: /^materials:/ },
  },
  'a superseded fact as a source': {
    path: CARD,
    find: /sources: \[made for the tests\]/,
    replace: 'sources: [F002]',
    message: 'F002 is superseded',
  },
  'a superseded text as a source': {
    path: CARD,
    find: /sources: \[made for the tests\]/,
    replace: 'sources: [laws/superseded/old.md]',
    message: 'laws/superseded/old.md is a superseded text',
  },
};

/** Figures that stand in no source. */
export const wrongFigures: Readonly<Record<string, ReferenceFault>> = {
  'a figure that the article does not state': {
    path: DIGESTS,
    find: /window: 3 months/,
    replace: 'window: 4 months',
    message: 'sample-law@2020/3 does not say 4 months',
  },
  'a period that is not as long as the figure it names': {
    path: 'periods/sample.yaml',
    find: /amount: 2,/,
    replace: 'amount: 3,',
    message: 'sample-window is 3 month long; sample-law@2026/5#window says 2 months',
  },
  'a period that names no figure of a digest': {
    path: 'periods/sample.yaml',
    find: /figure: sample-law@2026\/5#window/,
    replace: 'figure: sample-law@2026/5#door',
    message: 'sample-law@2026/5#door is not a figure of any digest',
  },
  'a period in months that ends on a last counted day': {
    path: 'periods/sample.yaml',
    find: /rule: corresponding-day/,
    replace: 'rule: last-counted-day',
    message: 'last-counted-day is no end of a period in months',
  },
  'a figure typed into a rule that the article does not state, in Chinese numerals': {
    path: DIGESTS,
    find: /zh: 登记要交申请书和身份证明。/,
    replace: 'zh: 十五日内要交申请书和身份证明。',
    message: 'sample-law@2020/4 does not say 15 day',
  },
  'a digest the figures of which were never recorded': {
    path: 'laws/recorded-figures.csv',
    find: /^sample-law@2026\/5.*$/,
    replace: 'sample-law@2026/6,',
    message: 'the figures of sample-law@2026/5 are not in laws/recorded-figures.csv (corpus -- check --record)',
    at: { path: 'laws/sample-law/2026.yaml', find: /- article: "5"/ },
  },
  'an amount that stands in nothing the rate cites': {
    path: 'fees/sample.csv',
    find: /,90,/,
    replace: ',95,',
    message: '95 stands in none of sample-law@2020/4',
  },
  'a surcharge that its article does not state': {
    path: 'fees/ladders/surcharge.csv',
    find: /,25,/,
    replace: ',35,',
    message: '35 percent stands in none of sample-law@2020/3',
  },
  'an amount typed into a card that none of its sources states': {
    path: CARD,
    find: /（?text: \{ zh: "提交申请书，缴费\{fee:sample-registration-paper\}。"/,
    replace: 'text: { zh: "提交申请书，缴费{fee:sample-registration-paper}，再缴200元。"',
    message: '200 yuan stands in none of its sources',
  },
  'a share typed into a reviewed answer that its basis does not state': {
    path: 'answers/sample.yaml',
    find: /zh: "旧法是\{figure:sample-law@2020\/3#window\}。"/,
    replace: 'zh: "旧法是{figure:sample-law@2020/3#window}，减百分之八十五。"',
    message: '85 percent stands in none of its sources',
  },
};

/** Wording that the two languages or the corpus do not share, and files nobody keeps. */
export const wrongWording: Readonly<Record<string, ReferenceFault>> = {
  'a law called whole of which an article has no digest': {
    path: 'laws/laws.yaml',
    find: /^ {8}articles: 12$/,
    replace: '        articles: 6\n        digested: whole',
    below: 1,
    message:
      'no digest of sample-law@2026/1, sample-law@2026/2, sample-law@2026/3, sample-law@2026/4, sample-law@2026/6',
  },
  'a version replaced by one that does not follow it': {
    path: 'laws/laws.yaml',
    find: /^ {8}effectiveTo: 2026-12-31$/,
    replace: '$&\n        replacedBy: sample-law@2020',
    below: 1,
    message: 'sample-law@2020 is replaced by sample-law@2020, which does not begin the day after it ends',
  },
  'a task without its words in a notice that calls itself the original': {
    path: NOTICE,
    find: /^provenance: .*$/,
    replace: 'provenance: null',
    below: 13,
    message: 'the words of the original are missing here',
  },
  'an imported original without its official address': {
    path: NOTICE,
    find: /^provenance: .*$/,
    replace: 'provenance: null',
    below: 2,
    message: 'an imported original needs its official address',
  },
  'words of an original in a notice that says it is none': {
    path: NOTICE,
    find: /^ {4}notPromised: .*$/,
    replace: '$&\n    original: "推进登记。"',
    below: -6,
    message: 'words of the original under a notice whose provenance says it is none',
  },
  'a question asked of two articles': {
    path: DIGESTS,
    find: /zh: \[登记要交什么\]/,
    replace: 'zh: [多久之内要登记？]',
    message: '“多久之内要登记？” is asked of sample-law@2020/3 too',
  },
  'a reference that only one language has': {
    path: CARD,
    find: /en: "Register within \{window\} of the notice\."/,
    replace: 'en: "Register soon after the notice."',
    message: 'Chinese refers to {window}, English to nothing',
  },
  'a figure that only one language has': {
    path: CARD,
    find: /en: "Register a sample within \{window\}\."/,
    replace: 'en: "Register a sample within {window}, at most three months."',
    message: 'Chinese says no figure, English 3 month',
  },
  'a word that is written another way': {
    path: CARD,
    find: /zh: "尽快补办。"/,
    replace: 'zh: "尽快登陆系统补办。"',
    message: 'write 登录, not 登陆',
  },
  'an English word that is written another way': {
    path: CARD,
    find: /en: "Register at once\."/,
    replace: 'en: "Go to the center at once."',
    message: 'write centre, not center',
  },
  'a local regulation that the law list does not have': {
    path: 'cities/sample-city.yaml',
    find: /^laws: \[\]$/,
    replace: 'laws: [lost-law]',
    message: 'lost-law is not in laws/laws.yaml',
  },
  'a file nobody keeps': {
    path: 'upkeep.yaml',
    find: /^.*replies\/canned\.yaml.*$/,
    replace: '',
    message: 'upkeep.yaml does not say who keeps this file',
    at: { path: 'replies/canned.yaml', find: /^/ },
  },
  'upkeep of a file that is not there': {
    path: 'upkeep.yaml',
    find: /replies\/canned\.yaml/,
    replace: 'replies/lost.yaml',
    message: 'replies/lost.yaml is no file of facts',
  },
};

import { type CatalogueRow, corpusKinds, type Knowledge, type Rate } from '../../server/knowledge/index.ts';
import { day } from './day.ts';
import { noAnswerGuard, noGuard } from './no-guard.ts';
import { tinyDialogueWords } from './tiny-dialogue-words.ts';
import { tinyPeriods } from './tiny-periods.ts';
import { tinyAsking } from './tiny-slot-questions.ts';
import { tinyQuestionWords, tinySlotWords } from './tiny-words.ts';

const upkeep = { owner: '测试', checkedOn: '2026-08-01', reviewBy: '2027-08-01' };
const alike = (text: string) => ({ zh: text, en: text });

const service = (id: string, zh: string, en: string, within: string | null = null): CatalogueRow => ({
  id,
  zh,
  en,
  pilotTasks: [],
  referZh: '',
  referEn: '',
  within,
});

const catalogue: CatalogueRow[] = [
  service('trademark-registration', '商标注册', 'trademark registration'),
  service('trademark-renewal', '商标续展', 'trademark renewal'),
  service('renewal-in-grace', '宽展期续展', 'late renewal', 'trademark-renewal'),
  service('patent-invention-application', '发明专利申请', 'invention application'),
  service('patent-design-application', '外观设计申请', 'design application'),
  service('patent-annual-fee', '专利年费', 'patent annual fee'),
  service('pilot-policy', '试点政策', 'pilot policy'),
];

type VersionDays = readonly [version: string, from: string, to: string | null, aliases?: readonly string[]];

/** A law as `corpus/laws` writes it, with the days on which each version begins and ends. */
const law = (
  id: string,
  zh: string,
  en: string,
  versions: readonly VersionDays[],
  aliases: readonly string[] = [],
) => ({
  id,
  title: { zh: `中华人民共和国${zh}`, en: `${en} of the People's Republic of China` },
  short: { zh, en },
  aliases,
  kind: 'law',
  issuer: alike('测试'),
  versions: versions.map(([version, effectiveFrom, effectiveTo, names = []]) => ({
    version,
    aliases: names,
    label: alike(version),
    documentNumber: null,
    promulgated: null,
    effectiveFrom,
    effectiveTo,
    articles: null,
    url: null,
    source: '测试',
  })),
});

const trademarkLaw: readonly VersionDays[] = [
  ['2019', '2019-11-01', '2026-12-31', ['旧商标法', 'Old Trademark Law']],
  ['2026', '2027-01-01', null, ['新商标法', 'New Trademark Law']],
];
const { laws } = corpusKinds.lawList.schema.parse({
  laws: [
    law('trademark-law', '商标法', 'Trademark Law', trademarkLaw, ['tm law']),
    law('trademark-rules', '商标法实施条例', 'Trademark Law Implementing Regulations', [['2014', '2014-05-01', null]]),
    law('patent-law', '专利法', 'Patent Law', [['2020', '2021-06-01', null]]),
  ],
});

interface Band {
  readonly right: 'invention' | 'utility-model' | 'design';
  readonly years: readonly [number, number];
  readonly amount: number | null;
  readonly from: string;
  readonly to?: string;
}

function annualFee({ right, years: [yearFrom, yearTo], amount, from, to }: Band): Rate {
  return {
    id: `patent-annual-fee-${right}-${yearFrom}`,
    services: ['patent-annual-fee'],
    nameZh: '年费',
    nameEn: 'annual fee',
    amount,
    perZh: '每年',
    perEn: 'a year',
    channel: 'any',
    yearFrom,
    yearTo,
    reducible: 'yes',
    effectiveFrom: day(from),
    effectiveTo: to === undefined ? null : day(to),
    status: amount === null ? 'not-published' : 'official-copy',
    basis: ['patent-law@2020/43'],
    titleZh: '收费标准',
    titleEn: 'Schedule of fees',
    url: null,
    source: '测试',
  };
}

/** Amounts are made up, and differ before and after 2026-07-31. No rate is published for a design; none is known of utility models before. */
const rates: Rate[] = [
  annualFee({ right: 'invention', years: [1, 3], amount: 100, from: '2020-01-01', to: '2026-07-30' }),
  annualFee({ right: 'invention', years: [4, 20], amount: 200, from: '2020-01-01', to: '2026-07-30' }),
  annualFee({ right: 'invention', years: [1, 3], amount: 900, from: '2026-07-31' }),
  annualFee({ right: 'invention', years: [4, 6], amount: 1200, from: '2026-07-31' }),
  annualFee({ right: 'invention', years: [7, 20], amount: 20_000, from: '2026-07-31' }),
  annualFee({ right: 'utility-model', years: [1, 10], amount: 600, from: '2026-07-31' }),
  annualFee({ right: 'design', years: [1, 15], amount: null, from: '2026-07-31' }),
];

const intent = (id: string, zh: string[], en: string[], domains: readonly unknown[] = []) =>
  corpusKinds.intent.schema.parse({ intent: id, phrasings: { zh, en }, domains });

const intents = [
  intent('fee', ['{service}多少钱', '{service}费用', '要交多少费用'], ['how much is {service}', 'fee for {service}']),
  intent('materials', ['{service}要什么材料', '需要提交哪些材料'], ['documents for {service}']),
  intent('deadline', ['{service}什么时候办', '期限多久'], ['when is {service} due']),
  intent('procedure', ['{service}怎么办理', '流程是什么'], ['how to apply for {service}']),
  intent('human', ['我要找人工客服', '转人工'], ['talk to a person']),
  intent('smalltalk', ['你好', '谢谢'], ['hello', 'thank you']),
  intent('policy', ['试点任务有哪些', '这项试点政策说什么'], ['what are the pilot tasks']),
  intent('unsafe', ['怎么伪造印章'], ['how to forge a seal']),
  intent(
    'out-of-scope',
    [],
    [],
    [
      { id: 'tax', name: alike('税务'), phrasings: { zh: ['个税怎么申报', '增值税发票'], en: ['income tax return'] } },
      { id: 'weather', name: alike('天气'), phrasings: { zh: ['今天天气怎么样'], en: ['weather today'] } },
    ],
  ),
];

const city = (id: string, zh: string, en: string, aliases: readonly string[]) =>
  corpusKinds.city.schema.parse({
    id,
    name: { zh, en },
    aliases,
    province: { zh, en },
    pilot: true,
    ...upkeep,
    bodies: [],
    channels: [],
    laws: [],
    subsidies: [],
    subsidyContact: { name: { zh: '市知识产权局', en: 'the municipal IP office' }, url: null },
    pilotPlan: [],
    directory: [],
  });

const notice = corpusKinds.notice.schema.parse({
  id: 'pilot',
  title: alike('试点通知'),
  short: alike('通知'),
  provenance: alike('测试'),
  published: '2025-01-01',
  url: null,
  source: '测试',
  bodies: [alike('测试')],
  cities: ['shanghai'],
  parts: [],
  groups: [],
  tasks: [7, 15].map((number) => ({
    number,
    group: 1,
    title: alike(`任务${number}`),
    text: alike('测试'),
    questions: { zh: [`试点任务${number}是什么`], en: [`what is pilot task ${number}`] },
    beneficiaries: alike('测试'),
    notPromised: alike('测试'),
    services: [],
  })),
});

/** A corpus small enough to read, with as much of everything as understanding and calculating need. */
export const tinyKnowledge: Knowledge = {
  catalogue,
  serviceGroups: [],
  competence: { bodies: [], routes: [] },
  cards: [],
  laws,
  digests: [],
  concordances: [],
  secondReadings: [],
  surcharges: [],
  reductions: [],
  rates,
  intentCatalogue: [],
  intents,
  askedQuestions: [],
  situations: [],
  servicePhrasings: [
    { service: 'trademark-renewal', zh: ['牌子到期了', '商标快过期了'], en: ['my mark expires'] },
    { service: 'patent-annual-fee', zh: ['每年给专利交的钱'], en: ['yearly patent payment'] },
  ],
  acts: { services: [], frames: [] },
  explicitPatterns: {
    human: ['转人工', '\\bspeak to a person\\b'],
    unsafe: ['忽略.{0,6}指令'],
    harmful: ['教我造假'],
    crisis: ['不想活了'],
    articleReference: ['第[一二三四五六七八九十百零\\d]+条(?:之[一二三四五六七八九十\\d]+)?', '\\barticle\\s+\\d+'],
  },
  questionWords: tinyQuestionWords,
  guard: noGuard,
  answerGuard: noAnswerGuard,
  slotWords: tinySlotWords,
  ...tinyAsking,
  dialogueWords: tinyDialogueWords,
  terms: [
    { legal: '商标续展', lay: ['商标延期', '牌子延期'], english: ['trademark renewal'], abbreviations: [] },
    { legal: '国际申请', lay: [], english: ['international application'], abbreviations: ['PCT'] },
  ],
  answers: [],
  replies: [],
  flows: [],
  questions: [],
  calendars: [],
  periods: tinyPeriods,
  cities: [city('shanghai', '上海', 'Shanghai', ['沪', '魔都']), city('beijing', '北京', 'Beijing', [])],
  places: [],
  notices: [notice],
  sources: [],
  documentRecords: [],
};

import type { AnsweredBy, EncoderMaterial } from '../../../server/learning/index.ts';

/** What is protected, as the law calls it and as people do. */
const SUBJECTS = [
  ['注册商标', '牌子'],
  ['发明专利', '我发明的技术'],
  ['外观设计', '产品的样子'],
  ['实用新型', '小改进'],
  ['地理标志', '家乡特产的名头'],
  ['著作权', '写的书'],
  ['计算机软件', '编的程序'],
  ['集成电路布图', '芯片图纸'],
  ['植物新品种', '培育的种子'],
  ['商业秘密', '不外传的配方'],
  ['企业名称', '公司的字号'],
  ['互联网域名', '网址'],
  ['集体商标', '协会共用的标'],
  ['证明商标', '合格印记'],
  ['民间文艺', '老手艺'],
  ['数据产品', '整理好的资料'],
] as const;

/** What is to be done: a provision, and how people ask about it. */
const MATTERS = [
  ['有效期届满需要继续使用的，应当办理续展手续。逾期的可以在宽展期内补办续展。', '快到期了还想接着用要弄什么'],
  ['权利人可以与他人订立转让合同。转让应当向主管部门办理登记并予以公告。', '想卖给别人得怎么过户'],
  ['未经许可擅自实施的，构成侵权行为。权利人可以请求行政机关处理或者向法院起诉。', '被人家偷偷仿冒了找谁管'],
  ['申请人应当缴纳规定的费用。确有困难的，可以请求减缴或者缓缴费用。', '手头紧交不起钱能不能便宜点'],
] as const;

const combinations = SUBJECTS.flatMap(([legal, lay]) =>
  MATTERS.map(([provision, asking]) => ({
    document: { title: `${legal}条例`, text: `关于${legal}的规定。${provision}` },
    question: `${lay}${asking}`,
  })),
);

/** 64 provisions about 16 subjects. */
export const sampleDocuments = combinations.map(({ document }) => document);

const questions: AnsweredBy[] = combinations.map(({ question }, place) => ({ question, answers: [place] }));
const isKept = (_: unknown, place: number) => place % 5 !== 0;

/** Questions in words that the provisions seldom use: some to learn from, the others, about the same subjects and matters in other pairs, to ask. */
export const learntQuestions = questions.filter(isKept);
export const unseenQuestions = questions.filter((question, place) => !isKept(question, place));

/** What an encoder is trained on in tests, but for what a test changes. */
export const sampleMaterial = (changes: Partial<EncoderMaterial> = {}): EncoderMaterial => ({
  documents: sampleDocuments,
  questions: learntQuestions,
  links: [
    [0, 1],
    [4, 5],
  ],
  rivals: (changes.questions ?? learntQuestions).map(({ answers: [own = 0] }) => [(own + 1) % sampleDocuments.length]),
  ...changes,
});

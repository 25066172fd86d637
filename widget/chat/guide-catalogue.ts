import type { Language } from '../kit/language.ts';

const simplified = {
  guideMe: '请一步一步引导我',
  answer: '确定',
  goBack: '返回上一步',
  leave: '算了',
  copyLink: '复制引导链接',
  linkCopied: '链接已复制',
  linkToCopy: '没能自动复制，请复制这个地址',
  dateHint: '也可以在最下面直接写，比如“2026年11月10日”。',
  amountHint: '写数字就可以，比如 12000。',
  dateMissing: '请把年、月、日选全，或者在最下面直接写。',
  dateOutside: '请填{from}到{to}之间的日期。',
  amountMissing: '请填一个数字，比如 12000 或者 12.5。',
  textMissing: '请先填写，再按“确定”。',
  basis: '依据条文',
  calculationData: '用到的数据和标准',
  calculationNames: '数据的名称暂时取不到',
  yes: '是',
  no: '否',
  calendar: '加入日历',
  calendarSaved: '日历文件已下载',
  calendarFailed: '没能生成日历文件，请稍后再试',
  print: '打印',
  servicePage: '打开办事指南页',
  aboutPage: '本页的事项，可以直接问',
} as const;

/** The words around guided flows, calculations and pages in one language. */
export type GuideStrings = Readonly<Record<keyof typeof simplified, string>>;

const traditional: GuideStrings = {
  guideMe: '請一步一步引導我',
  answer: '確定',
  goBack: '返回上一步',
  leave: '算了',
  copyLink: '複製引導連結',
  linkCopied: '連結已複製',
  linkToCopy: '沒能自動複製，請複製這個網址',
  dateHint: '也可以在最下面直接寫，比如「2026年11月10日」。',
  amountHint: '寫數字就可以，比如 12000。',
  dateMissing: '請把年、月、日選全，或者在最下面直接寫。',
  dateOutside: '請填{from}到{to}之間的日期。',
  amountMissing: '請填一個數字，比如 12000 或者 12.5。',
  textMissing: '請先填寫，再按「確定」。',
  basis: '依據條文',
  calculationData: '用到的資料和標準',
  calculationNames: '資料的名稱暫時取不到',
  yes: '是',
  no: '否',
  calendar: '加入行事曆',
  calendarSaved: '行事曆檔案已下載',
  calendarFailed: '沒能產生行事曆檔案，請稍後再試',
  print: '列印',
  servicePage: '打開辦事指南頁',
  aboutPage: '本頁的事項，可以直接問',
};

const english: GuideStrings = {
  guideMe: 'Please guide me step by step',
  answer: 'Continue',
  goBack: 'Go back',
  leave: 'Never mind',
  copyLink: 'Copy link to this guide',
  linkCopied: 'Link copied',
  linkToCopy: 'Could not copy; please copy this address',
  dateHint: 'Or write it at the bottom, for example “10 November 2026”.',
  amountHint: 'A number is enough, for example 12000.',
  dateMissing: 'Please give the day, month and year, or write the date at the bottom.',
  dateOutside: 'Please give a date from {from} to {to}.',
  amountMissing: 'Please give a number, for example 12000 or 12.5.',
  textMissing: 'Please write something, then press “Continue”.',
  basis: 'Articles applied',
  calculationData: 'Data and tables used',
  calculationNames: 'The names of the data cannot be fetched just now',
  yes: 'yes',
  no: 'no',
  calendar: 'Add to calendar',
  calendarSaved: 'Calendar file saved',
  calendarFailed: 'The calendar file could not be made; please try again later',
  print: 'Print',
  servicePage: 'Open the guide page',
  aboutPage: 'Ask about the matter of this page',
};

/** The words around guided flows, calculations and pages in every language. */
export const guideStrings: Readonly<Record<Language, GuideStrings>> = {
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  en: english,
};

/** Questions offered on the page of a matter: what it is about is known, so they do without its name. */
export const pageQuestions: Readonly<Record<Language, readonly string[]>> = {
  'zh-Hans': ['怎么办理', '要什么材料', '多少钱', '在哪里办'],
  'zh-Hant': ['怎麼辦理', '要什麼材料', '多少錢', '在哪裡辦'],
  en: ['How do I apply?', 'What documents do I need?', 'What does it cost?', 'Where do I apply?'],
};

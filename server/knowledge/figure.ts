/** Units as they are written in the corpus, singular, with how Chinese and English say them. */
const UNITS: Readonly<Record<string, { zh: string; en: string; plural: string }>> = {
  year: { zh: '年', en: 'year', plural: 'years' },
  month: { zh: '个月', en: 'month', plural: 'months' },
  day: { zh: '日', en: 'day', plural: 'days' },
  'working-day': { zh: '个工作日', en: 'working day', plural: 'working days' },
  times: { zh: '倍', en: 'time', plural: 'times' },
  item: { zh: '项', en: 'item', plural: 'items' },
  page: { zh: '页', en: 'page', plural: 'pages' },
  claim: { zh: '项', en: 'claim', plural: 'claims' },
  people: { zh: '人', en: 'person', plural: 'people' },
  class: { zh: '类', en: 'class', plural: 'classes' },
  copy: { zh: '份', en: 'copy', plural: 'copies' },
};

const SINGULAR: Readonly<Record<string, string>> = {
  class: 'class',
  classes: 'class',
  copies: 'copy',
  people: 'people',
  times: 'times',
  percent: 'percent',
  yuan: 'yuan',
};

/** Writes a corpus figure ("3 months", "100000 yuan") for a reader: 3个月, 10万元, 3 months, CNY 100,000. */
export function writeFigure(figure: string, language: 'zh' | 'en'): string {
  const [number = '', unit = ''] = figure.split(' ');
  if (unit === 'percent') return `${number}%`;
  if (unit === 'yuan') return writeYuan(Number(number), language);
  const names = UNITS[SINGULAR[unit] ?? unit.replace(/s$/, '')];
  if (!names) return figure;
  if (language === 'zh') return `${number}${names.zh}`;
  return `${number} ${number === '1' ? names.en : names.plural}`;
}

/** An amount of yuan: whole multiples of ten thousand as 万元 in Chinese, `CNY 1,234` in English. */
export function writeYuan(amount: number, language: 'zh' | 'en'): string {
  if (language === 'en') return `CNY ${amount.toLocaleString('en-US')}`;
  return amount >= 10_000 && amount % 10_000 === 0 ? `${amount / 10_000}万元` : `${amount}元`;
}

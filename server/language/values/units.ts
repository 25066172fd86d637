/** In which unit a number is compared, and how many of it one of the words' own unit is. */
export interface Unit {
  readonly kind: string;
  readonly times: number;
}

const unit = (kind: string, times = 1): Unit => ({ kind, times });

/** Chinese units, the longer before the shorter that begins it. `half` behind one (一年半) is half of it. */
const CHINESE: readonly (readonly [words: string, unit: Unit])[] = [
  ['个工作日|工作日|个工作天', unit('working-day')],
  ['个自然日|自然日|个日历日|日历日|个昼夜', unit('day')],
  ['个月|个自然月', unit('month')],
  ['个季度|季度', unit('month', 3)],
  ['个星期|星期|个礼拜|礼拜', unit('day', 7)],
  ['个小时|小时|个钟头|钟头', unit('hour')],
  ['分钟', unit('minute')],
  ['个年度|周年|年度|年', unit('month', 12)],
  ['周岁|岁', unit('age')],
  ['周', unit('day', 7)],
  ['日|天', unit('day')],
  ['个百分点|百分点', unit('point')],
  ['‰', unit('percent', 0.1)],
  ['%|成(?![立为员果功本就交])', unit('percent')],
  ['折', unit('discount')],
  ['美元|美金', unit('usd')],
  ['瑞士法郎|瑞郎', unit('chf')],
  ['欧元', unit('eur')],
  ['港元|港币', unit('hkd')],
  ['日元', unit('jpy')],
  ['块钱|块|元|人民币', unit('yuan')],
  ['倍', unit('multiple')],
  ['次(?!性)', unit('occasion')],
  ['页', unit('page')],
  ['份', unit('copy')],
  ['个类别|个类|类(?!似|型|推|比)', unit('class')],
  ['个字|字', unit('character')],
  ['名|位|人', unit('person')],
  ['条', unit('count')],
  ['款', unit('count')],
  ['项|件|个|种|家|套|步|级|档|张|幅|枚|处|批|篇|本|册|户|栏|届|期(?![限满间内])|章|节|方', unit('count')],
  ['厘米|cm', unit('cm')],
  ['毫米|mm', unit('mm')],
  ['kb|mb|gb|dpi|px', unit('size')],
  ['点钟|点|时', unit('clock')],
];

const ENGLISH: readonly (readonly [words: string, unit: Unit])[] = [
  ['(?:working|business)[ -]days?', unit('working-day')],
  ['(?:calendar[ -])?days?', unit('day')],
  ['(?:calendar[ -])?months?', unit('month')],
  ['years? old|years? of age', unit('age')],
  ['years?', unit('month', 12)],
  ['quarters?', unit('month', 3)],
  ['fortnights?', unit('day', 14)],
  ['decades?', unit('month', 120)],
  ['weeks?', unit('day', 7)],
  ['hours?', unit('hour')],
  ['minutes?', unit('minute')],
  ['percentage points?', unit('point')],
  ['%|per ?cent', unit('percent')],
  ['yuan|rmb|cny', unit('yuan')],
  ['us dollars?|usd|dollars?', unit('usd')],
  ['swiss francs?|chf|francs?', unit('chf')],
  ['euros?|eur', unit('eur')],
  ['times', unit('times')],
  ['(?:[a-z]+ )?classes|class', unit('class')],
  ['pages?', unit('page')],
  ['copies|copy', unit('copy')],
  ['people|persons?', unit('person')],
  ['cm', unit('cm')],
  ['mm', unit('mm')],
];

const CHINESE_UNIT = new RegExp(`(?:${CHINESE.map(([words]) => `(${words})`).join('|')})`, 'iuy');
const ENGLISH_UNIT = new RegExp(`[ -]?(?:${ENGLISH.map(([words]) => `(${words})(?![a-z])`).join('|')})`, 'iuy');

/** The unit that stands at a place of a text, and where it ends; null when none does. */
export function unitAt(text: string, place: number): (Unit & { readonly words: string; readonly end: number }) | null {
  for (const [pattern, list] of [
    [CHINESE_UNIT, CHINESE],
    [ENGLISH_UNIT, ENGLISH],
  ] as const) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    const found = match === null ? undefined : list[match.slice(1).findIndex((words) => words !== undefined)]?.[1];
    if (match && found) return { ...percentOf(match[0], found), words: match[0], end: place + match[0].length };
  }
  return null;
}

/** 三成 is 30 %. */
const percentOf = (words: string, found: Unit): Unit => (words === '成' ? { ...found, times: 10 } : found);

/** What else a kind of number may be called in the other language: "times" is 次 or 倍. */
export const OTHER_KINDS: Readonly<Record<string, readonly string[]>> = {
  times: ['occasion', 'multiple'],
  occasion: ['times'],
  multiple: ['times'],
  class: ['nth-class'],
  'nth-class': ['class'],
};

/** Kinds whose "one" is mostly no more than an article: 一个, 一种. */
export const LOOSE_ONE: ReadonlySet<string> = new Set(['count', 'number', 'person']);

/** Kinds of money: a table may name the currency elsewhere than beside its figures. */
export const MONEY: ReadonlySet<string> = new Set(['yuan', 'usd', 'chf', 'eur', 'hkd', 'jpy']);
